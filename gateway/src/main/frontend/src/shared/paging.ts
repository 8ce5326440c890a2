import { type QueryKey, useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import { get } from './http'

/** One page of a list, and the key that the next one begins after; null at the end. */
export interface Page<T> {
  items: T[]
  next: string | number | null
}

/**
 * A long list, page by page, by the key of the last row rather than by a number of rows.
 *
 * @template P a page that says more than its rows, such as what all of them come to
 * @param queryKey the filters belong into it
 * @param path the address of the first page, with its filters; the following ones add `after=…`
 */
export function usePages<T, P extends Page<T> = Page<T>>(
  queryKey: QueryKey,
  path: MaybeRefOrGetter<string>,
  param = 'after',
) {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ signal, pageParam }) => get<P>(following(toValue(path), param, pageParam), signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => (next === null ? null : String(next)),
  })
  const items = computed<T[]>(() => query.data.value?.pages.flatMap((page) => page.items) ?? [])
  /** What the first page says beside its rows, such as how many there are. */
  const first = computed<P | undefined>(() => query.data.value?.pages[0])
  return { query, items, first }
}

export function following(path: string, param: string, next: string): string {
  if (next === '') return path
  return `${path}${path.includes('?') ? '&' : '?'}${param}=${encodeURIComponent(next)}`
}
