import type { Session } from '@/shared/session'
import { hasDuty, hasRole, ownsUnit } from '@/shared/session'
import type { Step } from '@/shared/ui/StepLine.vue'
import type { EnrolmentList, ListStep, Notice } from './types'

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

/** Whether this person may end the list by a document; whoever reviews enrolment any, a township what lies with it. */
export function mayEnd(list: EnrolmentList, session: Session | null): boolean {
  if (['in-force', 'ended'].includes(list.state)) return false
  if (hasDuty(session, 'insurance', 'reviews-enrolment')) return true
  return (
    ['draft', 'notice', 'noticed'].includes(list.state) &&
    hasRole(session, ['township-clerk']) &&
    ownsUnit(session, list.township)
  )
}

/** The step of the chain that this person's bureau takes, if it takes one. */
export const bureauStepOf = (session: Session | null): string | undefined =>
  Object.keys(DUTIES).find((step) => hasDuty(session, 'insurance', DUTIES[step] ?? ''))

/** Whether the township may take the list back from an insurer that has not underwritten it. */
export const mayTakeBack = (list: EnrolmentList, session: Session | null): boolean =>
  list.state === 'insurer' &&
  list.underwrittenOn === null &&
  hasRole(session, ['township-clerk']) &&
  ownsUnit(session, list.township)

/** Whose turn it is, as far as the page can tell; four eyes are kept by the service. */
export function turnOf(list: EnrolmentList, session: Session | null): 'township' | 'insurer' | 'bureau' | null {
  if (['draft', 'notice', 'noticed'].includes(list.state))
    return hasRole(session, ['township-clerk']) && ownsUnit(session, list.township) ? 'township' : null
  if (list.state === 'insurer')
    return hasRole(session, ['insurer']) && ownsUnit(session, list.insurer) ? 'insurer' : null
  const duty = DUTIES[list.state]
  return duty && hasDuty(session, 'insurance', duty) ? 'bureau' : null
}

/** Why a running notice cannot be closed today; empty when it can. */
export function obstacleTo(notice: Notice, today: string): string {
  if (today <= notice.endsOn) return `公示最后一天是 ${notice.endsOn}，从次日起才能结束。`
  return notice.openObjections > 0 ? `还有 ${notice.openObjections} 条异议没有处理，处理完才能结束公示。` : ''
}

/** What keeps a list from being posted; empty when nothing does. */
export function lackingOf({ policies, unsigned, uncertified, previousUnknown }: EnrolmentList): string[] {
  return [
    policies === 0 ? '清单还是空的' : '',
    unsigned ? `${unsigned} 户集体投保的农户没有签字日期` : '',
    uncertified ? `${uncertified} 户数量明显增加，还没有村委会证明` : '',
    previousUnknown ? `${previousUnknown} 户没有上年数量（上年没有的填 0）` : '',
  ].filter(Boolean)
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
