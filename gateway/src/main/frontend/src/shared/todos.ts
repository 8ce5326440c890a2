import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import type { TodoView as Todos } from '@/api/gateway'
import type { Todo } from '@/api/platform'
import { get } from './http'
import { MODULE_NAMES, type ModuleKey } from './modules'

/** What waits for me, over all modules; shared by the number at the top, the cockpit and the list. */
export function useTodos(enabled: MaybeRefOrGetter<boolean> = true) {
  return useQuery({
    queryKey: ['todos'],
    queryFn: async ({ signal }) => {
      const todos = await get<Todos>('/api/todos', signal)
      return { ...todos, items: [...todos.items].sort(byDue) }
    },
    enabled: computed(() => toValue(enabled)),
    refetchInterval: 300_000,
  })
}

/** Which modules' to-dos are not among them, in words; empty when none is missing. */
export function missingWords({ missing }: Partial<Pick<Todos, 'missing'>>): string {
  const names = (missing ?? []).map((key) => MODULE_NAMES[key as ModuleKey] ?? key)
  return names.length ? `“${names.join('”“')}”暂时不可用，它的待办没有列出。` : ''
}

/** By deadline; what has no fixed day comes last. */
export function byDue(a: Todo, b: Todo): number {
  return (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.title.localeCompare(b.title, 'zh-CN')
}
