import type { Scheme, Session, Stage } from '@/api/types'
import { hasRole, ownsUnit } from '@/shared/session'

/** A bureau officer of a unit that is responsible for the stage may close it. */
export function mayComplete(stage: Stage, session: Session | null): boolean {
  return stage.state !== 'done' && hasRole(session, ['bureau-officer']) && stage.responsible.some(({ code }) => ownsUnit(session, code))
}

/** What is to be done now: late stages first, then the running ones. */
export function pressing(scheme: Scheme): Stage[] {
  return [...scheme.stages.filter(({ state }) => state === 'late'), ...scheme.stages.filter(({ state }) => state === 'running')]
}

export function concerns(stage: Stage, unit: string): boolean {
  return unit === '' || stage.responsible.some(({ code }) => code === unit)
}
