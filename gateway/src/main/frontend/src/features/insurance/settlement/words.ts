import type { Session } from '@/shared/session'
import { hasDuty, hasRole } from '@/shared/session'
import type { Tone } from '@/shared/states'
import type { NextAct, Settlement } from './types'

const STATES: Record<Settlement['state'], { word: string; tone: Tone }> = {
  run: { word: '待承保机构确认', tone: 'open' },
  confirmed: { word: '待支付', tone: 'open' },
  paid: { word: '待公布结果', tone: 'open' },
  published: { word: '已公布', tone: 'done' },
}
export const lookOf = ({ state }: Settlement) => STATES[state]
export const nameOf = ({ no }: { no: number }): string => (no === 1 ? '结算' : `第 ${no - 1} 次补充结算`)

const ACTS: Record<NextAct['act'], string> = {
  collect: '价格采集还没有结束',
  lock: '公布实际价格，锁定价格数据',
  correct: '有价格在锁定后更正过，公布更正后的实际价格',
  finish: '还有清单没有办结：审核完毕，或以文书终止办理',
  run: '运行结算，计算每份保险单的赔付',
  confirm: '核对并确认赔付金额',
  pay: '支付赔款，登记付款凭证',
  publish: '公布理赔结果',
  done: '这个方案的理赔已经办结',
}
export const wordsOf = ({ act }: NextAct): string => ACTS[act]
export const whoOf = ({ by }: NextAct): string | null =>
  by === 'officer' ? '发展和改革局' : by === 'insurer' ? '承保机构' : null

/** Whether this person publishes prices and results. The service decides. */
export const isOfficer = (session: Session | null): boolean => hasDuty(session, 'insurance', 'settles')
export const isInsurer = (session: Session | null): boolean => hasRole(session, ['insurer'])
