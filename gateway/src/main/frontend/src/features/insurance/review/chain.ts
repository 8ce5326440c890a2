import type { Session } from '@/shared/session'
import { hasDuty } from '@/shared/session'
import type { Step } from '@/shared/ui/StepLine.vue'
import type { EnrolmentList, ListStep } from './types'

/** The duty of a bureau with whom a list may lie. */
const DUTIES: Record<string, string> = { development: 'reviews-enrolment', finance: 'reviews-subsidy' }

/** The way of a list; `state` is what it is called while it waits for this step. */
const WAY = [
  { state: 'draft', name: '登记', next: '登记投保户，齐全后开始公示' },
  { state: 'notice', name: '公示', next: '公示期满、异议处理完后结束公示' },
  { state: 'noticed', name: '提交承保', next: '提交承保机构' },
  { state: 'insurer', name: '承保', next: '查验、收取农户保费、签发保险单' },
  { state: 'development', name: '发改局审核', next: '审核清单' },
  { state: 'finance', name: '财政局审核', next: '审核清单，通过后保险单生效、补贴入账' },
  { state: 'in-force', name: '保险单生效', next: '' },
] as const

export interface Names {
  insurer: string
}

/** Who a list waits for. */
export function whoOf(list: EnrolmentList, { insurer }: Names): string | null {
  if (['draft', 'notice', 'noticed'].includes(list.state)) return list.townshipName
  if (list.state === 'insurer') return insurer
  if (list.state === 'development') return '发展和改革局'
  return list.state === 'finance' ? '财政局' : null
}

export const nextOf = ({ state }: EnrolmentList): string => WAY.find((step) => step.state === state)?.next ?? ''

export function stepsOf(list: EnrolmentList, names: Names): Step[] {
  const now = WAY.findIndex(({ state }) => state === list.state)
  return WAY.map(({ state, name }, i) => ({
    key: state,
    name,
    state: i < now || list.state === 'in-force' ? 'done' : i > now ? 'next' : list.returned ? 'returned' : 'now',
    who: i === now ? whoOf(list, names) : null,
  }))
}

/** Whether the cover has begun without the insurer having underwritten the list: then it is ended, nothing else. */
export const isTooLate = ({ state, underwrittenOn }: EnrolmentList, coverFrom: string, today: string): boolean =>
  !['in-force', 'ended'].includes(state) &&
  today >= coverFrom &&
  (underwrittenOn === null || underwrittenOn >= coverFrom)

/** The step of the chain that this person's bureau takes, if it takes one. */
export const bureauStepOf = (session: Session | null): string | undefined =>
  Object.keys(DUTIES).find((step) => hasDuty(session, 'insurance', DUTIES[step] ?? ''))

/** The acts that carry a list on. */
export const LEADING = ['start-notice', 'close-notice', 'submit', 'underwrite', 'approve']

/** How the acts are called that a list's page offers. */
export const LABELS: Record<string, string> = {
  enter: '登记',
  'start-notice': '开始公示',
  'close-notice': '结束公示',
  submit: '提交承保机构',
  'take-back': '撤回',
  underwrite: '承保',
  approve: '审核通过',
  return: '退回',
  'return-to-township': '退回镇街',
  end: '终止办理',
}

const ACTIONS: Record<string, string> = {
  import: '从文件导入',
  'start-notice': '开始公示',
  'close-notice': '结束公示',
  restart: '清单有变动，重新登记',
  submit: '提交承保机构',
  underwrite: '承保',
  approve: '审核通过',
  return: '退回',
  'take-back': '镇街撤回',
  end: '终止办理',
}
export const happenings = (steps: readonly ListStep[]) =>
  steps.map(({ id, at, action, actorName, unitName, note }) => ({
    key: id,
    at,
    what: ACTIONS[action] ?? action,
    who: actorName,
    unit: unitName,
    reason: note,
  }))
