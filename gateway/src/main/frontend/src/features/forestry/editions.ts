import { useQuery } from '@tanstack/vue-query'
import type { Edition, EditionList, EditionSheet, EditionStep, Received } from '@/api/forestry'
import { get, sendOnce, upload, withQuery } from '@/shared/http'
import { newKey } from '@/shared/idempotency'
import type { Tone } from '@/shared/states'
import { useWrite } from '@/shared/write'

const PATH = '/api/forestry/goals/editions'
export const TEMPLATE = `${PATH}/template`

export function useEditions() {
  return useQuery({
    queryKey: ['forestry', 'editions'],
    queryFn: ({ signal }) => get<EditionList>(PATH, signal),
  })
}

/** One edition; `against` is the one to compare with, empty for the one before. */
export function useEdition(id: () => string, against: () => string) {
  return useQuery({
    queryKey: ['forestry', 'edition', id, against],
    queryFn: ({ signal }) => {
      const path = `${PATH}/${encodeURIComponent(id())}`
      return get<EditionSheet>(against() ? withQuery(path, { with: against() }) : path, signal)
    },
  })
}

export interface Entered {
  year: string
  document: string
  issuedOn: string
  reason: string
  /** A file, or the text that was pasted. */
  content: File | string
  key: string
}

export function useEntering() {
  return useWrite(
    'forestry',
    ({ content, key, ...asked }: Entered) => {
      const file = content instanceof File
      const path = withQuery(PATH, { ...asked, fileName: file ? content.name : '' })
      return upload<Received>(path, file ? content : new Blob([content], { type: 'application/octet-stream' }), { key })
    },
    (_, { edition, faults }) =>
      edition
        ? {
            text: `${nameOf(edition)}已录入为草稿，核对后提交，由另一位同事核准。`,
            next: { label: '查看草稿', to: `/forestry/editions/${edition.id}` },
          }
        : `没有录入：有 ${faults.length} 处须改正，列在页面上。`,
  )
}

export function useStep() {
  return useWrite(
    'forestry',
    ({ id, ...step }: EditionStep & { id: number }) => sendOnce<Edition>('POST', `${PATH}/${id}/steps`, step, newKey()),
    (_, edition) => `${nameOf(edition)}：${AFTER[edition.state]}`,
  )
}

type EditionState = Edition['state']

const STATES: Record<EditionState, readonly [word: string, tone: Tone]> = {
  draft: ['草稿', 'open'],
  'handed-in': ['待核准', 'risk'],
  returned: ['已退回', 'late'],
  'in-force': ['生效', 'done'],
  superseded: ['已被替代', 'open'],
  discarded: ['已删除', 'open'],
}
export const stateWord = (state: EditionState): string => STATES[state][0]
/** What has become of an edition after a step, and who is next. */
const AFTER: Record<EditionState, string> = {
  draft: '已保存为草稿。',
  'handed-in': '已提交，由另一位同事核准。',
  returned: '已退回，由录入人修改后再提交。',
  'in-force': '自今天起生效，各单位可以看到。',
  superseded: '已被替代。',
  discarded: '草稿已删除。',
}
export const stateTone = (state: EditionState): Tone => STATES[state][1]

export const nameOf = ({ year, number }: Pick<Edition, 'year' | 'number'>): string => `${year} 年第 ${number} 版`

/** From when to when it is, or was, in force. */
export function inForce({ inForceFrom, inForceUntil }: Edition): string {
  if (!inForceFrom) return '—'
  return inForceUntil ? `${inForceFrom} 起，${inForceUntil} 前` : `${inForceFrom} 起`
}

export interface Act {
  to: EditionState
  word: string
  effect: string
  reason?: string
}

/** What a step is called and what it does. */
export function actsOf(edition: Edition): Act[] {
  const name = nameOf(edition)
  const acts: Act[] = [
    { to: 'handed-in', word: '提交核准', effect: `将提交${name}，由另一位同事核准；核准前不生效。` },
    {
      to: 'in-force',
      word: '核准生效',
      effect: `${name}自今天起生效，各单位可以看到；同年原来生效的一版改为“已被替代”，仍可查阅。`,
    },
    {
      to: 'returned',
      word: '退回',
      effect: `将退回${name}，录入人可以再次提交，或删除后重新录入。`,
      reason: '退回的理由',
    },
    { to: 'discarded', word: '删除草稿', effect: `将删除${name}的草稿；删除后可以重新录入。` },
  ]
  return acts.filter(({ to }) => edition.actions.some((one) => one.to === to && one.allowed))
}

/** How the steps are called whose obstacles are told. */
export const LABELS = { 'hand-in': '提交核准', approve: '核准生效', return: '退回', discard: '删除草稿' }
