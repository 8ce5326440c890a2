import type { Session } from '@/shared/session'
import type { SchemeView as Scheme, StageProgress, StageView as Stage, UnitState as StagePart } from '@/api/insurance'
import { hasRole, ownsUnit } from '@/shared/session'
import type { Undertaking } from '@/shared/unitGrid'

/** A unit's own people say that its part is completed. */
export function mayComplete(part: StagePart, session: Session | null): boolean {
  return hasRole(session, ['township-clerk', 'bureau-officer', 'insurer']) && ownsUnit(session, part.unit)
}

/** What is to be done now: late stages first, then the running ones. */
export function pressing({ stages }: Scheme): Stage[] {
  return [...stages.filter(({ state }) => state === 'late'), ...stages.filter(({ state }) => state === 'running')]
}

export function undertakings(stages: readonly StageProgress[]): Undertaking[] {
  return stages.map(({ id, name, until, units }) => ({
    id,
    title: name,
    due: until,
    units: units.map(({ unit, unitName, state, completedOn }) => ({ unit, unitName, state, doneOn: completedOn })),
  }))
}

export interface SchemeStages {
  scheme: string
  name: string
  stages: StageProgress[]
}

/** Scheme by scheme, as the service orders them. */
export function byScheme(stages: readonly StageProgress[]): SchemeStages[] {
  const schemes = new Map<string, SchemeStages>()
  for (const stage of stages) {
    const group = schemes.get(stage.scheme) ?? { scheme: stage.scheme, name: stage.schemeName, stages: [] }
    group.stages.push(stage)
    schemes.set(stage.scheme, group)
  }
  return [...schemes.values()]
}

/** What a unit said, or else what the data show of its part, in one line; nothing as long as there is neither. */
export function said({ unitName, completedOn, note, evidence }: StagePart): string | null {
  return completedOn ? `${unitName} ${completedOn} 完成：${note}` : evidence && `数据：${evidence}`
}
