import type { InjectionKey, Ref } from 'vue'
import type { Session } from './session'
import { type Feature, type NavEntry, verdict } from './feature'

/** A step of the way to a page; without an address where there is nothing to go to. */
export interface Crumb {
  label: string
  to?: string
}

/** The pages of a group that somebody is offered. */
export interface NavPart {
  key: string
  label: string
  entries: readonly NavEntry[]
}

/** A module with the pages that somebody is offered in it. */
export interface NavModule {
  key: string
  label: string
  to: string
  groups: readonly NavPart[]
}

/** The way to the page one is on, without itself; the shell provides it to the head of the page. */
export const TRAIL: InjectionKey<Readonly<Ref<readonly Crumb[]>>> = Symbol('trail')

/** All pages that the reader is offered, module by module, and those of no module; the shell provides them. */
export const NAVIGATION: InjectionKey<Readonly<Ref<readonly NavModule[]>>> = Symbol('navigation')

/** More than these at once are not taken in: then a module's groups are folded, but for one. */
export const MOST_AT_ONCE = 7

/** The pages of a feature that somebody may open, group by group; groups without any are left out. */
export function navOf({ key: module, groups = [], nav = [] }: Feature, session: Session | null): NavPart[] {
  const offered = nav
    .filter(
      ({ roles, duties, public: open }) =>
        verdict({ module, ...(roles && { roles }), ...(duties && { duties }), ...(open && { open }) }, session) ===
        'allowed',
    )
    .sort((a, b) => a.order - b.order)
  return groups
    .map((group) => ({ ...group, entries: offered.filter((entry) => entry.group === group.key) }))
    .filter(({ entries }) => entries.length > 0)
}

export const entriesOf = (groups: readonly NavPart[]): NavEntry[] => groups.flatMap(({ entries }) => entries)

export const folds = (groups: readonly NavPart[]): boolean => entriesOf(groups).length > MOST_AT_ONCE

/** The page of the navigation that this address is, or lies beneath. */
export function entryAt(groups: readonly NavPart[], path: string): NavEntry | undefined {
  return entriesOf(groups)
    .filter(({ to }) => path === to || path.startsWith(`${to}/`))
    .sort((a, b) => b.to.length - a.to.length)[0]
}
