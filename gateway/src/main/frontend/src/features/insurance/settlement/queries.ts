import { useQuery } from '@tanstack/vue-query'
import { type MaybeRefOrGetter, type Ref, toValue } from 'vue'
import { get, send, sendOnce } from '@/shared/http'
import { usePages } from '@/shared/paging'
import { useWrite } from '@/shared/write'
import type { Exposure, Payout, Results, Season, Settlement, SettlementDetail } from './types'
import { thousands, yuan } from '@/shared/format'
import { nextOfSeason } from '../shared/queues'

const BASE = '/api/insurance'
type Given = MaybeRefOrGetter<string>

const useOf = <T>(what: string, scheme: Given) =>
  useQuery({
    queryKey: ['insurance', what, scheme],
    queryFn: ({ signal }) => get<T>(`${BASE}/${what}?scheme=${encodeURIComponent(toValue(scheme))}`, signal),
    enabled: () => toValue(scheme) !== '',
  })
export const useSeason = (scheme: Given) => useOf<Season>('settlements', scheme)
export const useExposure = (scheme: Given) => useOf<Exposure>('exposure', scheme)

export function useSettlement(id: MaybeRefOrGetter<number>) {
  return useQuery({
    queryKey: ['insurance', 'settlement', id],
    queryFn: ({ signal }) => get<SettlementDetail>(`${BASE}/settlements/${toValue(id)}`, signal),
  })
}
export const usePayouts = (id: Readonly<Ref<number>>, filter: Readonly<Ref<{ township: string; failed: string }>>) =>
  usePages<Payout>(
    ['insurance', 'payouts', id, filter],
    () =>
      `${BASE}/settlements/${id.value}/payouts?${new URLSearchParams({
        township: filter.value.township,
        failed: filter.value.failed || 'false',
        limit: '50',
      })}`,
  )

export interface Locking {
  scheme: string
  version: number
  missingDays: number
  unfinishedLists: number
  reason: string | null
}
export const useLocking = () =>
  useWrite(
    'insurance',
    (body: Locking) => send('POST', `${BASE}/actual-prices`, body),
    ({ scheme }) => ({ text: '实际价格已公布，价格数据已锁定。', next: nextOfSeason(scheme) }),
  )
export const useRunning = () =>
  useWrite(
    'insurance',
    ({ scheme, made }: { scheme: string; made: (settlement: Settlement) => void }) =>
      send<Settlement>('POST', `${BASE}/settlements`, { scheme }).then((settlement) => {
        made(settlement)
        return settlement
      }),
    ({ scheme }, { policies, amount }) => ({
      text: `结算已运行：${thousands(policies)} 份保险单，赔款 ${yuan(amount)}，交承保机构核对确认。`,
      next: nextOfSeason(scheme),
    }),
  )
export const useConfirming = () =>
  useWrite(
    'insurance',
    ({ id, version }: { id: number; version: number }) =>
      send<Settlement>('POST', `${BASE}/settlements/${id}/confirmation`, { version }),
    (_, { scheme, amount }) => ({
      text: `赔付金额 ${yuan(amount)} 已确认，由承保机构支付。`,
      next: nextOfSeason(scheme),
    }),
  )
export const usePublishing = () =>
  useWrite(
    'insurance',
    ({ id, version }: { id: number; version: number }) =>
      send<Settlement>('POST', `${BASE}/settlements/${id}/publication`, { version }),
    (_, { scheme }) => ({ text: '理赔结果已公布，农户可以查到自己的赔款。', next: nextOfSeason(scheme) }),
  )

export interface Batch {
  township: string | null
  refund: boolean
  document: string
  paidOn: string
  policies: number
  amount: string
}
/** One row of the sheet of payments; its rows are saved one after the other. */
export const storeBatch = (id: number, body: Batch, key: string) =>
  sendOnce('POST', `${BASE}/settlements/${id}/payments`, body, key)
export const useFailing = () =>
  useWrite(
    'insurance',
    ({ payment, key, items }: { payment: number; key: string; items: { policy: number; reason: string }[] }) =>
      sendOnce('POST', `${BASE}/payments/${payment}/failures`, { items }, key),
    ({ items }) => `已登记 ${items.length} 户退汇，由镇街更正账号后重新支付。`,
  )

export const useTakingPaymentBack = () =>
  useWrite(
    'insurance',
    ({ payment, reason }: { payment: number; reason: string }) =>
      send('POST', `${BASE}/payments/${payment}/taking-back`, { reason }),
    () => '这笔付款登记已撤销，其中的保险单重新待支付。',
  )

export function useResults(scheme: Readonly<Ref<string>>) {
  return useQuery({
    queryKey: ['insurance', 'results', scheme],
    queryFn: ({ signal }) => get<Results>(`${BASE}/public/results?scheme=${scheme.value}&limit=1`, signal),
    enabled: () => scheme.value !== '',
  })
}
export const useHouseholdResults = (scheme: Readonly<Ref<string>>, township: Readonly<Ref<string>>) =>
  usePages<Results['items'][number]>(
    ['insurance', 'results', scheme, township],
    () => `${BASE}/public/results?scheme=${scheme.value}&township=${township.value}&limit=100`,
  )
