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
