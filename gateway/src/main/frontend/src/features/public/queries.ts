import { useQuery } from '@tanstack/vue-query'
import type { SchemeView as Scheme } from '@/api/insurance'
import { get } from '@/shared/http'

export function usePublishedSchemes() {
  return useQuery({
    queryKey: ['insurance', 'schemes'],
    queryFn: ({ signal }) => get<{ items: Scheme[] }>('/api/insurance/public/schemes', signal),
  })
}
