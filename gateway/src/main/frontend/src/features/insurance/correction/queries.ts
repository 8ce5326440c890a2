import { useQuery } from '@tanstack/vue-query'
import { type MaybeRefOrGetter, type Ref, toValue } from 'vue'
import { get, send, upload, withQuery } from '@/shared/http'
import { usePages } from '@/shared/paging'
import { useWrite } from '@/shared/write'
import type { Correction, CorrectionEntry } from './types'

const BASE = '/api/insurance'

export function useCorrectionsOf(policy: MaybeRefOrGetter<number>) {
  return useQuery({
    queryKey: ['insurance', 'corrections', 'of', policy],
    queryFn: async ({ signal }) =>
      (await get<{ items: Correction[] }>(`${BASE}/corrections?policy=${toValue(policy)}`, signal)).items,
  })
}
export const useCorrections = (open: Readonly<Ref<string>>) =>
  usePages<Correction>(
    ['insurance', 'corrections', open],
    () => `${BASE}/corrections?${new URLSearchParams({ open: open.value || 'false', limit: '50' })}`,
  )

/** Uploads the paper first, where there is one, and then enters what rests on it. */
export const useCorrecting = () =>
  useWrite(
    'insurance',
    async ({
      policy,
      list,
      file,
      entry,
    }: {
      policy: number
      list: number
      file: File | null
      entry: Omit<CorrectionEntry, 'attachment'>
    }) => {
      const paper =
        file &&
        (await upload<{ id: number }>(
          withQuery(`${BASE}/lists/${list}/attachments`, { kind: 'correction', name: file.name, subject: policy }),
          file,
        ))
      return send<Correction>('POST', `${BASE}/policies/${policy}/corrections`, {
        ...entry,
        attachment: paper ? paper.id : null,
      })
    },
    (_, { policyName }) => `${policyName}的更正已登记，由承保机构或发展和改革局的另一人核对。`,
  )
export const release = ({ id, version }: Pick<Correction, 'id' | 'version'>) =>
  send('POST', `${BASE}/corrections/${id}/release`, { version })
export const refuse = ({ id, version }: Pick<Correction, 'id' | 'version'>, reason: string) =>
  send('POST', `${BASE}/corrections/${id}/refusal`, { version, reason })
