import { useQuery } from '@tanstack/vue-query'
import type { MaybeRefOrGetter } from 'vue'
import { toValue } from 'vue'
import type { Act } from './acts'
import { plainDecimal, wrongDecimal } from './decimal'
import { get, sendOnce, withQuery } from './http'
import type { ModuleKey } from './modules'
import { type Page, usePages } from './paging'
import { useWrite } from './write'

/** A register of records that units enter and others decide on, by its module and the path of its requests. */
export interface RegisterAt {
  module: ModuleKey
  path: string
}

export interface Seen {
  id: number
  version: number
}
/** A record, and what this person may do with it. */
export interface RegisterRow {
  record: Seen
  actions: Act[]
}
/** A record that moves by steps. */
export interface RegisteredRecord extends Seen {
  unit: string
  state: string
}
/** A record with what this person may do with it, and how it came to be as it is. */
export interface RegisterSheet<R extends RegisteredRecord> {
  record: R
  actions: Act[]
  history: { at: string; by: string; action: string; what: string; note: string | null }[]
}
/** Who enters records of townships and forest farms, and of which kinds their units are. The service decides. */
export const TOWNSHIPS_AND_FARMS = {
  roles: ['township-clerk', 'forest-farm-clerk'],
  units: ['township', 'forest-farm'],
}
/** Some of the selected records, and what all of them come to. */
export interface RegisterPage<Row, Sums> extends Page<Row> {
  sums: Sums
}

/** One thing that is asked for: words, a figure, or a choice. */
export interface EntryField {
  name: string
  label: string
  rule?: string
  optional?: boolean
  /** How many decimals a figure may have; absent: words. */
  places?: number
  options?: readonly { value: string; label: string }[]
}

/** Why what was typed cannot be sent; false when it can. */
export function wrongEntry({ label, optional, places }: EntryField, typed = ''): string | false {
  if (typed.trim() === '') return !optional && `请填写${label}`
  return places !== undefined && wrongDecimal(typed, label, places)
}

/** What was typed, as it is sent; what is no whole number stays as it is, for the service to refuse. */
export function entered({ places }: EntryField, typed = ''): string | number | null {
  const plain = places === undefined ? typed.trim() : plainDecimal(typed)
  return plain === '' ? null : places === 0 && /^\d+$/.test(plain) ? Number(plain) : plain
}

export const allEntered = (fields: readonly EntryField[], typed: Record<string, string>) =>
  Object.fromEntries(fields.map((field) => [field.name, entered(field, typed[field.name])]))

export const useRegister = <P extends Page<unknown>>(
  { module, path }: RegisterAt,
  asked: () => Record<string, string>,
) => usePages<P['items'][number], P>([module, path, 'page', asked], () => withQuery(path, asked()))

export const useRegistered = <R>({ module, path }: RegisterAt, id: MaybeRefOrGetter<string>) =>
  useQuery({
    queryKey: [module, path, 'one', id],
    queryFn: ({ signal }) => get<R>(`${path}/${encodeURIComponent(toValue(id))}`, signal),
  })

/** Enters a record of a unit, or enters one anew at the version that was seen. */
export const useEntering = <R>({ module, path }: RegisterAt) =>
  useWrite(
    module,
    ({ of, unit, entry, key }: { of?: Seen | undefined; unit: string; entry: object; key: string }) =>
      of
        ? sendOnce<R>('PUT', withQuery(`${path}/${of.id}`, { version: of.version }), entry, key)
        : sendOnce<R>('POST', withQuery(path, { unit }), entry, key),
    ({ of }) => (of ? '已修改，重新进入审核。' : '已登记。'),
  )

export const decide = ({ path }: RegisterAt, { id, version }: Seen, decision: object, key: string) =>
  sendOnce('POST', withQuery(`${path}/${id}/decisions`, { version }), decision, key)
