import type { RouteRecordRaw } from 'vue-router'
import type { Session } from '@/shared/session'
import { verdict } from '@/shared/feature'

/** The parts of the season, in the order in which a season runs; each is one group of the navigation. */
export const GROUPS = [
  { key: 'scheme', label: '方案' },
  { key: 'enrolment', label: '参保' },
  { key: 'price', label: '价格' },
  { key: 'settlement', label: '理赔' },
  { key: 'service', label: '便民' },
] as const

export type GroupKey = (typeof GROUPS)[number]['key']

/** One page of an area in the navigation. What it may be seen by must be what its route may be opened by. */
export interface NavEntry {
  label: string
  to: string
  group: GroupKey
  /** Place inside the group. */
  order: number
  /** At least one of these roles; absent: whoever may use the module. */
  roles?: readonly string[]
  /** Open without login: its route has `meta.open`, and the public start page links it. */
  public?: true
  /** For a public entry: what one finds there, in one line of the start page. */
  hint?: string
}

/** What one area of the insurance gives to the module: its pages, and its places in the navigation. */
export interface Area {
  routes: RouteRecordRaw[]
  nav: NavEntry[]
}

export interface NavGroup {
  key: GroupKey
  label: string
  entries: NavEntry[]
}

/** The entries that somebody is offered, group by group; groups without any are left out. */
export function navFor(areas: readonly Area[], session: Session | null): NavGroup[] {
  const offered = areas
    .flatMap(({ nav }) => nav)
    .filter(
      ({ roles, public: open }) =>
        verdict({ module: 'insurance', ...(roles && { roles }), ...(open && { open }) }, session) === 'allowed',
    )
    .sort((a, b) => a.order - b.order)
  return GROUPS.map((group) => ({ ...group, entries: offered.filter((entry) => entry.group === group.key) })).filter(
    ({ entries }) => entries.length > 0,
  )
}
