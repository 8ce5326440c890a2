import type { Indicator, Observation, Session } from '@/api/types'
import { thousands } from '@/shared/format'
import { hasRole, ownsUnit } from '@/shared/session'

export const NATURES = { binding: '约束性', expected: '预期性' } as const

const SIGNS: Record<string, string> = { '>': '＞', '>=': '≥', '=': '' }

export function targetWords({ target }: Indicator): string {
  return target ? `${SIGNS[target.comparator] ?? target.comparator}${thousands(target.value)}` : '—'
}

/** The last observation by its period; periods such as 2022 and 2022-Q4 sort as text. */
export function latest({ observations }: Indicator): Observation | null {
  return [...observations].sort((a, b) => a.period.localeCompare(b.period)).at(-1) ?? null
}

/** An officer of the responsible bureau adds what was observed. */
export function mayObserve(indicator: Indicator, session: Session | null): boolean {
  return hasRole(session, ['bureau-officer']) && ownsUnit(session, indicator.responsible?.code)
}

export interface Group {
  key: string
  label: string
  items: Indicator[]
}

/** In the order in which the plan lists them. */
export function grouped(items: readonly Indicator[]): Group[] {
  const groups = new Map<string, Group>()
  for (const item of items) {
    const group = groups.get(item.group) ?? { key: item.group, label: item.groupLabel, items: [] }
    group.items.push(item)
    groups.set(item.group, group)
  }
  return [...groups.values()]
}

/** The progress in words: how far on the way, how much of the time, and the distance between the two. */
export function progressWords({ progress, timeShare, behind }: Indicator): string {
  if (progress === null) return '缺少基期或监测值，无法计算进度'
  const distance = behind === null ? '' : behind.startsWith('-') ? `，领先 ${behind.slice(1)} 个百分点` : `，落后 ${behind} 个百分点`
  return `进度 ${progress}%${timeShare === null ? '' : `，时间已过 ${timeShare}%`}${behind !== null && Number(behind) === 0 ? '' : distance}`
}

/** The year that a period lies in, for the axis of time. */
export function yearOf(period: string): number {
  return Number(/^\d{4}/.exec(period)?.[0] ?? 0)
}
