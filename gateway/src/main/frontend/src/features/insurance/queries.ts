import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { type MaybeRefOrGetter, toValue } from 'vue'
import type { Scheme, Stage } from '@/api/types'
import { get, send } from '@/shared/http'

export function useSchemes() {
  return useQuery({
    queryKey: ['insurance', 'schemes'],
    queryFn: ({ signal }) => get<{ items: Scheme[] }>('/api/insurance/schemes', signal),
  })
}

export function useScheme(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['insurance', 'scheme', id],
    queryFn: ({ signal }) => get<Scheme>(`/api/insurance/schemes/${encodeURIComponent(toValue(id))}`, signal),
  })
}

/** Marks a stage as completed; the version says which state of the stage was seen. */
export function useStageCompletion() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ stage, note }: { stage: Stage; note: string }) =>
      send<unknown>('POST', `/api/insurance/stages/${encodeURIComponent(stage.id)}/completion`, { note, version: stage.version }),
    onSuccess: () =>
      Promise.all([['insurance'], ['todos'], ['cockpit']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  })
}
