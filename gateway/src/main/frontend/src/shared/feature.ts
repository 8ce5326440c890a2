import type { InjectionKey } from 'vue'
import type { RouteRecordRaw } from 'vue-router'
import type { Session } from '@/shared/session'
import { hasRole, mayUse } from './session'

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

/** What a feature gives to the shell: its pages, its place in the menu, and who may open them. */
export interface Feature {
  key: string
  routes: RouteRecordRaw[]
  menu: MenuEntry[]
  open?: OpenLink[]
}

export type Verdict = 'allowed' | 'login' | 'forbidden'

/** The same rule for menu and router: what is offered can be opened, and the other way round. */
export function verdict(
  rule: { module?: string; roles?: readonly string[]; open?: boolean },
  session: Session | null,
): Verdict {
  if (rule.open) return 'allowed'
  if (!session?.authenticated) return 'login'
  if (rule.module && !mayUse(session, rule.module)) return 'forbidden'
  if (rule.roles && !hasRole(session, rule.roles)) return 'forbidden'
  return 'allowed'
}
