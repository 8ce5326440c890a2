import { useQuery } from '@tanstack/vue-query'
import { type MaybeRefOrGetter, toValue } from 'vue'
import type { Prices } from '@/api/types'
import { get } from '@/shared/http'

export function usePrices(scheme: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['insurance', 'prices', scheme],
    queryFn: ({ signal }) => get<Prices>(`/api/insurance/prices?scheme=${encodeURIComponent(toValue(scheme))}`, signal),
  })
}
