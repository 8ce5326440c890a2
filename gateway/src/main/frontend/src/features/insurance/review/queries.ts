import { useQuery } from '@tanstack/vue-query'
import { type MaybeRefOrGetter, type Ref, toValue } from 'vue'
import { get, send, sendOnce, upload } from '@/shared/http'
import { usePages } from '@/shared/paging'
import { useWrite } from '@/shared/write'
import type { Account, Balance, EnrolmentList, Entry, ListRefunds, Refund, Review } from './types'

const BASE = '/api/insurance'
const list = (id: number) => `${BASE}/lists/${id}`

/** A list's notices, objections and steps; for the record page of a list too. */
export function useReview(id: MaybeRefOrGetter<number>) {
  return useQuery({
    queryKey: ['insurance', 'review', id],
    queryFn: ({ signal }) => get<Review>(`${list(toValue(id))}/review`, signal),
  })
}

/** An act that needs nothing but the list: `notice`, `notice/closing`. */
export const useNoticing = () =>
  useWrite('insurance', ({ id, act }: { id: number; act: 'notice' | 'notice/closing' }) =>
    send('POST', `${list(id)}/${act}`),
  )
export const useSubmission = () =>
  useWrite('insurance', ({ id, insurer }: { id: number; insurer: string }) =>
    send('POST', `${list(id)}/submission`, { insurer }),
  )
export const useApproval = () =>
  useWrite('insurance', ({ id, version }: { id: number; version: number }) =>
    send('POST', `${list(id)}/approval`, { version }),
  )
export const useReturn = () =>
  useWrite('insurance', ({ id, ...body }: { id: number; version: number; toTownship: boolean; reason: string }) =>
    send('POST', `${list(id)}/return`, body),
  )

export const useTakingBack = () =>
  useWrite('insurance', ({ id, ...body }: { id: number; version: number; reason: string }) =>
    send('POST', `${list(id)}/taking-back`, body),
  )
export const useEnding = () =>
  useWrite(
    'insurance',
    ({ id, ...body }: { id: number; version: number; reason: string; document: string; collected: boolean }) =>
      send('POST', `${list(id)}/ending`, body),
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
  )
export const useRefundFailing = () =>
  useWrite('insurance', ({ policy, ...body }: { policy: number; version: number; reason: string }) =>
    send('POST', `${BASE}/policies/${policy}/refund-failure`, body),
  )

export const useRemittanceTakingBack = () =>
  useWrite('insurance', ({ payment, reason }: { payment: number; reason: string }) =>
    send('POST', `${BASE}/ledger/payments/${payment}/taking-back`, { reason }),
  )

export const useUnderwriting = () =>
  useWrite(
    'insurance',
    ({ id, ...body }: { id: number; version: number; prefix: string; first: number; collectedOn: string }) =>
      send('POST', `${list(id)}/underwriting`, body),
  )
export const useUnderwritingSheet = () =>
  useWrite('insurance', ({ id, version, file, key }: { id: number; version: number; file: File; key: string }) =>
    upload(`${list(id)}/underwriting-sheet?version=${version}`, file, { key }),
  )

export const useObjecting = () =>
  useWrite('insurance', ({ id, ...body }: { id: number; policy: number | null; raisedOn: string; content: string }) =>
    send('POST', `${list(id)}/objections`, body),
  )
export const useResolving = () =>
  useWrite('insurance', ({ id, ...body }: { id: number; version: number; upheld: boolean; resolution: string }) =>
    send('POST', `${BASE}/objections/${id}/resolution`, body),
  )

export const useTermination = () =>
  useWrite('insurance', ({ id, ...body }: { id: number; version: number; reason: string; document: string }) =>
    send('POST', `${BASE}/policies/${id}/termination`, body),
  )

/** How many lists were approved, and why others stay where they are. */
export interface Outcome {
  done: number[]
  refused: { id: number; reason: string }[]
}
export const useApprovals = () =>
  useWrite(
    'insurance',
    ({ lists, told }: { lists: { id: number; version: number }[]; told: (outcome: Outcome) => void }) =>
      send<Outcome>('POST', `${BASE}/list-approvals`, { lists }).then(told),
  )

export const useWaiting = (filter: Readonly<Ref<{ scheme: string; state: string }>>) =>
  usePages<EnrolmentList>(
    ['insurance', 'waiting', filter],
    () => `${BASE}/lists?${new URLSearchParams({ ...filter.value, limit: '50' })}`,
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
  useWrite('insurance', ({ key, body }: { key: string; body: Remittance }) =>
    sendOnce('POST', `${BASE}/ledger/payments`, body, key),
  )
