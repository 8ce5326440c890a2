import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import type { DuePart, DueWork } from '@/api/platform'
import { get } from './http'
import type { ModuleKey } from './modules'
import type { Undertaking, UnitState } from './unitGrid'

/** What units owe in a year, as every module tells it: by when, and how each stands by what is known of it. */
export function useDeadlines(module: ModuleKey, year: MaybeRefOrGetter<string>, kind: string) {
  const query = useQuery({
    queryKey: [module, 'deadlines', year],
    queryFn: ({ signal }) =>
      get<{ items: DueWork[] }>(`/api/${module}/deadlines?year=${encodeURIComponent(toValue(year))}`, signal),
    enabled: () => toValue(year) !== '',
  })
  const works = computed(() => (query.data.value?.items ?? []).filter((work) => work.kind === kind))
  return { query, works }
}

/** A deadline as it is shown: of a year that is over, what was never reported is history. */
export type ShownWork = Omit<DueWork, 'units'> & {
  units: (Omit<DuePart, 'state'> & { state: UnitState['state'] })[]
}

/** In a year that ended before anybody reported anything nobody is late. */
export const asHistory = (works: readonly ShownWork[]): ShownWork[] =>
  works.map((work) => ({
    ...work,
    units: work.units.map((part) => ({
      ...part,
      state: ['done', 'proven'].includes(part.state) ? part.state : 'never',
    })),
  }))

export interface DeadlineGroup {
  /** What its deadlines have in common before the colon: `章丘大葱`; empty where they have nothing. */
  name: string
  works: ShownWork[]
}

/** By what stands before the colon, where all of them have one: `章丘大葱：签订合同`. */
export function deadlineGroups(works: readonly ShownWork[]): DeadlineGroup[] {
  if (!works.every(({ subject }) => subject.includes('：')))
    return works.length ? [{ name: '', works: [...works] }] : []
  const groups = new Map<string, ShownWork[]>()
  for (const work of works) {
    const name = work.subject.slice(0, work.subject.indexOf('：'))
    groups.set(name, [...(groups.get(name) ?? []), work])
  }
  return [...groups].map(([name, each]) => ({ name, works: each }))
}

export const workKey = ({ kind, subject, due, opens }: ShownWork): string => [kind, subject, due, opens].join('|')

export const titleOf = ({ subject }: ShownWork, group: string): string =>
  group ? subject.slice(group.length + 1) : subject

/** The same with only one unit's parts; without the works in which it has none. */
export const ofUnit = (works: readonly ShownWork[], unit: string): ShownWork[] =>
  works
    .map((work) => ({ ...work, units: unit ? work.units.filter((part) => part.unit === unit) : work.units }))
    .filter(({ units }) => units.length > 0)

export const lateUnits = ({ units }: ShownWork): ShownWork['units'] => units.filter(({ state }) => state === 'late')

/** `已完成 17 / 20`: by facts, a word of confirmation still missing or not. */
export function doneWords({ units }: ShownWork): string {
  const done = units.filter(({ state }) => state === 'done' || state === 'proven').length
  return `${done} / ${units.length}`
}

/** What shows it, where it is the same for all of its units: several would be as many as there are units. */
export function evidenceOf({ units }: ShownWork): string {
  const said = new Set(units.flatMap(({ evidence }) => evidence ?? []))
  return said.size === 1 ? [...said].join() : ''
}

export const undertakingsOf = (works: readonly ShownWork[], group: string): Undertaking[] =>
  works.map((work) => ({
    id: workKey(work),
    title: titleOf(work, group),
    due: work.due,
    units: work.units.map(({ unit, unitName, state }) => ({ unit, unitName, state, doneOn: null })),
  }))

/** Where the record behind a unit's part is. */
export const linkOf = (works: readonly ShownWork[], id: string, unit: string): string =>
  works.find((work) => workKey(work) === id)?.units.find((part) => part.unit === unit)?.link ?? ''
