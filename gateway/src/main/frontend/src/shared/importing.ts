import { useQuery } from '@tanstack/vue-query'
import { type MaybeRefOrGetter, type Ref, toValue } from 'vue'
import type { Import, SeenFault } from '@/api/insurance'
import { get, send, sendOnce, upload, withQuery } from './http'
import type { ModuleKey } from './modules'
import { usePages } from './paging'
import type { Tone } from './states'
import { useWrite } from './write'

/** What every module's imports say of a file on its way; a module's own may say more. */
export type ImportJob = Omit<Import, 'scheme' | 'schemeName' | 'township' | 'townshipName' | 'lists' | 'state'> & {
  state: string
}
export type ImportFault = SeenFault

/** Where a register's imports are, and what the register calls its things. */
export interface Register {
  module: ModuleKey
  /** The path of its imports: `/api/forestry/plots/imports`. */
  path: string
  /** What is handed in: `名单`. */
  list: string
  /** What a row is, as it is counted: `户`, `个小班`. */
  row: string
}

/** How often a page looks at work that goes on, in milliseconds. */
const LOOK = 1000

const STATES: Record<string, { word: string; tone: Tone }> = {
  received: { word: '等待核对', tone: 'open' },
  checking: { word: '正在核对', tone: 'open' },
  checked: { word: '核对通过，待登记', tone: 'risk' },
  refused: { word: '核对没有通过', tone: 'late' },
  applying: { word: '正在登记', tone: 'open' },
  applied: { word: '已登记', tone: 'done' },
  discarded: { word: '已删除', tone: 'none' },
  failed: { word: '没有完成', tone: 'late' },
}
export const lookOfImport = ({ state }: Pick<ImportJob, 'state'>) => STATES[state] ?? { word: state, tone: 'none' }

/** Whether something goes on in the background, so that the page asks again. */
export const runs = (job: Pick<ImportJob, 'state'> | undefined): boolean =>
  job !== undefined && ['received', 'checking', 'applying'].includes(job.state)

/** Whether its unit may still do away with it. */
export const isDiscardable = ({ state }: Pick<ImportJob, 'state'>): boolean =>
  !['applied', 'discarded', 'applying'].includes(state)

export function useImports<Job extends ImportJob>({ module, path }: Register) {
  return useQuery({
    queryKey: [module, 'imports', path],
    queryFn: async ({ signal }) => (await get<{ items: Job[] }>(path, signal)).items,
    refetchInterval: ({ state }) => (state.data?.some(runs) ? LOOK * 2 : false),
  })
}

export function useImport<Job extends ImportJob>({ module, path }: Register, id: MaybeRefOrGetter<number>) {
  return useQuery({
    queryKey: [module, 'import', path, id],
    queryFn: ({ signal }) => get<Job>(`${path}/${toValue(id)}`, signal),
    refetchInterval: ({ state }) => (runs(state.data) ? LOOK : false),
  })
}

export const useFaults = ({ module, path }: Register, id: Readonly<Ref<number>>, state: Readonly<Ref<string>>) =>
  usePages<ImportFault>([module, 'import', path, id, 'faults', state], () => `${path}/${id.value}/faults?limit=50`)

export interface Sending {
  /** What is asked beside the file's name: the unit, and what the list is about. */
  asked: Record<string, string>
  file: File
  key: string
  onProgress: (sent: number, total: number) => void
  made: (received: ImportJob) => void
}
export const useUploading = ({ module, path }: Register) =>
  useWrite(
    module,
    ({ asked, file, key, onProgress, made }: Sending) =>
      upload<ImportJob>(withQuery(path, { ...asked, fileName: file.name }), file, { key, onProgress }).then(
        (received) => {
          made(received)
          return received
        },
      ),
    ({ file }) => `“${file.name}”已收到，正在核对；可以离开页面。`,
  )
export const useApplying = ({ module, path }: Register) =>
  useWrite(
    module,
    ({ id, version, key }: { id: number; version: number; key: string }) =>
      sendOnce('POST', `${path}/${id}/application`, { version }, key),
    () => '正在登记，可以离开页面；登记完后在这里看到结果。',
  )
export const useDiscarding = ({ module, path }: Register) =>
  useWrite(
    module,
    ({ id, version }: { id: number; version: number }) => send('DELETE', `${path}/${id}?version=${version}`),
    () => '文件和核对结果已删除，可以重新上传。',
  )
