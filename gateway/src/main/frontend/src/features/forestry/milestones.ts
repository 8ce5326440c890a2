import type { Milestone, MilestoneUnit, Session } from '@/api/types'
import { hasRole, ownsUnit } from '@/shared/session'

/** Who reports for a unit: its clerk, or an officer of the bureau where the bureau itself must report. */
export function mayReport(unit: MilestoneUnit, session: Session | null): boolean {
  return hasRole(session, ['township-clerk', 'forest-farm-clerk', 'bureau-officer']) && ownsUnit(session, unit.unit)
}

export interface UnitRow {
  unit: string
  unitName: string
  states: (MilestoneUnit | null)[]
}

/** Units down, milestones across; a unit that need not reach a milestone has nothing there. */
export function rowsOf(milestones: readonly Milestone[], only = ''): UnitRow[] {
  const units = new Map(milestones.flatMap((milestone) => milestone.units.map((unit) => [unit.unit, unit.unitName])))
  return [...units]
    .filter(([code]) => only === '' || code === only)
    .map(([unit, unitName]) => ({
      unit,
      unitName,
      states: milestones.map((milestone) => milestone.units.find((each) => each.unit === unit) ?? null),
    }))
}

const ORDER = ['late', 'soon', 'open', 'done'] as const
const WORDS = { late: '逾期', soon: '即将到期', open: '未到期', done: '已完成' } as const

/** `逾期 2，未到期 1，已完成 17` over the units of a milestone. */
export function countWords(units: readonly MilestoneUnit[]): string {
  return ORDER.map((state) => ({ state, count: units.filter((unit) => unit.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${WORDS[state]} ${count}`)
    .join('，')
}
