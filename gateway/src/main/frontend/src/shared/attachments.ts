import { useQuery } from '@tanstack/vue-query'
import { type MaybeRefOrGetter, toValue } from 'vue'
import type { Attachment } from '@/api/insurance'
import { get, send, upload, withQuery } from './http'
import type { ModuleKey } from './modules'
import { useWrite } from './write'

/** What every module says of a paper that hangs on a record; a module's own may say more. */
export type Paper = Pick<Attachment, 'id' | 'kind' | 'name' | 'size' | 'uploadedAt'>

/** Where a record's papers are. */
export interface Folder {
  module: ModuleKey
  /** Those of the record, listed and taken: `/api/forestry/plots/7/attachments`. */
  path: string
  /** One of them, opened and removed below: `/api/forestry/attachments`. */
  one: string
}

export function usePapers<P extends Paper>(folder: MaybeRefOrGetter<Folder>) {
  return useQuery({
    queryKey: [toValue(folder).module, 'attachments', () => toValue(folder).path],
    queryFn: async ({ signal }) => (await get<{ items: P[] }>(toValue(folder).path, signal)).items,
  })
}

export interface Attaching {
  kind: string
  file: File
  /** What is said beside, such as the household that it is about. */
  about: Record<string, string | number | null>
}
export const useAttaching = (folder: MaybeRefOrGetter<Folder>) =>
  useWrite(
    toValue(folder).module,
    ({ kind, file, about }: Attaching) =>
      upload(withQuery(toValue(folder).path, { kind, name: file.name, ...about }), file),
    ({ file }) => `“${file.name}”已上传。`,
  )
export const useDetaching = (folder: MaybeRefOrGetter<Folder>) =>
  useWrite(
    toValue(folder).module,
    (id: number) => send('DELETE', `${toValue(folder).one}/${id}`),
    () => '材料已删除。',
  )
