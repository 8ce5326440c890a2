import type { TaskView as DisclosureTask, UnitView as TaskUnit } from '@/api/disclosure'
import { ownsUnit, type Session } from '@/shared/session'
import type { SheetColumn, SheetRow, Typed } from '@/shared/sheet'
import { lookOf } from '@/shared/states'
import { deadlineWords, mayReport, shownState } from './tasks'

/** What a unit says of each of its tasks. */
export const PROGRESS_COLUMNS: readonly SheetColumn[] = [
  {
    name: 'state',
    label: '本次操作',
    options: [
      { value: 'in-progress', label: '更新进展' },
      { value: 'submitted', label: '提交审核' },
    ],
    again: 'same',
    width: '9rem',
  },
  { name: 'note', label: '办理情况', rule: '写明做了什么、何时完成', most: 1000, width: '32%' },
  {
    name: 'evidence',
    label: '佐证',
    rule: '公开网址、文号或栏目名称；提交审核时必填',
    most: 500,
    optional: true,
    again: 'next',
    width: '24%',
  },
]

/** What is handed in bears its evidence. */
export const wrongProgress = ({ state, evidence }: Typed): Typed =>
  state === 'submitted' && !evidence ? { evidence: '提交审核须填写佐证' } : {}

export interface ProgressRow extends SheetRow {
  no: number
  unitCode: string
}

function rowOf(task: DisclosureTask, unit: TaskUnit, several: boolean): ProgressRow {
  const returned = unit.state === 'returned'
  const open = mayReport(unit)
  return {
    key: `${task.no}-${unit.unit}`,
    no: task.no,
    unitCode: unit.unit,
    title: `${task.no}. ${task.title}`,
    hint: [
      `期限 ${deadlineWords(task.deadline)}`,
      several ? unit.unitName : '',
      lookOf(shownState(unit)).word,
      returned && unit.note ? `退回意见：${unit.note}` : '',
    ]
      .filter(Boolean)
      .join('；'),
    stored: {
      state: unit.state === 'in-progress' ? 'in-progress' : '',
      // What the office wrote on a return is no draft of the unit's answer.
      note: returned ? '' : (unit.note ?? ''),
      evidence: unit.evidence ?? '',
    },
    version: unit.version,
    done: unit.state !== 'not-started' && !returned,
    ...(!open && {
      closed: unit.state === 'accepted' ? '已审核通过，不再修改。' : '已提交，等待审核；审核前不能修改。',
    }),
  }
}

/** The tasks of the person's own units, in the order of the plan. */
export function progressRows(tasks: readonly DisclosureTask[], session: Session | null): ProgressRow[] {
  const own = tasks.flatMap((task) =>
    (task.units ?? []).filter(({ unit }) => ownsUnit(session, unit)).map((unit) => ({ task, unit })),
  )
  const several = new Set(own.map(({ unit }) => unit.unit)).size > 1
  return own.map(({ task, unit }) => rowOf(task, unit, several))
}
