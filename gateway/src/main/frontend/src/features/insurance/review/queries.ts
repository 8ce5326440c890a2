import { useQuery } from '@tanstack/vue-query'
import { type MaybeRefOrGetter, toValue } from 'vue'
import { get, send, upload } from '@/shared/http'
import { useWrite } from '@/shared/write'
import type { Review } from './types'

const BASE = '/api/insurance'
const list = (id: number) => `${BASE}/lists/${id}`

/** A list's notices, objections and steps; for the record page of a list too. */
export function useReview(id: MaybeRefOrGetter<number>) {
  return useQuery({
    queryKey: ['insurance', 'review', id],
    queryFn: ({ signal }) => get<Review>(`${list(toValue(id))}/review`, signal),
  })
}

/** An act that needs nothing but the list: `notice`, `notice/closing`. */
export const useNoticing = () => useWrite('insurance', ({ id, act }: { id: number; act: 'notice' | 'notice/closing' }) => send('POST', `${list(id)}/${act}`))
export const useSubmission = () => useWrite('insurance', ({ id, insurer }: { id: number; insurer: string }) => send('POST', `${list(id)}/submission`, { insurer }))
export const useApproval = () => useWrite('insurance', ({ id, version }: { id: number; version: number }) => send('POST', `${list(id)}/approval`, { version }))
export const useReturn = () =>
  useWrite('insurance', ({ id, ...body }: { id: number; version: number; toTownship: boolean; reason: string }) => send('POST', `${list(id)}/return`, body))

export const useUnderwriting = () =>
  useWrite('insurance', ({ id, ...body }: { id: number; version: number; prefix: string; first: number; collectedOn: string }) => send('POST', `${list(id)}/underwriting`, body))
export const useUnderwritingSheet = () =>
  useWrite('insurance', ({ id, version, file, key }: { id: number; version: number; file: File; key: string }) => upload(`${list(id)}/underwriting-sheet?version=${version}`, file, { key }))

export const useObjecting = () =>
  useWrite('insurance', ({ id, ...body }: { id: number; policy: number | null; raisedOn: string; content: string }) => send('POST', `${list(id)}/objections`, body))
export const useResolving = () =>
  useWrite('insurance', ({ id, ...body }: { id: number; version: number; upheld: boolean; resolution: string }) => send('POST', `${BASE}/objections/${id}/resolution`, body))
