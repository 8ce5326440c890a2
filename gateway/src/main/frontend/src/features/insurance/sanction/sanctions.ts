import type { Session } from '@/api/types'
import { hasRole, ownsUnit } from '@/shared/session'
import type { Tone } from '@/shared/states'

/** A party or an insurer that may not take part; ends by itself after `until`, earlier only with a document. */
export interface Sanction {
  id: number
  kind: 'party' | 'insurer'
  name: string
  identityMask: string | null
  unit: string | null
  unitName: string | null
  ground: string
  reason: string
  document: string
  scheme: string | null
  imposedOn: string
  until: string
  imposedBy: string
  liftedOn: string | null
  liftedDocument: string | null
  liftedReason: string | null
  version: number
  active: boolean
}

export const KINDS = [
  { value: 'party', label: '参保主体（农户、企业、合作社）' },
  { value: 'insurer', label: '承保机构' },
] as const

export const GROUNDS = [
  { value: 'false-enrolment', label: '虚假投保', for: 'party' },
  { value: 'double-enrolment', label: '重复参保', for: 'party' },
  { value: 'insurer-misconduct', label: '承保机构违规', for: 'insurer' },
  { value: 'other', label: '其他', for: 'both' },
] as const

/** A ground that this page does not know is shown by its own name. */
export const groundOf = ({ ground }: { ground: string }): string => GROUNDS.find(({ value }) => value === ground)?.label ?? ground

export function lookOf({ active, liftedOn }: Sanction): { word: string; tone: Tone } {
  if (liftedOn) return { word: '已解除', tone: 'done' }
  return active ? { word: '在限制期内', tone: 'late' } : { word: '已期满', tone: 'none' }
}

/** Whether this person imposes and lifts. The service decides. */
export const isSanctionOfficer = (session: Session | null): boolean => hasRole(session, ['bureau-officer']) && ownsUnit(session, 'bureau-development-reform')

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CREDIT = '0123456789ABCDEFGHJKLMNPQRTUWXY'

/** Why a number is no identity number (GB 11643) and no unified social credit code (GB 32100); false when it is one. */
export function wrongIdentity(typed: string): string | false {
  const number = plainIdentity(typed)
  if (number === '') return '请填写身份证号码或统一社会信用代码'
  if (number.length !== 18) return `号码应为 18 位，现在是 ${number.length} 位`
  if (/^\d{17}[\dX]$/.test(number) && isIdentity(number)) return false
  return isCredit(number) ? false : '号码校验不通过，请核对'
}

/** Half-width capitals without spaces, as the service keeps them. */
export function plainIdentity(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase()
}

function isIdentity(number: string): boolean {
  const sum = WEIGHTS.reduce((all, weight, i) => all + weight * Number(number[i]), 0)
  return '10X98765432'[sum % 11] === number[17]
}

function isCredit(number: string): boolean {
  let [sum, weight] = [0, 1]
  for (const sign of number.slice(0, 17)) {
    const value = CREDIT.indexOf(sign)
    if (value < 0) return false
    sum += value * weight
    weight = (weight * 3) % 31
  }
  return CREDIT[(31 - (sum % 31)) % 31] === number[17]
}
