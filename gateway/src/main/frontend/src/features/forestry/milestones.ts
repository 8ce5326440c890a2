import type { UnitState as MilestoneUnit } from '@/api/forestry'
import type { Session } from '@/shared/session'
import { hasRole, ownsUnit } from '@/shared/session'

/** Who reports for a unit: its clerk, or an officer of the bureau where the bureau itself must report. */
export function mayReport(unit: MilestoneUnit, session: Session | null): boolean {
  return hasRole(session, ['township-clerk', 'forest-farm-clerk', 'bureau-officer']) && ownsUnit(session, unit.unit)
}

/** What was reported, in one line; nothing as long as nothing was. */
export function said({ unitName, reportedOn, note, documentNumber }: MilestoneUnit): string | null {
  return reportedOn && `${unitName} ${reportedOn} 报送：${note}${documentNumber ? `（${documentNumber}）` : ''}`
}
