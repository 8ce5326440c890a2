import { useQuery } from '@tanstack/vue-query'
import type { Unit } from '@/api/types'
import { get } from './http'

/** The unit directory; it changes so rarely that it is asked for once. */
export function useUnits() {
  return useQuery({
    queryKey: ['units'],
    queryFn: async ({ signal }) => {
      const answer = await get<Unit[] | { items: Unit[] }>('/api/units', signal)
      return Array.isArray(answer) ? answer : answer.items
    },
    staleTime: Infinity,
  })
}
