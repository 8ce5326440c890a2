import type { Tone } from '@/shared/states'
import type { Import } from './types'

const STATES: Record<Import['state'], { word: string; tone: Tone }> = {
  received: { word: '等待核对', tone: 'open' },
  checking: { word: '正在核对', tone: 'open' },
  checked: { word: '核对通过，待登记', tone: 'risk' },
  refused: { word: '核对没有通过', tone: 'late' },
  applying: { word: '正在登记', tone: 'open' },
  applied: { word: '已登记', tone: 'done' },
  discarded: { word: '已删除', tone: 'none' },
  failed: { word: '没有完成', tone: 'late' },
}
export const lookOf = ({ state }: Import) => STATES[state]

/** Whether something goes on in the background, so that the page asks again. */
export const runs = (one: Import | undefined): boolean =>
  one !== undefined && ['received', 'checking', 'applying'].includes(one.state)
