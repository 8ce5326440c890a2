import { useQuery } from '@tanstack/vue-query'
import { type MaybeRefOrGetter, toValue } from 'vue'
import type { StageProgress } from '@/api/insurance'
import { get, send } from '@/shared/http'
import { useWrite } from '@/shared/write'

export function useStages(year: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['insurance', 'stages', year],
    queryFn: ({ signal }) =>
      get<{ items: StageProgress[] }>(`/api/insurance/stages?year=${encodeURIComponent(toValue(year))}`, signal),
    enabled: () => toValue(year) !== '',
  })
}

export interface StageCompletion {
  stage: string
  unit: string
  note: string
  /** The version that the writer saw; 0 for a first completion. */
  version: number
}

export function useStageCompletion() {
  return useWrite(
    'insurance',
    ({ stage, unit, ...body }: StageCompletion) =>
      send<unknown>(
        'PUT',
        `/api/insurance/stages/${encodeURIComponent(stage)}/units/${encodeURIComponent(unit)}`,
        body,
      ),
    ({ version }) => (version === 0 ? '本阶段已填报完成。' : '本阶段的填报已更正。'),
  )
}
