import type { MilestoneView as Milestone } from '@/api/forestry'
import { deadline } from '@/shared/format'
import type { Session } from '@/shared/session'
import type { SheetColumn, SheetRow } from '@/shared/sheet'
import { lookOf } from '@/shared/states'
import { mayReport } from './milestones'

/** What a unit reports on each milestone. */
export const REPORT_COLUMNS: readonly SheetColumn[] = [
  { name: 'note', label: '办理情况', rule: '写明做了什么、何时完成', most: 1000, width: '42%' },
  {
    name: 'documentNumber',
    label: '文号',
    rule: '已印发文件的，填写完整文号',
    most: 100,
    optional: true,
    again: 'next',
    width: '24%',
  },
]

export interface ReportRow extends SheetRow {
  milestone: string
  unitCode: string
}

/** What the person's own units have to report, milestone by milestone. */
export function reportRows(milestones: readonly Milestone[], session: Session | null): ReportRow[] {
  return milestones.flatMap(({ id, title, due, units }) =>
    units
      .filter((unit) => mayReport(unit, session))
      .map(({ unit, unitName, state, reportedOn, note, documentNumber, version }) => ({
        key: `${id}-${unit}`,
        milestone: id,
        unitCode: unit,
        title,
        hint: `${unitName}；${due ? `期限 ${deadline(due)}` : '没有规定期限'}；${lookOf(state).word}`,
        link: `/forestry/milestones/${id}`,
        stored: { note: note ?? '', documentNumber: documentNumber ?? '' },
        version,
        done: reportedOn !== null,
        by: reportedOn && `${reportedOn} 报送`,
      })),
  )
}
