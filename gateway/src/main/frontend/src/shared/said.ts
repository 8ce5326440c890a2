import { readonly, shallowRef } from 'vue'
import { get } from './http'
import type { Page } from './paging'

/** Where one goes on: the next of the queue, or what has just been made. */
export interface Next {
  label: string
  to: string
}
/** What is said after a write: what happened and who is next; where one goes on is asked of the server. */
export interface Telling {
  text: string
  next?: Next | (() => Promise<Next | null>)
}
/** The sentence of a write, from what was sent and what the server answered. */
export type Sentence<T, R> = (input: T, result: R) => string | Telling

interface Said {
  text: string
  next: Next | null
}

const now = shallowRef<Said | null>(null)
/** What was said last, until somebody goes on or takes it away. */
export const said = readonly(now)

/** Whether the reader has done something since: a page change before that is the write's own. */
let read = false

export function say(told: string | Telling): void {
  const { text, next }: Telling = typeof told === 'string' ? { text: told } : told
  const saying = { text, next: typeof next === 'object' ? next : null }
  read = false
  now.value = saying
  if (typeof next !== 'function') return
  void next()
    .then((found) => {
      if (found && now.value === saying) now.value = { text, next: found }
    })
    .catch(() => undefined) // what is next is an offer; what happened has been said
}

export function hush(): void {
  now.value = null
}

/** The reader has touched the page. */
export function markRead(): void {
  read = true
}

/** Another page is shown. */
export function turnPage(): void {
  if (read) hush()
}

/** The first of a queue, by its list's own address, with the number of those that wait; null when none does. */
export const firstOf =
  <Row>(path: string, words: (row: Row, count: string) => Next) =>
  async (): Promise<Next | null> => {
    const { items, next } = await get<Partial<Pick<Page<Row>, 'next'>> & Pick<Page<Row>, 'items'>>(path)
    const [first] = items
    return first === undefined ? null : words(first, next == null ? `${items.length}` : `${items.length} 以上`)
  }
