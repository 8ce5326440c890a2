import { useQuery } from '@tanstack/vue-query'
import { type MaybeRefOrGetter, toValue } from 'vue'
import type { IndicatorDetail, IndicatorList as Indicators, Observation, Report as PlanQuality } from '@/api/planning'
import { get, send, sendOnce } from '@/shared/http'
import type { Next } from '@/shared/said'
import { type Session, useSession } from '@/shared/session'
import { useWrite } from '@/shared/write'
import { mayApprove } from './indicators'

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
  return useWrite(
    'planning',
    ({ indicator, ...body }: NewObservation) =>
      send<unknown>('POST', `/api/planning/indicators/${encodeURIComponent(indicator)}/observations`, body),
    ({ period }) => `${period} 年的监测值已保存，由本单位另一位同事审定后用于评价。`,
  )
}

/** The same for one row of a sheet, whose rows are saved one after the other. */
export const storeObservation = ({ indicator, ...body }: NewObservation, key: string) =>
  sendOnce<Observation>('POST', `/api/planning/indicators/${encodeURIComponent(indicator)}/observations`, body, key)
/** The next value of the person's units that waits for a colleague's approval. */
const nextToApprove = (session: Session | null) => async (): Promise<Next | null> => {
  const { items } = await get<Indicators>('/api/planning/indicators')
  const waiting = items.filter((one) => one.observations.some((value) => mayApprove(value, one, session)))
  return waiting[0]
    ? {
        label: `还有 ${waiting.length} 项指标待审定：下一项 ${waiting[0].name}`,
        to: `/planning/indicators/${encodeURIComponent(waiting[0].id)}`,
      }
    : null
}

/** A colleague's value is approved in the version that was seen. */
export function useApproval() {
  const { session } = useSession()
  return useWrite(
    'planning',
    ({ id, version }: Observation) => send<unknown>('POST', `/api/planning/observations/${id}/approval`, { version }),
    ({ period, value }) => ({
      text: `${period} 年的监测值 ${value} 已审定，用于评价。`,
      next: nextToApprove(session.value),
    }),
  )
}
