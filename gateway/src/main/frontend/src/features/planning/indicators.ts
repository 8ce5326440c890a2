import type { Session } from '@/shared/session'
import type { IndicatorView as Indicator, Observation } from '@/api/planning'
import { thousands } from '@/shared/format'
import { hasRole, ownsUnit } from '@/shared/session'

export const NATURES = { binding: '约束性', expected: '预期性' } as const

const SIGNS = { '>': '＞', '>=': '≥', '=': '', '~': '约 ' } as const

export function targetWords({ target }: Indicator): string {
  return SIGNS[target.comparator] + thousands(target.value)
}

/** The last observation by its period; the base value of the plan's table is none. */
export function latest({ observations }: Indicator): Observation | null {
  const observed = observations.filter(({ origin }) => origin !== 'table')
  return observed.sort((a, b) => a.period.localeCompare(b.period) || a.version - b.version).at(-1) ?? null
}

/** An officer of the responsible unit adds what was observed. */
export function mayObserve({ responsible }: Indicator, session: Session | null): boolean {
  return hasRole(session, ['bureau-officer']) && ownsUnit(session, responsible.code)
}

/** Whether a value waits for this person: a second pair of eyes, not those of who entered it. */
export function mayApprove(observation: Observation, indicator: Indicator, session: Session | null): boolean {
  return !observation.approved && mayObserve(indicator, session) && observation.enteredBy !== session?.username
}

/** The newest version of a period among all that is known; 0 when nobody has reported it. */
export function newestVersion(history: readonly Observation[], period: string): number {
  return Math.max(0, ...history.filter((each) => each.period === period).map(({ version }) => version))
}

export interface Group {
  key: string
  label: string
  items: Indicator[]
}

/** The plan's own table first, group by group, then the goals of its text. */
export function grouped(items: readonly Indicator[]): Group[] {
  const groups = new Map<string, Group>()
  for (const item of [
    ...items.filter(({ origin }) => origin === 'table'),
    ...items.filter(({ origin }) => origin === 'text'),
  ]) {
    const [key, label] = item.origin === 'table' ? [item.group, item.groupLabel] : ['text', '规划正文中的其他目标']
    const group = groups.get(key) ?? { key, label, items: [] }
    group.items.push(item)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** The progress in words: how far on the way, how much of the time, and the distance between the two. */
export function progressWords({ progress, timeShare, behind }: Indicator): string {
  if (progress === null) return '没有已审定的监测值，不计算进度'
  return `进度 ${progress}%${timeShare === null ? '' : `，时间已过 ${timeShare}%`}${distance(behind)}`
}

function distance(behind: string | null): string {
  if (behind === null || /^-?0+(\.0+)?$/.test(behind)) return ''
  return behind.startsWith('-') ? `，领先 ${behind.slice(1)} 个百分点` : `，落后 ${behind} 个百分点`
}

/** The year that a period lies in, for the axis of time. */
export function yearOf(period: string): number {
  return Number(/^\d{4}/.exec(period)?.[0] ?? 0)
}
