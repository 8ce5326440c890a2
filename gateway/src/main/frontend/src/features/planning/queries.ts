import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { type MaybeRefOrGetter, toValue } from 'vue'
import type { Indicator, Indicators } from '@/api/types'
import { get, send } from '@/shared/http'

export function useIndicators() {
  return useQuery({
    queryKey: ['planning', 'indicators'],
    queryFn: ({ signal }) => get<Indicators>('/api/planning/indicators', signal),
  })
}

export function useIndicator(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['planning', 'indicator', id],
    queryFn: ({ signal }) => get<Indicator>(`/api/planning/indicators/${encodeURIComponent(toValue(id))}`, signal),
  })
}

export interface NewObservation {
  indicator: Indicator['id']
  period: string
  value: string
  source: string
  note: string | null
}

export function useNewObservation() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ indicator, ...body }: NewObservation) =>
      send<unknown>('POST', `/api/planning/indicators/${encodeURIComponent(indicator)}/observations`, body),
    onSuccess: () =>
      Promise.all([['planning'], ['todos'], ['cockpit']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}
