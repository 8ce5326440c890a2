import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, type Ref, toValue } from 'vue'
import type { ListPage } from '@/api/insurance'
import { get, send, sendOnce, upload, withQuery } from '@/shared/http'
import { usePages } from '@/shared/paging'
import { useWrite } from '@/shared/write'
import type { EnrolmentList } from '../review/types'
import type { Collective, Policy, PolicyView, PolicyEntry, SoldPolicy, Village } from './types'
import { yuan } from '@/shared/format'

const BASE = '/api/insurance'
const listAt = (id: number) => `${BASE}/lists/${id}`
const policyAt = (id: number) => `${BASE}/policies/${id}`

export interface ListsAsked {
  scheme: string
  township: string
  text: string
  state: string
}
export const useLists = (asked: Readonly<Ref<ListsAsked>>) =>
  usePages<EnrolmentList, ListPage>(['insurance', 'lists', asked], () =>
    withQuery(`${BASE}/lists`, { ...asked.value, limit: 50 }),
  )

export function useList(id: MaybeRefOrGetter<number>) {
  return useQuery({
    queryKey: ['insurance', 'list', id],
    queryFn: ({ signal }) => get<EnrolmentList>(listAt(toValue(id)), signal),
    enabled: () => toValue(id) > 0,
  })
}
export const useOpening = () =>
  useWrite(
    'insurance',
    ({ made, ...body }: { scheme: string; township: string; village: string; made: (list: EnrolmentList) => void }) =>
      send<EnrolmentList>('POST', `${BASE}/lists`, body).then((list) => {
        made(list)
        return list
      }),
    (_, after) => `已开立${after.villageName}的清单，请逐户登记，或从文件导入。`,
  )
export const useDiscarding = () =>
  useWrite(
    'insurance',
    (id: number) => send('DELETE', listAt(id)),
    () => '空清单已删除。',
  )

export function useVillages(township: Readonly<Ref<string>>) {
  return useQuery({
    queryKey: ['insurance', 'villages', township],
    queryFn: async ({ signal }) =>
      (await get<{ items: Village[] }>(`${BASE}/villages?township=${township.value}`, signal)).items,
    enabled: computed(() => township.value !== ''),
    staleTime: Infinity,
  })
}

export const usePoliciesOf = (list: Readonly<Ref<number>>) =>
  usePages<Policy>(['insurance', 'policies', 'of', list], () => `${listAt(list.value)}/policies?limit=50`)

export interface PolicyFilter {
  scheme: string
  township: string
  name: string
  certificate: string
}
export const usePolicies = (filter: Readonly<Ref<PolicyFilter>>) =>
  usePages<Policy>(
    ['insurance', 'policies', filter],
    () => `${BASE}/policies?${new URLSearchParams({ ...filter.value, limit: '50' })}`,
  )

/** Finds a party by its whole number, which never stands in an address; who, when and why is recorded. */
export const searchParty = (scheme: string, identity: string, reason: string) =>
  send<{ items: Policy[] }>('POST', `${BASE}/policy-searches`, { scheme, identity, reason })

export function usePolicy(id: MaybeRefOrGetter<number>) {
  return useQuery({
    queryKey: ['insurance', 'policy', id],
    queryFn: ({ signal }) => get<PolicyView>(policyAt(toValue(id)), signal),
  })
}
export const useEntering = () =>
  useWrite(
    'insurance',
    ({ list, policy, made }: { list: number; policy: PolicyEntry; made: (entered: Policy) => void }) =>
      send<Policy>('POST', `${listAt(list)}/policies`, policy).then((entered) => {
        made(entered)
        return entered
      }),
    (_, { name, premium }) => `已登记${name}，保险费 ${yuan(premium)}。`,
  )
export const useChanging = () =>
  useWrite(
    'insurance',
    ({
      id,
      version,
      policy,
      made,
    }: {
      id: number
      version: number
      policy: PolicyEntry
      made: (entered: Policy) => void
    }) =>
      send<Policy>('PUT', policyAt(id), { version, policy }).then((entered) => {
        made(entered)
        return entered
      }),
    (_, { name }) => `${name}的登记已修改。`,
  )
export const useRemoving = () =>
  useWrite(
    'insurance',
    ({ id, version }: { id: number; version: number }) => send('DELETE', `${policyAt(id)}?version=${version}`),
    () => '这一户已从清单中删除。',
  )
export const reveal = async (id: number, field: string, reason: string) =>
  (await send<{ value: string }>('POST', `${policyAt(id)}/reveals`, { field, reason })).value

export function useCollectives(list: MaybeRefOrGetter<number>) {
  return useQuery({
    queryKey: ['insurance', 'collectives', list],
    queryFn: async ({ signal }) =>
      (await get<{ items: Collective[] }>(`${listAt(toValue(list))}/collectives`, signal)).items,
  })
}
export const useGathering = () =>
  useWrite(
    'insurance',
    ({ list, ...body }: { list: number; kind: string; name: string; code: string; phone: string | null }) =>
      send('POST', `${listAt(list)}/collectives`, body),
    ({ name }) => `已添加${name}，登记农户时可以选择。`,
  )
export const useScattering = () =>
  useWrite(
    'insurance',
    ({ id, version }: { id: number; version: number }) =>
      send('DELETE', `${BASE}/collectives/${id}?version=${version}`),
    () => '集体投保人已删除。',
  )

export const useSelling = () =>
  useWrite(
    'insurance',
    ({ id, ...body }: { id: number; version: number; sold: string; reason: string | null }) =>
      send('PUT', `${policyAt(id)}/sale`, body),
    ({ sold }) => `出栏数量 ${sold} 已登记，结算时按它计算。`,
  )
export const storeSale = (id: number, sale: { version: number; sold: string; reason: string | null }, key: string) =>
  sendOnce<SoldPolicy>('PUT', `${policyAt(id)}/sale`, sale, key)
export const useSalesSheet = () =>
  useWrite(
    'insurance',
    ({ list, file, key, reason }: { list: number; file: File; key: string; reason: string }) =>
      upload(`${listAt(list)}/sales-sheet?${new URLSearchParams({ reason })}`, file, { key }),
    ({ file }) => `“${file.name}”中的出栏数量已全部登记，结算时按它计算。`,
  )
