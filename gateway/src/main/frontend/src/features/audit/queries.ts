import { useInfiniteQuery } from '@tanstack/vue-query'
import { type MaybeRefOrGetter, toValue } from 'vue'
import type { AuditPage } from '@/api/platform'
import { get } from '@/shared/http'

/** The trail of one module, newest first, page by page. */
export function useTrail(module: MaybeRefOrGetter<string>) {
  return useInfiniteQuery({
    queryKey: ['audit', module],
    queryFn: ({ signal, pageParam }) =>
      get<AuditPage>(`/api/${toValue(module)}/audit?limit=50${pageParam ? `&before=${pageParam}` : ''}`, signal),
    initialPageParam: 0,
    getNextPageParam: (last) => last.next,
  })
}
