import { useQuery } from '@tanstack/vue-query'
import type { UnitView as Unit } from '@/api/gateway'
import { get } from './http'

/** The unit directory; it changes so rarely that it is asked for once. */
export function useUnits() {
  return useQuery({
    queryKey: ['units'],
    queryFn: async ({ signal }) => (await get<{ items: Unit[] }>('/api/units', signal)).items,
    staleTime: Infinity,
  })
}
