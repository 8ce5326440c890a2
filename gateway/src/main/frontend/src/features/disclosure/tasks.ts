import type {
  Deadline as TaskDeadline,
  States as TaskTally,
  TaskView as DisclosureTask,
  UnitView as TaskUnit,
} from '@/api/disclosure'
import { deadline } from '@/shared/format'

export function deadlineWords({ kind, date }: TaskDeadline): string {
  if (kind === 'standing') return '长期坚持'
  return kind === 'on-release' ? '随文件发布及时办理' : deadline(date)
}

/** Overdue is told as the state it is: nothing else matters as much. */
export function shownState({ overdue, state }: TaskUnit): string {
  return overdue ? 'overdue' : state
}

/** The service says what the reader may do now: report for the unit, or decide on what it submitted. */
export function mayReport({ actions }: TaskUnit): boolean {
  return actions.some(({ act, allowed }) => act === 'report' && allowed)
}

export function mayReview({ actions }: TaskUnit): boolean {
  return actions.some(({ to, allowed }) => to === 'accepted' && allowed)
}

/** What is to be said of a task's units, the worst first; a state without units is left out. */
export function counts(tally: TaskTally): { state: string; word: string }[] {
  return [
    { state: 'overdue', word: `逾期 ${tally.overdue}`, count: tally.overdue },
    { state: 'returned', word: `退回 ${tally.returned}`, count: tally.returned },
    { state: 'submitted', word: `待审核 ${tally.submitted}`, count: tally.submitted },
    { state: 'in-progress', word: `办理中 ${tally.inProgress}`, count: tally.inProgress },
    { state: 'not-started', word: `未开始 ${tally.notStarted}`, count: tally.notStarted },
    { state: 'accepted', word: `通过 ${tally.accepted}/${tally.total}`, count: tally.accepted },
  ].filter(({ count }) => count > 0)
}

export function sum(tallies: readonly TaskTally[]): TaskTally {
  const all: TaskTally = { notStarted: 0, inProgress: 0, submitted: 0, accepted: 0, returned: 0, overdue: 0, total: 0 }
  for (const tally of tallies) for (const key of Object.keys(all) as (keyof TaskTally)[]) all[key] += tally[key]
  return all
}

/** All words must occur, in the number, the title, the chapter or the section. */
export function matches(task: DisclosureTask, chapter: string, words: string): boolean {
  if (chapter && task.chapter !== chapter) return false
  const text = `${task.no} ${task.title} ${task.chapter} ${task.section}`
  return words.split(/\s+/).every((word) => text.includes(word))
}
