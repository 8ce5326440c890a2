import { useQuery } from '@tanstack/vue-query'
import { type MaybeRefOrGetter, toValue } from 'vue'
import type { Prices, Scheme, StageProgress } from '@/api/types'
import { get, send } from '@/shared/http'
import { useWrite } from '@/shared/write'

export function useSchemes() {
  return useQuery({
    queryKey: ['insurance', 'schemes'],
    queryFn: ({ signal }) => get<{ items: Scheme[] }>('/api/insurance/schemes', signal),
  })
}

export function useScheme(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['insurance', 'scheme', id],
    queryFn: ({ signal }) => get<Scheme>(`/api/insurance/schemes/${encodeURIComponent(toValue(id))}`, signal),
  })
}

export function useStages(year: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['insurance', 'stages', year],
    queryFn: ({ signal }) => get<{ items: StageProgress[] }>(`/api/insurance/stages?year=${encodeURIComponent(toValue(year))}`, signal),
  })
}

export function usePrices(scheme: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['insurance', 'prices', scheme],
    queryFn: ({ signal }) => get<Prices>(`/api/insurance/prices?scheme=${encodeURIComponent(toValue(scheme))}`, signal),
  })
}

export interface StageCompletion {
  stage: string
  unit: string
  note: string
  /** The version that the writer saw; 0 for a first completion. */
  version: number
}

export function useStageCompletion() {
  return useWrite('insurance', ({ stage, unit, ...body }: StageCompletion) =>
    send<unknown>('PUT', `/api/insurance/stages/${encodeURIComponent(stage)}/units/${encodeURIComponent(unit)}`, body))
}
