import audit from '@/features/audit/module'
import cockpit from '@/features/cockpit/module'
import disclosure from '@/features/disclosure/module'
import forestry from '@/features/forestry/module'
import insurance from '@/features/insurance/module'
import ops from '@/features/ops/module'
import period from '@/features/period/module'
import planning from '@/features/planning/module'
import start from '@/features/public/module'
import todos from '@/features/todos/module'
import type { Session } from '@/shared/session'
import { type Feature, type MenuEntry, type OpenLink, verdict } from '@/shared/feature'

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
]

/** What all features offer without login. */
export const openLinks: readonly OpenLink[] = features.flatMap(({ open }) => open ?? [])

export function menuFor(session: Session | null): MenuEntry[] {
  return features
    .flatMap(({ menu }) => menu)
    .filter((entry) => verdict(entry, session) === 'allowed')
    .sort((a, b) => a.order - b.order)
}

/** The word for a feature in the path at the top. */
export function labelOf(module: string | undefined): string | undefined {
  return features.find(({ key }) => key === module)?.menu[0]?.label
}
