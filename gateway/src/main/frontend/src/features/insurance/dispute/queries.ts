import type { Ref } from 'vue'
import { send, sendOnce, withQuery } from '@/shared/http'
import { usePages } from '@/shared/paging'
import { useWrite } from '@/shared/write'
import type { Dispute } from './types'
import { yuan } from '@/shared/format'
import { nextDispute } from '../shared/queues'

const BASE = '/api/insurance/disputes'

export const useDisputes = (filter: Readonly<Ref<{ scheme: string; open: string }>>) =>
  usePages<Dispute>(['insurance', 'disputes', filter], () =>
    withQuery(BASE, { scheme: filter.value.scheme, open: filter.value.open, limit: 50 }),
  )

export const useRaising = () =>
  useWrite(
    'insurance',
    ({
      settlement,
      ...body
    }: {
      settlement: number
      policy: number
      raisedOn: string
      claim: string
      claimed: string | null
    }) => send<Dispute>('POST', `/api/insurance/settlements/${settlement}/disputes`, body),
    (_, { policyName }) => ({
      text: `${policyName}的争议已登记，由承保机构先协商；协商不成的，由发展和改革局提请价格认证。`,
      next: nextDispute,
    }),
  )
export const useCertifying = () =>
  useWrite(
    'insurance',
    ({ id, ...body }: { id: number; version: number; note: string }) =>
      send<Dispute>('POST', `${BASE}/${id}/certification`, body),
    (_, { policyName }) => ({
      text: `${policyName}的争议已提请价格认证，由发展和改革局凭文书办结。`,
      next: nextDispute,
    }),
  )
export const useClosing = () =>
  useWrite(
    'insurance',
    ({ id, ...body }: { id: number; version: number; outcome: string; document: string; adjusted: string | null }) =>
      send<Dispute>('POST', `${BASE}/${id}/closing`, body),
    (_, { policyName, adjusted, previous }) => ({
      text: `${policyName}的争议已办结${adjusted !== null && adjusted !== previous ? `，赔款调整为 ${yuan(adjusted)}` : ''}。`,
      next: nextDispute,
    }),
  )
export const useAdjusting = () =>
  useWrite(
    'insurance',
    ({ id, key, body }: { id: number; key: string; body: { version: number; document: string; paidOn: string } }) =>
      sendOnce<Dispute>('POST', `${BASE}/${id}/payment`, body, key),
    (_, { policyName }) => ({ text: `${policyName}的调整款已登记支付。`, next: nextDispute }),
  )
export const useAdjustmentFailing = () =>
  useWrite(
    'insurance',
    ({ id, ...body }: { id: number; version: number; reason: string }) =>
      send<Dispute>('POST', `${BASE}/${id}/payment-failure`, body),
    (_, { policyName }) => `${policyName}的调整款被退回，等待重新支付。`,
  )
