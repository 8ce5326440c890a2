import { useQuery } from '@tanstack/vue-query'
import type { Scheme } from '@/api/types'
import { get } from '@/shared/http'

export function usePublishedSchemes() {
  return useQuery({
    queryKey: ['insurance', 'schemes'],
    queryFn: ({ signal }) => get<{ items: Scheme[] }>('/api/insurance/public/schemes', signal),
  })
}
