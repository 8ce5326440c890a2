import type { VNode } from 'vue'
import type { Session } from '@/shared/session'

/** What the platform answers in a story; `never` keeps its reader waiting. */
export type Answer = { status?: number; body?: unknown } | 'never'

/** One piece in one state, with all that it is told: by `METHOD /path`, the query ignored unless named. */
export interface Story {
  piece: string
  state: string
  shows: () => VNode
  /** The address at which it stands. */
  at?: string
  answers?: Record<string, Answer>
  /** What is done to it before it is looked at: the buttons that begin with these words are pressed, in order. */
  press?: readonly string[]
  /** What is typed before that, by the names of the fields. */
  type?: Record<string, string>
}

/** An answer that never comes. */
export const never = <T>(): Promise<T> => new Promise<T>(() => undefined)

export const problem = (status: number, title: string, reasons: readonly { field: string; reason: string }[] = []) => ({
  status,
  body: {
    type: 'about:blank',
    title,
    status,
    detail: reasons.length ? '' : `${title}。`,
    requestId: 'req-42',
    errors: reasons,
  },
})

/** Names as long as they come. */
export const LONG =
  '济南市章丘区国有黄河林场与垛庄镇人民政府联合营造林工程小班竣工验收及后续管护责任落实情况（含第三次修改意见）'

export const CLERK: Session = {
  authenticated: true,
  username: 'clerk-mingshui',
  name: '明水街道经办员',
  roles: ['township-clerk'],
  units: [{ code: '370114001', name: '明水街道' }],
  modules: ['insurance', 'forestry', 'disclosure', 'planning'],
  today: '2023-12-13',
  rehearsal: true,
  demo: false,
  duties: {},
}
