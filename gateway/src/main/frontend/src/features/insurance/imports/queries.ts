import { useQuery } from '@tanstack/vue-query'
import { type MaybeRefOrGetter, type Ref, toValue } from 'vue'
import { get, send, sendOnce, upload } from '@/shared/http'
import { usePages } from '@/shared/paging'
import { useWrite } from '@/shared/write'
import type { Fault, Import } from './types'
import { runs } from './words'

const BASE = '/api/insurance/imports'
/** How often a page looks at work that goes on, in milliseconds. */
const LOOK = 1000

export function useImports() {
  return useQuery({
    queryKey: ['insurance', 'imports'],
    queryFn: async ({ signal }) => (await get<{ items: Import[] }>(BASE, signal)).items,
    refetchInterval: ({ state }) => (state.data?.some(runs) ? LOOK * 2 : false),
  })
}
export function useImport(id: MaybeRefOrGetter<number>) {
  return useQuery({
    queryKey: ['insurance', 'import', id],
    queryFn: ({ signal }) => get<Import>(`${BASE}/${toValue(id)}`, signal),
    refetchInterval: ({ state }) => (runs(state.data) ? LOOK : false),
  })
}
export const useFaults = (id: Readonly<Ref<number>>, state: Readonly<Ref<string>>) =>
  usePages<Fault>(['insurance', 'import', id, 'faults', state], () => `${BASE}/${id.value}/faults?limit=50`)

export interface Sending {
  scheme: string
  township: string
  file: File
  key: string
  onProgress: (sent: number, total: number) => void
  made: (received: Import) => void
}
export const useUploading = () =>
  useWrite('insurance', ({ scheme, township, file, key, onProgress, made }: Sending) =>
    upload<Import>(`${BASE}?${new URLSearchParams({ scheme, township, fileName: file.name })}`, file, {
      key,
      onProgress,
    }).then(made),
  )
export const useApplying = () =>
  useWrite('insurance', ({ id, version, key }: { id: number; version: number; key: string }) =>
    sendOnce('POST', `${BASE}/${id}/application`, { version }, key),
  )
export const useDiscarding = () =>
  useWrite('insurance', ({ id, version }: { id: number; version: number }) =>
    send('DELETE', `${BASE}/${id}?version=${version}`),
  )
