import type { Session } from '@/shared/session'
import { hasDuty, hasRole, ownsUnit } from '@/shared/session'
import type { Tone } from '@/shared/states'
import type { Correction } from './types'

const STATES: Record<Correction['state'], { word: string; tone: Tone }> = {
  entered: { word: '待核对', tone: 'open' },
  released: { word: '已更正', tone: 'done' },
  refused: { word: '未更正', tone: 'none' },
}
export const lookOf = ({ state }: Correction) => STATES[state]

const FIELDS = [
  ['name', '姓名（名称）'],
  ['phoneMask', '联系电话'],
  ['bank', '开户行'],
  ['accountMask', '银行账号'],
  ['certificate', '保险单号'],
] as const

/** What changes, from what to what. */
export const changesOf = (correction: Correction): string[] =>
  FIELDS.filter(([field]) => correction[field] !== null).map(
    ([field, label]) => `${label}：${correction.before[field] ?? '（空）'} → ${correction[field]}`,
  )

const township = (session: Session | null, code: string) =>
  hasRole(session, ['township-clerk']) && ownsUnit(session, code)
const insurer = (session: Session | null, code: string | null | undefined) =>
  hasRole(session, ['insurer']) && ownsUnit(session, code)
const bureau = (session: Session | null) => hasDuty(session, 'insurance', 'releases-corrections')

/**
 * What this person may enter: the township what belongs to the household, the insurer its certificate number. The
 * service decides.
 */
export const entersOf = (
  session: Session | null,
  of: { township: string; insurer: string | null | undefined },
): 'household' | 'certificate' | null =>
  township(session, of.township) ? 'household' : insurer(session, of.insurer) ? 'certificate' : null

/** Nobody releases what they entered themselves. */
export const mayRelease = (session: Session | null, of: Correction): boolean =>
  of.state === 'entered' && (insurer(session, of.insurer) || bureau(session)) && of.enteredBy !== session?.username
export const mayRefuse = (session: Session | null, of: Correction): boolean =>
  of.state === 'entered' && (insurer(session, of.insurer) || bureau(session) || township(session, of.township))
