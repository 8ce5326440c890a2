import type { Session } from '@/shared/session'
import { hasDuty } from '@/shared/session'
import type { Tone } from '@/shared/states'
import type { NationalPrice, Observed, SeasonDay } from './types'

/** Whether this person reviews and publishes. The service decides. */
export const isPriceOfficer = (session: Session | null): boolean => hasDuty(session, 'insurance', 'monitors-prices')

/** What a flag asks of the collector, in plain words. */
const ADVICE: Record<string, string> = {
  outlier: '和今天其他价格差得较多。请核对小数点和单位；没有填错就不用改，发展和改革局会复核。',
  'day-change': '比上一次公布的价格涨跌较大。请核对小数点和单位；行情确实如此就不用改，发展和改革局会复核。',
  target: '和目标价格差得很多。请核对单位（公斤还是 500 克）和小数点；没有填错就不用改，发展和改革局会复核。',
  'last-year': '和上年均价差得很多。请核对单位和小数点；没有填错就不用改，发展和改革局会复核。',
  'point-factor': '和今天多数其他价格差好几倍。请核对单位（公斤还是 500 克）和小数点。',
  repeated: '这个点已连续多天填同一个价格。请确认是今天的实际成交价，发展和改革局会复核。',
}
export const adviceOn = ({ flags }: Observed): string[] => flags.map(({ code, words }) => ADVICE[code] ?? words)

/** Whether a figure waits for a second look. */
export const waits = ({ state, flags }: Observed): boolean => state === 'entered' && flags.length > 0

export function stateOf(one: Observed): { word: string; tone: Tone } {
  if (one.state === 'rejected') return { word: '已剔除', tone: 'none' }
  if (one.state === 'replaced') return { word: '已被更正', tone: 'none' }
  if (one.state === 'confirmed') return { word: '已复核', tone: 'done' }
  return waits(one) ? { word: '待复核', tone: 'risk' } : { word: '正常', tone: 'done' }
}

const DAYS: Record<SeasonDay['state'], { word: string; tone: Tone }> = {
  published: { word: '已公布', tone: 'done' },
  corrected: { word: '已更正', tone: 'done' },
  missed: { word: '漏公布', tone: 'late' },
  today: { word: '今天', tone: 'risk' },
  ahead: { word: '未到', tone: 'none' },
}
export function lookOfDay({ state, late }: SeasonDay): { word: string; tone: Tone } {
  return state === 'published' && late ? { word: '补公布', tone: 'done' } : DAYS[state]
}

/** A day so many days before another. */
export function dayBefore(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() - days)
  return at.toISOString().slice(0, 10)
}

export function stateOfNational({ state }: NationalPrice): { word: string; tone: Tone } {
  if (state === 'published') return { word: '已公布', tone: 'done' }
  return state === 'rejected' ? { word: '已退回', tone: 'none' } : { word: '待公布', tone: 'risk' }
}
