import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import type { TodoView as Todos } from '@/api/gateway'
import { get } from './http'
import { MODULE_NAMES, type ModuleKey } from './modules'

/** What waits for me, over all modules; shared by the number at the top, the cockpit and the list. */
export function useTodos(enabled: MaybeRefOrGetter<boolean> = true) {
  return useQuery({
    queryKey: ['todos'],
    queryFn: ({ signal }) => get<Todos>('/api/todos', signal),
    enabled: computed(() => toValue(enabled)),
    refetchInterval: 300_000,
  })
}

/** What waits for my whole unit, what colleagues hold included. */
export function useUnitTodos(enabled: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: ['todos', 'unit'],
    queryFn: ({ signal }) => get<Todos>('/api/todos?of=unit', signal),
    enabled: computed(() => toValue(enabled)),
  })
}

/** Which modules' to-dos are not among them, in words; empty when none is missing. */
export function missingWords({ missing }: Partial<Pick<Todos, 'missing'>>, what = '待办'): string {
  const names = (missing ?? []).map((key) => MODULE_NAMES[key as ModuleKey] ?? key)
  return names.length ? `“${names.join('”“')}”暂时不可用，它的${what}没有列出。` : ''
}
