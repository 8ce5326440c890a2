import type { Act } from '@/shared/acts'
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
  actions: Act[]
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
export const groundOf = ({ ground }: { ground: string }): string =>
  GROUNDS.find(({ value }) => value === ground)?.label ?? ground

export function lookOf({ active, liftedOn }: Sanction): { word: string; tone: Tone } {
  if (liftedOn) return { word: '已解除', tone: 'done' }
  return active ? { word: '在限制期内', tone: 'late' } : { word: '已期满', tone: 'none' }
}
