import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import type {
  Change as TaskChange,
  Duty as DisclosureDuty,
  TaskList as DisclosureTasks,
  TaskView as DisclosureTask,
  UnitReport,
  UnitView,
} from '@/api/disclosure'
import { get, send, sendOnce } from '@/shared/http'
import type { Next, Telling } from '@/shared/said'
import { useWrite } from '@/shared/write'

export interface TaskFilter {
  year: string
  unit: string
  state: string
}

/** Unit and state are asked of the service: who sees all units gets a list without them. */
export function useTasks(filter: MaybeRefOrGetter<TaskFilter>) {
  const address = computed(() => {
    const { year, unit, state } = toValue(filter)
    return `/api/disclosure/tasks?${new URLSearchParams({ year, ...(unit && { unit }), ...(state && { state }) })}`
  })
  return useQuery({
    queryKey: ['disclosure', 'tasks', address],
    queryFn: ({ signal }) => get<DisclosureTasks>(address.value, signal),
    placeholderData: (before) => before,
    enabled: () => toValue(filter).year !== '',
  })
}

export function useTask(year: MaybeRefOrGetter<string>, no: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['disclosure', 'task', year, no],
    queryFn: ({ signal }) => get<DisclosureTask>(`/api/disclosure/tasks/${toValue(year)}/${toValue(no)}`, signal),
  })
}

/** How one unit's work on a task came to stand as it does, newest first. */
export function useHistory(
  year: MaybeRefOrGetter<string>,
  no: MaybeRefOrGetter<number>,
  unit: MaybeRefOrGetter<string>,
) {
  return useQuery({
    queryKey: ['disclosure', 'history', year, no, unit],
    queryFn: ({ signal }) =>
      get<{ history: TaskChange[] }>(unitPath(toValue(year), toValue(no), toValue(unit)), signal),
  })
}

export function useDuties(year: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['disclosure', 'duties', year],
    queryFn: ({ signal }) =>
      get<{ source: string; items: DisclosureDuty[] }>(
        `/api/disclosure/duties?year=${encodeURIComponent(toValue(year))}`,
        signal,
      ),
    enabled: () => toValue(year) !== '',
  })
}

export interface TaskStep {
  year: string
  no: number
  unit: string
  state: UnitReport['state']
  note: string | null
  evidence: string | null
  version: number
}

/** The next unit's work that waits for the office. */
const nextSubmitted = (year: string) => async (): Promise<Next | null> => {
  const { items } = await get<DisclosureTasks>(`/api/disclosure/tasks?year=${year}&state=submitted`)
  const [task] = items
  return task === undefined
    ? null
    : {
        label: `还有 ${items.length} 项任务待审核：下一项 第 ${task.no} 项`,
        to: `/disclosure/tasks/${year}/${task.no}`,
      }
}

const SAID: Record<UnitReport['state'], (year: string, no: number) => string | Telling> = {
  'not-started': (_, no) => `第 ${no} 项任务已记为未开始。`,
  'in-progress': (_, no) => `第 ${no} 项任务的进展已保存，完成后提交审核。`,
  submitted: (_, no) => `第 ${no} 项任务已提交，由政务公开办公室审核。`,
  accepted: (year, no) => ({ text: `第 ${no} 项任务已审核通过。`, next: nextSubmitted(year) }),
  returned: (year, no) => ({ text: `第 ${no} 项任务已退回，由责任单位补正。`, next: nextSubmitted(year) }),
}

/** A unit's progress or submission, or the office's acceptance or return. */
export function useTaskStep() {
  return useWrite(
    'disclosure',
    ({ year, no, unit, ...body }: TaskStep) => send<unknown>('PUT', unitPath(year, no, unit), body),
    ({ year, no, state }) => SAID[state](year, no),
  )
}

/** The same for one row of a sheet, whose rows are saved one after the other. */
export const storeStep = ({ year, no, unit, ...body }: TaskStep, key: string) =>
  sendOnce<UnitView>('PUT', unitPath(year, no, unit), body, key)

function unitPath(year: string, no: number, unit: string): string {
  return `/api/disclosure/tasks/${year}/${no}/units/${encodeURIComponent(unit)}`
}
