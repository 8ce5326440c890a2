import type { Act } from '@/shared/acts'
import type { Ref } from 'vue'
import { send, sendOnce } from '@/shared/http'
import { usePages } from '@/shared/paging'
import { useWrite } from '@/shared/write'
import type { Sanction } from './sanctions'

const BASE = '/api/insurance/sanctions'

export const useSanctions = (active: Readonly<Ref<boolean>>) =>
  usePages<Sanction, { items: Sanction[]; next: number | null; actions: Act[] }>(
    ['insurance', 'sanctions', active],
    () => `${BASE}?active=${active.value}&limit=50`,
  )

export interface Imposition {
  kind: string
  identity: string | null
  unit: string | null
  name: string
  ground: string
  reason: string
  document: string
  scheme: string | null
}
export const useImposing = () =>
  useWrite(
    'insurance',
    ({ key, body }: { key: string; body: Imposition }) => sendOnce('POST', BASE, body, key),
    ({ body }) => `已登记对${body.name}的惩戒，从今天起不能参保或承保。`,
  )

export const useLifting = () =>
  useWrite(
    'insurance',
    ({ id, ...body }: { id: number; version: number; document: string; reason: string }) =>
      send<Sanction>('POST', `${BASE}/${id}/lifting`, body),
    (_, { name }) => `已解除对${name}的惩戒。`,
  )
