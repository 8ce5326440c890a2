import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import type { DisclosureTask, DisclosureTasks, TaskState } from '@/api/types'
import { get, send } from '@/shared/http'

/** The year that the built-in data are of; an address may name another. */
export const FIRST_YEAR = '2023'

export interface TaskFilter {
  year: string
  unit: string
  state: string
}

/** Unit and state are asked of the service: a leader's list carries no units to filter by. */
export function useTasks(filter: MaybeRefOrGetter<TaskFilter>) {
  const address = computed(() => {
    const { year, unit, state } = toValue(filter)
    const asked = new URLSearchParams({ year, ...(unit && { unit }), ...(state && { state }) })
    return `/api/disclosure/tasks?${asked}`
  })
  return useQuery({
    queryKey: ['disclosure', 'tasks', address],
    queryFn: ({ signal }) => get<DisclosureTasks>(address.value, signal),
    placeholderData: (before) => before,
  })
}

export function useTask(year: MaybeRefOrGetter<string>, no: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['disclosure', 'task', year, no],
    queryFn: ({ signal }) => get<DisclosureTask>(`/api/disclosure/tasks/${toValue(year)}/${toValue(no)}`, signal),
  })
}

export interface TaskStep {
  year: string
  no: number
  unit: string
  state: TaskState
  note: string | null
  evidence: string | null
  version: number
}

/** A unit's progress or submission, or the office's acceptance or return. */
export function useTaskStep() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ year, no, unit, ...body }: TaskStep) =>
      send<unknown>('PUT', `/api/disclosure/tasks/${year}/${no}/units/${encodeURIComponent(unit)}`, body),
    onSuccess: () =>
      Promise.all([['disclosure'], ['todos'], ['cockpit']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}
