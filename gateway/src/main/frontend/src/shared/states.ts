/** Every state has a word, a sign and a tone; the colour never stands alone. */

export type Tone = 'done' | 'late' | 'risk' | 'open' | 'none'

export interface StateLook {
  word: string
  tone: Tone
}

const LOOKS: Record<string, StateLook> = {
  done: { word: '已完成', tone: 'done' },
  proven: { word: '数据已齐，待确认', tone: 'done' },
  late: { word: '已逾期', tone: 'late' },
  soon: { word: '即将到期', tone: 'risk' },
  open: { word: '未到期', tone: 'open' },
  never: { word: '从未上报', tone: 'none' },
  upcoming: { word: '未开始', tone: 'none' },
  running: { word: '进行中', tone: 'open' },
  'not-started': { word: '未开始', tone: 'none' },
  'in-progress': { word: '办理中', tone: 'open' },
  submitted: { word: '已提交', tone: 'open' },
  accepted: { word: '已通过', tone: 'done' },
  returned: { word: '已退回', tone: 'risk' },
  overdue: { word: '已逾期', tone: 'late' },
  'on-track': { word: '进度正常', tone: 'done' },
  'at-risk': { word: '有风险', tone: 'risk' },
  'off-track': { word: '明显落后', tone: 'late' },
  achieved: { word: '已达成', tone: 'done' },
  'no-data': { word: '暂无数据', tone: 'none' },
  ok: { word: '正常', tone: 'done' },
  risk: { word: '有风险', tone: 'risk' },
  none: { word: '未评价', tone: 'none' },
  up: { word: '正常', tone: 'done' },
  slow: { word: '响应慢', tone: 'risk' },
  down: { word: '不可用', tone: 'late' },
  unknown: { word: '无法得知', tone: 'none' },
}

/** An unknown state is shown by its own name in grey rather than hidden. */
export function lookOf(state: string): StateLook {
  return LOOKS[state] ?? { word: state, tone: 'none' }
}

export const TALLY = [
  { key: 'late', word: '逾期', tone: 'late' },
  { key: 'atRisk', word: '有风险', tone: 'risk' },
  { key: 'open', word: '未到期', tone: 'open' },
  { key: 'done', word: '完成', tone: 'done' },
] as const

/** Colours of the tones on charts, where style sheets do not reach. */
export const TONE_COLOURS: Record<Tone, string> = {
  done: '#2f8f5b',
  late: '#c0362c',
  risk: '#c98a1b',
  open: '#7d93ab',
  none: '#c3cad3',
}
