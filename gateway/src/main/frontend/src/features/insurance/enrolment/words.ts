import type { Session } from '@/shared/session'
import { hasDuty, hasRole, ownsUnit } from '@/shared/session'
import type { Tone } from '@/shared/states'
import type { EnrolmentList } from '../review/types'
import type { Policy } from './types'

/** Where a list stands, in the order of its way. */
export const LIST_STATES = [
  { value: 'draft', label: '登记中', tone: 'open' },
  { value: 'notice', label: '公示中', tone: 'open' },
  { value: 'noticed', label: '公示结束', tone: 'open' },
  { value: 'insurer', label: '待承保', tone: 'open' },
  { value: 'development', label: '待发改局审核', tone: 'open' },
  { value: 'finance', label: '待财政局审核', tone: 'open' },
  { value: 'in-force', label: '已生效', tone: 'done' },
  { value: 'ended', label: '已终止办理', tone: 'none' },
] as const satisfies readonly { value: string; label: string; tone: Tone }[]

/** A list that came back says so; a state that this page does not know is shown by its own name. */
export function lookOfList({ state, returned }: Pick<EnrolmentList, 'state' | 'returned'>): {
  word: string
  tone: Tone
} {
  if (returned) return { word: '已退回', tone: 'risk' }
  const known = LIST_STATES.find(({ value }) => value === state)
  return { word: known?.label ?? state, tone: known?.tone ?? 'none' }
}

export const KINDS = [
  { value: 'household', label: '农户', identity: '身份证号码' },
  { value: 'grower', label: '种养大户', identity: '身份证号码' },
  { value: 'enterprise', label: '企业', identity: '统一社会信用代码' },
  { value: 'cooperative', label: '合作社', identity: '统一社会信用代码' },
] as const
export const kindOf = (kind: string): string => KINDS.find(({ value }) => value === kind)?.label ?? kind

export const COLLECTIVE_KINDS = [
  { value: 'village', label: '村集体' },
  { value: 'enterprise', label: '企业' },
  { value: 'cooperative', label: '合作社' },
] as const
export const collectiveKindOf = (kind: string): string =>
  COLLECTIVE_KINDS.find(({ value }) => value === kind)?.label ?? kind

export const PAPERS = [
  { value: 'signed-list', label: '签字的分户清单' },
  { value: 'village-certificate', label: '村委会证明（数量明显增加）' },
  { value: 'inspection', label: '查验材料' },
  { value: 'correction', label: '更正材料（银行卡复印件等）' },
  { value: 'other', label: '其他材料' },
] as const

/** What still stands against a policy going on its way, in words. */
export function marksOf({ grown, certified, collective, signedOn, endedOn, soldAboveInsured }: Policy): string[] {
  if (endedOn) return []
  return [
    grown && !certified ? '数量明显增加，缺村委会证明' : '',
    collective !== null && !signedOn ? '集体投保，未签字' : '',
    soldAboveInsured ? '出栏数量超过承保数量，赔款按承保数量计' : '',
  ].filter(Boolean)
}

/** Whether this person enters policies for the township. The service decides. */
export const enters = (session: Session | null, township: string): boolean =>
  hasRole(session, ['township-clerk']) && ownsUnit(session, township)

/** As long as it is with the township, its policies may be changed. */
export const isOpen = (state: string): boolean => ['draft', 'notice', 'noticed'].includes(state)

const REVEALERS = ['insurer']
/** Whether this person may ask for a policy's full numbers. The service decides. */
export const mayReveal = (session: Session | null, township: string): boolean =>
  enters(session, township) || hasRole(session, REVEALERS) || hasDuty(session, 'insurance', 'reads-personal-data')
