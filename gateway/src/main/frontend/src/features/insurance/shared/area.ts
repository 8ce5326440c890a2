import type { RouteRecordRaw } from 'vue-router'
import type { NavEntry } from '@/shared/feature'

/** The parts of the season, in the order in which a season runs; each is one group of the navigation. */
export const GROUPS = [
  { key: 'scheme', label: '方案' },
  { key: 'enrolment', label: '参保' },
  { key: 'subsidy', label: '补贴与更正' },
  { key: 'price', label: '价格' },
  { key: 'settlement', label: '理赔' },
] as const

export type GroupKey = (typeof GROUPS)[number]['key']

/** What one area of the insurance gives to the module: its pages, and its places in the navigation. */
export interface Area {
  routes: RouteRecordRaw[]
  nav: NavEntry<GroupKey>[]
}
