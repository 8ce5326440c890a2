import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import type { ComputedRef } from 'vue'
import { get } from '@/shared/http'
import { type Asked, type Calculation, queryOf } from './asked'

/** The service computes; a page never does. Asked for anew only when what is asked changes. */
export function useCalculation(asked: ComputedRef<Asked | null>) {
  return useQuery({
    queryKey: ['insurance', 'calculator', asked],
    queryFn: ({ signal }) =>
      get<Calculation>(
        `/api/insurance/public/calculator?${new URLSearchParams(asked.value ? queryOf(asked.value) : {})}`,
        signal,
      ),
    enabled: () => asked.value !== null,
    placeholderData: keepPreviousData,
  })
}
