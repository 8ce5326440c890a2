import { useQuery } from '@tanstack/vue-query'
import { type MaybeRefOrGetter, toValue } from 'vue'
import type { SchemeView as Scheme } from '@/api/insurance'
import { get, send } from '@/shared/http'
import { useWrite } from '@/shared/write'
import type { SchemeContent, SchemeDraft } from './draft'

const schemeAt = (id: string) => `/api/insurance/public/schemes/${encodeURIComponent(id)}`

export function useSchemes() {
  return useQuery({
    queryKey: ['insurance', 'schemes'],
    queryFn: ({ signal }) => get<{ items: Scheme[] }>('/api/insurance/public/schemes', signal),
  })
}

export function useScheme(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['insurance', 'scheme', id],
    queryFn: ({ signal }) => get<Scheme>(schemeAt(toValue(id)), signal),
    enabled: () => toValue(id) !== '',
  })
}

export interface SchemeVersion {
  version: number
  reason: string | null
  issuedOn: string
  publishedBy: string | null
  publishedAt: string | null
}
export function useVersions(id: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['insurance', 'scheme', id, 'versions'],
    queryFn: async ({ signal }) =>
      (await get<{ items: SchemeVersion[] }>(`${schemeAt(toValue(id))}/versions`, signal)).items,
  })
}

export interface Difference {
  field: string
  before: string | null
  after: string | null
}
/** What changed from `from` to `to`; `with` names another scheme that `from` is a version of. */
export function useComparison(asked: MaybeRefOrGetter<{ scheme: string; from: string; to: string; with: string }>) {
  return useQuery({
    queryKey: ['insurance', 'comparison', asked],
    queryFn: async ({ signal }) => {
      const { scheme, from, to, with: other } = toValue(asked)
      const query = new URLSearchParams({ version: to, withVersion: from, ...(other && { with: other }) })
      return (await get<{ items: Difference[] }>(`${schemeAt(scheme)}/comparison?${query}`, signal)).items
    },
    enabled: () => toValue(asked).from !== '' && toValue(asked).to !== '',
  })
}

const DRAFTS = '/api/insurance/scheme-drafts'
export function useDrafts() {
  return useQuery({
    queryKey: ['insurance', 'scheme-drafts'],
    queryFn: async ({ signal }) => (await get<{ items: SchemeDraft[] }>(DRAFTS, signal)).items,
  })
}
export function useSchemeDraft(scheme: MaybeRefOrGetter<string>) {
  return useQuery({
    queryKey: ['insurance', 'scheme-draft', scheme],
    queryFn: ({ signal }) => get<SchemeDraft>(`${DRAFTS}/${toValue(scheme)}`, signal),
  })
}
export const useBeginning = () =>
  useWrite(
    'insurance',
    ({
      made,
      ...body
    }: {
      scheme: string
      from: string | null
      year: number | null
      made: (draft: SchemeDraft) => void
    }) =>
      send<SchemeDraft>('POST', DRAFTS, body).then((draft) => {
        made(draft)
        return draft
      }),
    () => '草案已建立，填写后由本单位另一人核对公布。',
  )
export const useSaving = () =>
  useWrite(
    'insurance',
    ({ scheme, ...body }: { scheme: string; version: number; content: SchemeContent }) =>
      send('PUT', `${DRAFTS}/${scheme}`, body),
    () => '草案已保存，由本单位另一人核对公布。',
  )
export const useDropping = () =>
  useWrite(
    'insurance',
    ({ scheme, version }: { scheme: string; version: number }) =>
      send('DELETE', `${DRAFTS}/${scheme}?version=${version}`),
    () => '草案已删除。',
  )
export const useSchemePublishing = () =>
  useWrite(
    'insurance',
    ({ scheme, version }: { scheme: string; version: number }) =>
      send<{ scheme: string; version: number }>('POST', `${DRAFTS}/${scheme}/publication`, { version }),
    (_, { scheme, version }) => ({
      text: `方案第 ${version} 版已公布，所有人可以看到。`,
      next: { label: '查看公布的方案', to: `/insurance/schemes/${scheme}` },
    }),
  )
