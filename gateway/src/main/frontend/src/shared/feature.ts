import type { InjectionKey } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import type { Session } from '@/shared/session'
import type { ModuleKey } from './modules'
import { hasDuty, hasRole, knowsDuties, mayUse } from './session'

export interface MenuEntry {
  label: string
  to: string
  group: 'mine' | 'modules' | 'platform'
  order: number
  /** Feature key that the caller must be allowed to use. */
  module?: string
  /** At least one of these roles; absent: any logged-in user. */
  roles?: readonly string[]
}

/** A page that is open without login, as the public start page tells of it. */
export interface OpenLink {
  label: string
  to: string
  /** What one finds there, in one line. */
  hint: string
}

/** The open pages of all features; the shell provides them, so that the start page needs to know no other feature. */
export const OPEN_LINKS: InjectionKey<readonly OpenLink[]> = Symbol('open links')

/** A part of a module, as its people speak of it; it holds the pages of its `key`. */
export interface NavGroup {
  key: string
  label: string
}

/** One page of a module in the navigation. What it may be seen by must be what its route may be opened by. */
export interface NavEntry<Group extends string = string> {
  label: string
  to: string
  group: Group
  /** Place inside the group. */
  order: number
  /** At least one of these roles; absent, and no duties: whoever may use the module. */
  roles?: readonly string[]
  /** Beside the roles: the officers of the units that have one of these duties in the module. */
  duties?: readonly string[]
  /** Open without login: its route has `meta.open`, and the public start page links it. */
  public?: true
  /** For a public entry: what one finds there, in one line of the start page. */
  hint?: string
}

/** What a feature gives to the shell: its pages, its place in the menu, and who may open them. */
export interface Feature {
  key: string
  routes: RouteRecordRaw[]
  menu: MenuEntry[]
  open?: OpenLink[]
  /** The parts of a module, in the order in which its work runs, and the pages in them. */
  groups?: readonly NavGroup[]
  nav?: readonly NavEntry[]
}

export type Verdict = 'allowed' | 'login' | 'forbidden'

/** Who may open something: all that is said must hold, but of roles and duties either one lets in. */
export interface Rule {
  module?: string
  roles?: readonly string[]
  duties?: readonly string[]
  open?: boolean
}

/** The same rule for menu and router: what is offered can be opened, and the other way round. */
export function verdict({ module, roles, duties, open }: Rule, session: Session | null): Verdict {
  if (open) return 'allowed'
  if (!session?.authenticated) return 'login'
  if (module && !mayUse(session, module)) return 'forbidden'
  if (!roles && !duties) return 'allowed'
  const admitted = (roles && hasRole(session, roles)) || (module && duties && mayHave(session, module, duties))
  return admitted ? 'allowed' : 'forbidden'
}

/** Of a module that has not said who has which duty, any may be had; the module itself refuses. */
const mayHave = (session: Session, module: string, duties: readonly string[]): boolean =>
  hasDuty(session, module as ModuleKey, ...duties) || !knowsDuties(session, module as ModuleKey)
