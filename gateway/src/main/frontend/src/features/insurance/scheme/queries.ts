import { useQuery } from '@tanstack/vue-query'
import { type MaybeRefOrGetter, toValue } from 'vue'
import type { Scheme } from '@/api/types'
import { get } from '@/shared/http'

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
    enabled: () => toValue(id) !== '',
  })
}
