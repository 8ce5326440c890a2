import { useQuery } from '@tanstack/vue-query'
import type { PlatformStatus } from '@/api/types'
import { get } from '@/shared/http'

export function useStatus() {
  return useQuery({
    queryKey: ['platform', 'status'],
    queryFn: ({ signal }) => get<PlatformStatus>('/api/platform/status', signal),
    refetchInterval: 15_000,
  })
}
