import { useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type Ref } from 'vue'
import { get } from '@/shared/http'
import { following, usePages } from '@/shared/paging'
import type { Line, Posted } from './types'

const BASE = '/api/insurance/public/notices'

export const useNotices = (township: Readonly<Ref<string>>) =>
  usePages<Posted>(['insurance', 'notices', township], () => `${BASE}?township=${township.value}&limit=100`)

/** One notice with its lines, page by page; a sheet for the village board needs all of them. */
export function useNotice(id: Readonly<Ref<number>>) {
  const query = useInfiniteQuery({
    queryKey: ['insurance', 'notice', id],
    queryFn: ({ signal, pageParam }) =>
      get<{ notice: Posted; items: Line[]; next: number | null }>(
        following(`${BASE}/${id.value}?limit=500`, 'after', pageParam),
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => (next === null ? null : String(next)),
  })
  const notice = computed(() => query.data.value?.pages[0]?.notice)
  const lines = computed(() => query.data.value?.pages.flatMap(({ items }) => items) ?? [])
  return { query, notice, lines }
}
