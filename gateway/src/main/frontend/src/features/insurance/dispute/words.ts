import type { Tone } from '@/shared/states'
import type { Dispute } from './types'

export function lookOf({ state, adjusted, paidOn }: Dispute): { word: string; tone: Tone } {
  if (state === 'negotiation') return { word: '协商中', tone: 'open' }
  if (state === 'certification') return { word: '价格认证中', tone: 'open' }
  if (adjusted === null) return { word: '已办结，金额不变', tone: 'done' }
  return paidOn ? { word: '已办结，差额已付', tone: 'done' } : { word: '已办结，差额待付', tone: 'risk' }
}
