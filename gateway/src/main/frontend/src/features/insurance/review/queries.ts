import { useQuery } from '@tanstack/vue-query'
import { type MaybeRefOrGetter, type Ref, toValue } from 'vue'
import type { ListPage } from '@/api/insurance'
import { get, send, sendOnce, upload, withQuery } from '@/shared/http'
import { usePages } from '@/shared/paging'
import type { Next } from '@/shared/said'
import { useWrite } from '@/shared/write'
import type { Account, Balance, EnrolmentList, Entry, ListRefunds, Refund, Review } from './types'
import { thousands, yuan } from '@/shared/format'
import { approvedFrom, nextApproval, ofList } from '../shared/queues'

const BASE = '/api/insurance'
const list = (id: number) => `${BASE}/lists/${id}`

/** A list's notices, objections and steps; for the record page of a list too. */
export function useReview(id: MaybeRefOrGetter<number>) {
  return useQuery({
    queryKey: ['insurance', 'review', id],
    queryFn: ({ signal }) => get<Review>(`${list(toValue(id))}/review`, signal),
  })
}

/** The next objection to this list that nobody has answered. */
const nextObjection = (id: number) => async (): Promise<Next | null> => {
  const { objections } = await get<Review>(`${list(id)}/review`)
  const open = objections.filter(({ resolution }) => resolution === null)
  return open[0]
    ? {
        label: `还有 ${open.length} 条异议待处理：下一条${open[0].policyName ? `针对 ${open[0].policyName}` : ''}`,
        to: `/insurance/lists/${id}`,
      }
    : null
}

/** An act that needs nothing but the list: `notice`, `notice/closing`. */
export const useNoticing = () =>
  useWrite(
    'insurance',
    ({ id, act }: { id: number; act: 'notice' | 'notice/closing' }) =>
      send<EnrolmentList>('POST', `${list(id)}/${act}`),
    ({ act }, after) =>
      act === 'notice' ? ofList('已开始公示', after, 'draft') : ofList('已结束公示', after, 'notice'),
  )
export const useSubmission = () =>
  useWrite(
    'insurance',
    ({ id, insurer }: { id: number; insurer: string }) =>
      send<EnrolmentList>('POST', `${list(id)}/submission`, { insurer }),
    (_, after) => ofList('已提交', after, 'noticed'),
  )
export const useApproval = () =>
  useWrite(
    'insurance',
    ({ id, version }: { id: number; version: number }) =>
      send<EnrolmentList>('POST', `${list(id)}/approval`, { version }),
    (_, after) => ofList('已通过', after, approvedFrom(after)),
  )
export const useReturn = () =>
  useWrite(
    'insurance',
    ({
      id,
      version,
      toTownship,
      reason,
    }: {
      id: number
      from: string
      version: number
      toTownship: boolean
      reason: string
    }) => send<EnrolmentList>('POST', `${list(id)}/return`, { version, toTownship, reason }),
    ({ from }, after) => ofList('已退回', after, from),
  )

export const useTakingBack = () =>
  useWrite(
    'insurance',
    ({ id, ...body }: { id: number; version: number; reason: string }) =>
      send<EnrolmentList>('POST', `${list(id)}/taking-back`, body),
    (_, after) => ofList('已撤回', after, null),
  )
export const useEnding = () =>
  useWrite(
    'insurance',
    ({ id, ...body }: { id: number; version: number; reason: string; document: string; collected: boolean }) =>
      send<EnrolmentList>('POST', `${list(id)}/ending`, body),
    (_, after) => ofList('已终止办理', after, null),
  )

export const useWaitingRefunds = (scheme: Readonly<Ref<string>>) =>
  useQuery({
    queryKey: ['insurance', 'refunds', 'waiting', scheme],
    queryFn: async ({ signal }) =>
      (
        await get<{ items: ListRefunds[] }>(
          `${BASE}/refunds/waiting?${new URLSearchParams({ scheme: scheme.value })}`,
          signal,
        )
      ).items,
  })
export const useRefunds = (scheme: Readonly<Ref<string>>) =>
  usePages<Refund>(
    ['insurance', 'refunds', scheme],
    () => `${BASE}/refunds?${new URLSearchParams({ scheme: scheme.value, limit: '50' })}`,
  )
export const useRefunding = () =>
  useWrite(
    'insurance',
    ({
      id,
      key,
      body,
    }: {
      id: number
      key: string
      body: { document: string; paidOn: string; policies: number; amount: string }
    }) => sendOnce('POST', `${list(id)}/refunds`, body, key),
    ({ body }) => `已登记退还 ${thousands(body.policies)} 户的自缴保费 ${yuan(body.amount)}，凭证 ${body.document}。`,
  )
export const useRefundFailing = () =>
  useWrite(
    'insurance',
    ({ policy, ...body }: { policy: number; version: number; reason: string }) =>
      send<Refund>('POST', `${BASE}/policies/${policy}/refund-failure`, body),
    (_, { name }) => `已登记${name}的退款没有付成，等待重新退还。`,
  )

export const useRemittanceTakingBack = () =>
  useWrite(
    'insurance',
    ({ payment, reason }: { payment: number; reason: string }) =>
      send('POST', `${BASE}/ledger/payments/${payment}/taking-back`, { reason }),
    () => '这笔拨付登记已撤销，应拨金额已恢复。',
  )

export const useUnderwriting = () =>
  useWrite(
    'insurance',
    ({ id, ...body }: { id: number; version: number; prefix: string; first: number; collectedOn: string }) =>
      send<EnrolmentList>('POST', `${list(id)}/underwriting`, body),
    (_, after) => ofList('已承保', after, 'insurer'),
  )
export const useUnderwritingSheet = () =>
  useWrite(
    'insurance',
    ({ id, version, file, key }: { id: number; version: number; file: File; key: string }) =>
      upload<EnrolmentList>(`${list(id)}/underwriting-sheet?version=${version}`, file, { key }),
    (_, after) => ofList('已承保', after, 'insurer'),
  )

export const useObjecting = () =>
  useWrite(
    'insurance',
    ({ id, ...body }: { id: number; policy: number | null; raisedOn: string; content: string }) =>
      send('POST', `${list(id)}/objections`, body),
    ({ id }) => ({ text: '异议已登记，由镇街核实处理；处理完才能结束公示。', next: nextObjection(id) }),
  )
export const useResolving = () =>
  useWrite(
    'insurance',
    ({
      id,
      version,
      upheld,
      resolution,
    }: {
      id: number
      list: number
      version: number
      upheld: boolean
      resolution: string
    }) => send('POST', `${BASE}/objections/${id}/resolution`, { version, upheld, resolution }),
    ({ list: of, upheld }) => ({
      text: `处理结果已登记。${upheld ? '异议成立，请在清单中更正，更正后重新公示。' : ''}`,
      next: nextObjection(of),
    }),
  )

export const useTermination = () =>
  useWrite(
    'insurance',
    ({ id, ...body }: { id: number; version: number; reason: string; document: string }) =>
      send('POST', `${BASE}/policies/${id}/termination`, body),
    () => '合同已解除，农户应退的保费列入待退还。',
  )

/** How many lists were approved, and why others stay where they are. */
export interface Outcome {
  done: number[]
  refused: { id: number; reason: string }[]
}
export const useApprovals = () =>
  useWrite(
    'insurance',
    ({ lists, told }: { state: string; lists: { id: number; version: number }[]; told: (outcome: Outcome) => void }) =>
      send<Outcome>('POST', `${BASE}/list-approvals`, { lists }).then((outcome) => {
        told(outcome)
        return outcome
      }),
    ({ state }, { done, refused }) => ({
      text: `已通过 ${done.length} 份清单。${refused.length > 0 ? `${refused.length} 份没有通过，原因列在页面上。` : ''}`,
      next: nextApproval(state),
    }),
  )

export const useWaiting = (asked: Readonly<Ref<{ scheme: string; text: string; state: string }>>) =>
  usePages<EnrolmentList, ListPage>(['insurance', 'waiting', asked], () =>
    withQuery(`${BASE}/lists`, { ...asked.value, limit: 50 }),
  )

export function useAccounts(scheme: Readonly<Ref<string>>) {
  return useQuery({
    queryKey: ['insurance', 'ledger', scheme],
    queryFn: async ({ signal }) =>
      (await get<{ items: Account[] }>(`${BASE}/ledger?scheme=${scheme.value}`, signal)).items,
    enabled: () => scheme.value !== '',
  })
}
export interface Check {
  balanced: boolean
  items: Balance[]
}
export const useCheck = (scheme: Readonly<Ref<string>>, allowed: Readonly<Ref<boolean>>) =>
  useQuery({
    queryKey: ['insurance', 'ledger', scheme, 'check'],
    queryFn: ({ signal }) => get<Check>(`${BASE}/ledger/check?scheme=${scheme.value}`, signal),
    enabled: () => scheme.value !== '' && allowed.value,
  })
export const useEntries = (scheme: Readonly<Ref<string>>, payer: Readonly<Ref<string>>) =>
  usePages<Entry>(
    ['insurance', 'ledger', scheme, 'entries', payer],
    () => `${BASE}/ledger/entries?${new URLSearchParams({ scheme: scheme.value, payer: payer.value, limit: '50' })}`,
  )

export interface Remittance {
  scheme: string
  payer: string
  document: string
  paidOn: string
  expectedAmount: string
}
export const useRemitting = () =>
  useWrite(
    'insurance',
    ({ key, body }: { key: string; body: Remittance }) => sendOnce('POST', `${BASE}/ledger/payments`, body, key),
    ({ body }) => `拨付凭证 ${body.document} 已登记，金额 ${yuan(body.expectedAmount)}。`,
  )
