import { useQuery } from '@tanstack/vue-query'
import type { CockpitView as Cockpit } from '@/api/gateway'
import { get } from '@/shared/http'

export function useCockpit() {
  return useQuery({
    queryKey: ['cockpit'],
    queryFn: ({ signal }) => get<Cockpit>('/api/cockpit', signal),
    staleTime: 15_000,
    refetchInterval: 30_000,
  })
}
