import type { TodoRow } from '@/api/platform'
import { dueWords, thousands } from '@/shared/format'

/** The places of a list, in its order. */
export const PLACES: { key: TodoRow['place']; label: string }[] = [
  { key: 'first', label: '别人在等' },
  { key: 'late', label: '已逾期' },
  { key: 'week', label: '七天内' },
  { key: 'later', label: '以后' },
  { key: 'not-yet', label: '还不能办' },
]

/** `18,705 户的赔款等着结算`; empty when nothing waits. */
export function waitsWords({ blocks }: Pick<TodoRow, 'blocks'>): string {
  return blocks ? `${thousands(blocks.count)} ${blocks.words}` : ''
}

/** By when; for what cannot be done yet, from when. Of many, the earliest day and how many are late. */
export function dayWords({ from, due, daysLeft, count, late }: TodoRow): string {
  if (from) return `${from.slice(5)} 起可办`
  if (count > 1 && late > 0) return `最早 ${due}，其中 ${late} 项已逾期`
  return count > 1 && due ? `最早 ${dueWords(due, daysLeft)}` : dueWords(due, daysLeft)
}
