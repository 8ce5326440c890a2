import audit from '@/features/audit/module'
import cockpit from '@/features/cockpit/module'
import disclosure from '@/features/disclosure/module'
import forestry from '@/features/forestry/module'
import insurance from '@/features/insurance/module'
import ops from '@/features/ops/module'
import period from '@/features/period/module'
import planning from '@/features/planning/module'
import start from '@/features/public/module'
import search from '@/features/search/module'
import todos from '@/features/todos/module'
import type { Session } from '@/shared/session'
import { type Feature, type MenuEntry, type OpenLink, verdict } from '@/shared/feature'
import { type Crumb, entryAt, folds, type NavModule, navOf } from '@/shared/navigation'

/** All features; a new module is added here and nowhere else in the shell. */
export const features: Feature[] = [
  start,
  cockpit,
  todos,
  insurance,
  forestry,
  disclosure,
  planning,
  period,
  audit,
  ops,
  search,
]

/** What all features offer without login. */
export const openLinks: readonly OpenLink[] = features.flatMap(({ open }) => open ?? [])

export function menuFor(session: Session | null): MenuEntry[] {
  return features
    .flatMap(({ menu }) => menu)
    .filter((entry) => verdict(entry, session) === 'allowed')
    .sort((a, b) => a.order - b.order)
}

/** The pages that somebody is offered: in the modules, and beside them. */
export function navigationFor(session: Session | null): NavModule[] {
  return menuFor(session).map(({ label, to, module }) => {
    const feature = features.find(({ key }) => key === module)
    return { key: feature?.key ?? to, label, to, groups: feature ? navOf(feature, session) : [] }
  })
}

/** What lies between the module and its page: the group where groups are folded, and the entry above the page. */
function wayInside({ groups }: NavModule, path: string): Crumb[] {
  const entry = entryAt(groups, path)
  const group = groups.find(({ key }) => key === entry?.group)
  const first = group?.entries[0]
  const page = entry && entry.to !== path ? [{ label: entry.label, to: entry.to }] : []
  if (!group || !folds(groups)) return page
  return [{ label: group.label, ...(first && first !== entry && { to: first.to }) }, ...page]
}

/**
 * The way to a page, without itself: its module, group and the page it lies beneath. For who may not enter the module,
 * as whoever is not logged in, it begins at the start page.
 */
export function trailTo(path: string, module: string | undefined, session: Session | null): Crumb[] {
  const feature = features.find(({ key, nav }) => key === module && nav)
  if (!feature) return []
  const entered = navigationFor(session).find(({ key }) => key === module)
  const offered = entered ?? { key: feature.key, label: '首页', to: '/', groups: navOf(feature, session) }
  const begin = { label: offered.label, ...(path !== offered.to && { to: offered.to }) }
  const inside = wayInside(offered, path)
  return [begin, ...inside]
}
