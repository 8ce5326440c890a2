import type { Session } from '@/shared/session'
import type { SchemeView as Scheme, StageView as Stage, UnitState as StagePart } from '@/api/insurance'
import { hasRole, ownsUnit } from '@/shared/session'

/** A unit's own people say that its part is completed. */
export function mayComplete(part: StagePart, session: Session | null): boolean {
  return hasRole(session, ['township-clerk', 'bureau-officer', 'insurer']) && ownsUnit(session, part.unit)
}

/** What is to be done now: late stages first, then the running ones. */
export function pressing({ stages }: Scheme): Stage[] {
  return [...stages.filter(({ state }) => state === 'late'), ...stages.filter(({ state }) => state === 'running')]
}

/** What a unit said, or else what the data show of its part, in one line; nothing as long as there is neither. */
export function said({ unitName, completedOn, note, evidence }: StagePart): string | null {
  return completedOn ? `${unitName} ${completedOn} 完成：${note}` : evidence && `数据：${evidence}`
}
