import { useQuery } from '@tanstack/vue-query'
import { type MaybeRefOrGetter, toValue } from 'vue'
import type { Duty, MilestoneView as Milestone, GoalSheet as ForestGoals, Reported } from '@/api/forestry'
import { get, send, sendOnce } from '@/shared/http'
import { useWrite } from '@/shared/write'

export function useGoals(year: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['forestry', 'goals', year],
    queryFn: ({ signal }) => get<ForestGoals>(`/api/forestry/goals?year=${encodeURIComponent(toValue(year))}`, signal),
    enabled: () => toValue(year) !== '',
  })
}

export function useMilestones(year: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['forestry', 'milestones', year],
    queryFn: ({ signal }) =>
      get<{ items: Milestone[] }>(`/api/forestry/milestones?year=${encodeURIComponent(toValue(year))}`, signal),
    enabled: () => toValue(year) !== '',
  })
}

export function useDuties(year: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['forestry', 'duties', year],
    queryFn: ({ signal }) =>
      get<{ items: Duty[] }>(`/api/forestry/duties?year=${encodeURIComponent(toValue(year))}`, signal),
    enabled: () => toValue(year) !== '',
  })
}

export interface MilestoneReport {
  milestone: string
  unit: string
  note: string
  documentNumber: string | null
  /** The version that the reporter saw; 0 for a first report. */
  version: number
}

const reportPath = (milestone: string, unit: string) =>
  `/api/forestry/milestones/${encodeURIComponent(milestone)}/units/${encodeURIComponent(unit)}`

export function useMilestoneReport() {
  return useWrite(
    'forestry',
    ({ milestone, unit, ...body }: MilestoneReport) => send<unknown>('PUT', reportPath(milestone, unit), body),
    ({ version }) => (version === 0 ? '报送已登记。' : '报送已更正。'),
  )
}

/** The same for one row of a sheet, whose rows are saved one after the other. */
export const storeReport = ({ milestone, unit, ...body }: MilestoneReport, key: string) =>
  sendOnce<Reported>('PUT', reportPath(milestone, unit), body, key)
