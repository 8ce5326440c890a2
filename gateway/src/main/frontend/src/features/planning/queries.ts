import { useQuery } from '@tanstack/vue-query'
import { type MaybeRefOrGetter, toValue } from 'vue'
import type { IndicatorDetail, IndicatorList as Indicators, Observation, Report as PlanQuality } from '@/api/planning'
import { get, send, sendOnce } from '@/shared/http'
import { useWrite } from '@/shared/write'

export function useIndicators() {
  return useQuery({
    queryKey: ['planning', 'indicators'],
    queryFn: ({ signal }) => get<Indicators>('/api/planning/indicators', signal),
  })
}

export function useIndicator(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['planning', 'indicator', id],
    queryFn: ({ signal }) =>
      get<IndicatorDetail>(`/api/planning/indicators/${encodeURIComponent(toValue(id))}`, signal),
  })
}

export function useQuality() {
  return useQuery({
    queryKey: ['planning', 'quality'],
    queryFn: ({ signal }) => get<PlanQuality>('/api/planning/quality', signal),
  })
}

export interface NewObservation {
  indicator: string
  period: string
  value: string
  source: string
  note: string | null
  /** The newest version of this period that the reporter saw; 0 when there was none. */
  version: number
}

export function useNewObservation() {
  return useWrite('planning', ({ indicator, ...body }: NewObservation) =>
    send<unknown>('POST', `/api/planning/indicators/${encodeURIComponent(indicator)}/observations`, body),
  )
}

/** The same for one row of a sheet, whose rows are saved one after the other. */
export const storeObservation = ({ indicator, ...body }: NewObservation, key: string) =>
  sendOnce<Observation>('POST', `/api/planning/indicators/${encodeURIComponent(indicator)}/observations`, body, key)

/** A colleague's value is approved in the version that was seen. */
export function useApproval() {
  return useWrite('planning', ({ id, version }: Observation) =>
    send<unknown>('POST', `/api/planning/observations/${id}/approval`, { version }),
  )
}
