import type { Ref } from 'vue'
import { send, sendOnce, withQuery } from '@/shared/http'
import { usePages } from '@/shared/paging'
import { useWrite } from '@/shared/write'
import type { Dispute } from './types'

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
    }) => send('POST', `/api/insurance/settlements/${settlement}/disputes`, body),
  )
export const useCertifying = () =>
  useWrite('insurance', ({ id, ...body }: { id: number; version: number; note: string }) =>
    send('POST', `${BASE}/${id}/certification`, body),
  )
export const useClosing = () =>
  useWrite(
    'insurance',
    ({ id, ...body }: { id: number; version: number; outcome: string; document: string; adjusted: string | null }) =>
      send('POST', `${BASE}/${id}/closing`, body),
  )
export const useAdjusting = () =>
  useWrite(
    'insurance',
    ({ id, key, body }: { id: number; key: string; body: { version: number; document: string; paidOn: string } }) =>
      sendOnce('POST', `${BASE}/${id}/payment`, body, key),
  )
export const useAdjustmentFailing = () =>
  useWrite('insurance', ({ id, ...body }: { id: number; version: number; reason: string }) =>
    send('POST', `${BASE}/${id}/payment-failure`, body),
  )
