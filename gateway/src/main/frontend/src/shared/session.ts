import { type QueryClient, queryOptions, useQuery } from '@tanstack/vue-query'
import { computed, inject, type InjectionKey, type Ref } from 'vue'
import type { SessionView } from '@/api/gateway'
import type { Me } from '@/api/platform'
import { actAs, announceExpired, announceOther, get } from './http'
import type { ModuleKey } from './modules'
import { rehearsed } from './rehearsed'

/** Who is logged in, and the duties that the person's units have, by module, as the modules said. */
export interface Session extends SessionView {
  duties: Partial<Record<ModuleKey, string[]>>
}

export const SESSION_KEY = ['session'] as const

/**
 * Once logged in, an anonymous answer means that the session has ended, and another name that somebody else has logged
 * in beside this page: it keeps whom it knew, and says so.
 */
export const sessionQuery = queryOptions({
  queryKey: SESSION_KEY,
  queryFn: async ({ signal, client }) => {
    const now = await askSession(signal)
    const before = client.getQueryData<Session>(SESSION_KEY)
    if (!before?.authenticated || before.username === now.username) return known(now)
    if (now.authenticated) announceOther(personOf(now))
    else announceExpired()
    return before
  },
  staleTime: 60_000,
})

/** From now on the page is this person's, who has said so. */
export function takeSession(client: QueryClient, now: Session): void {
  client.setQueryData(SESSION_KEY, known(now))
}

function known(now: Session): Session {
  actAs(now.authenticated ? now.username : null)
  return now
}

/** Name and post, for messages. */
export function personOf(session: Session) {
  const username = session.username ?? ''
  return { username, name: session.name ?? username }
}

export async function askSession(signal?: AbortSignal): Promise<Session> {
  const session = await get<SessionView>('/api/session', signal)
  rehearsed.value = session.rehearsal ? session.today : null
  return { ...session, duties: await dutiesOf(session, signal) }
}

const PATIENCE = 3_000

/**
 * Which duties the person's units have: each module tells its own, and only officers of bureaus have any. Of a module
 * that does not answer none is known; its pages would be of no use anyway, and the next look at the session asks again.
 */
async function dutiesOf(session: SessionView, signal?: AbortSignal): Promise<Session['duties']> {
  if (!session.roles.includes('bureau-officer')) return {}
  const told = await Promise.all(
    session.modules.map(async (module) => [module, await dutiesIn(module, signal)] as const),
  )
  return Object.fromEntries(told.filter(([, duties]) => duties !== null))
}

async function dutiesIn(module: ModuleKey, signal?: AbortSignal): Promise<string[] | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE))
  const told = get<Me>(`/api/${module}/me`, signal).then(({ duties }) => duties)
  return Promise.race([told.catch(() => null), late])
}

/** For pages over all modules: open to whoever may use at least one. */
export const ANY_MODULE = '*'

const LOGIN = '/oauth2/authorization/keycloak'

/** Where to log in; the gateway leads back to this page of ours afterwards. */
export function loginAddress(page?: string): string {
  return page && page !== '/' ? `${LOGIN}?return=${encodeURIComponent(page)}` : LOGIN
}

/** Where to choose a password of one's own; the gateway leads back to this page as it does after a login. */
export function passwordAddress(page = location.pathname + location.search): string {
  return `${LOGIN}?change=password&return=${encodeURIComponent(page)}`
}

/** Whose page this is while it goes on as it was opened; null when that is whoever is logged in. */
export const PAGE_SESSION: InjectionKey<Readonly<Ref<Session | null>>> = Symbol('page session')

/** Who is using the page, and what follows from it. Hiding is a courtesy: the services decide. */
export function useSession() {
  const query = useQuery(sessionQuery)
  const kept = inject(PAGE_SESSION, null)
  const session = computed(() => kept?.value ?? query.data.value ?? null)
  return {
    query,
    session,
    authenticated: computed(() => session.value?.authenticated === true),
    hasRole: (...roles: string[]) => hasRole(session.value, roles),
    hasDuty: (module: ModuleKey, ...duties: string[]) => hasDuty(session.value, module, ...duties),
    ownsUnit: (code: string | null | undefined) => ownsUnit(session.value, code),
  }
}

export function hasRole(session: Session | null, roles: readonly string[]): boolean {
  return session !== null && roles.some((role) => session.roles.includes(role))
}

/** Whether a unit of this person has one of these duties in the module. */
export function hasDuty(session: Session | null, module: ModuleKey, ...duties: string[]): boolean {
  return duties.some((duty) => session?.duties[module]?.includes(duty))
}

/** Whether it can be told which duties this person's units have in the module: it may not have answered. */
export const knowsDuties = (session: Session | null, module: ModuleKey): boolean =>
  !hasRole(session, ['bureau-officer']) || session?.duties[module] !== undefined

export function ownsUnit(session: Session | null, code: string | null | undefined): boolean {
  return session !== null && session.units.some((unit) => unit.code === code)
}

/** Whether a unit is a township or a subdistrict: those have the nine digits of the statistical code. */
export const isTownship = ({ code }: { code: string }): boolean => /^\d{9}$/.test(code)

export function mayUse(session: Session | null, module: string): boolean {
  return (
    session !== null &&
    (module === ANY_MODULE ? session.modules.length > 0 : session.modules.includes(module as ModuleKey))
  )
}

/** Operations and administration see no module data; their home is the state of the platform. */
export function homeOf(session: Session): string {
  return session.modules.length === 0 && hasRole(session, ['ops', 'administrator']) ? '/status' : '/cockpit'
}
