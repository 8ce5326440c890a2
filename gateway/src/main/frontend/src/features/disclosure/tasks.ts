import type { DisclosureTask, Session, TaskDeadline, TaskUnit } from '@/api/types'
import { deadline } from '@/shared/format'
import { hasRole, ownsUnit } from '@/shared/session'

export function deadlineWords({ kind, date }: TaskDeadline): string {
  if (kind === 'standing') return '长期坚持'
  return kind === 'on-release' ? '随文件发布及时办理' : deadline(date)
}

/** Overdue is told as the state it is: nothing else matters as much. */
export function shownState(unit: TaskUnit): string {
  return unit.overdue && unit.state !== 'accepted' ? 'overdue' : unit.state
}

/** A unit's own people report, until the task has been accepted. */
export function mayReport(unit: TaskUnit, session: Session | null): boolean {
  return (
    unit.state !== 'accepted' &&
    hasRole(session, ['township-clerk', 'bureau-officer', 'disclosure-office']) &&
    ownsUnit(session, unit.unit)
  )
}

/** The disclosure office decides on what has been submitted. */
export function mayReview(unit: TaskUnit, session: Session | null): boolean {
  return unit.state === 'submitted' && hasRole(session, ['disclosure-office'])
}

/** All words must occur, in the number, the title, the chapter or the section. */
export function matches(task: DisclosureTask, chapter: string, words: string): boolean {
  if (chapter && task.chapter !== chapter) return false
  const text = `${task.no} ${task.title} ${task.chapter} ${task.section ?? ''}`
  return words.split(/\s+/).every((word) => text.includes(word))
}
