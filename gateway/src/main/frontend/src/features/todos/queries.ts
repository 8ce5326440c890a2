import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import type { DoneView } from '@/api/gateway'
import type { Colleagues, HeldTodos, Todo, TodoRow } from '@/api/platform'
import { get, send } from '@/shared/http'
import type { ModuleKey } from '@/shared/modules'

/** How many to-dos are passed on at once, at most. */
export const MOST = 200

/** Who is to hold these; nobody, when `to` is null. */
export interface Change {
  items: { id: string; version: number }[]
  to: string | null
  note: string | null
}

export function useDone(enabled: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: ['todos', 'done'],
    queryFn: ({ signal }) => get<DoneView>('/api/todos/done', signal),
    enabled: computed(() => toValue(enabled)),
  })
}

export function useColleagues(module: ModuleKey, enabled: MaybeRefOrGetter<boolean>) {
  return useQuery({
    queryKey: ['todos', 'colleagues', module],
    queryFn: ({ signal }) => get<Colleagues>(`/api/${module}/todos/colleagues`, signal),
    enabled: computed(() => toValue(enabled)),
  })
}

/** Passing it on again changes nothing more. */
export const hold = (module: ModuleKey, change: Change) => send<HeldTodos>('PUT', `/api/${module}/todos/holder`, change)

/** The to-dos of a row, as the service wants to hear of them. */
export function itemsOf(row: TodoRow): Change['items'] {
  const all: Pick<Todo, 'id' | 'version'>[] = row.members.length ? row.members : [row]
  return all.slice(0, MOST).map(({ id, version }) => ({ id, version }))
}
