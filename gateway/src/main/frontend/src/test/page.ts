import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter, RouterView } from 'vue-router'
import type { Period, PeriodList } from '@/api/platform'
import { MODULE_NAMES, type ModuleKey } from '@/shared/modules'
import { hush } from '@/shared/said'
import { type Session, useSession } from '@/shared/session'
import SaidLine from '@/shared/ui/SaidLine.vue'
import { type Answer, fakeApi, problem } from './api'
import { scheme } from './samples'

export const CLERK: Session = {
  authenticated: true,
  username: 'clerk-mingshui',
  name: '明水街道经办员',
  roles: ['township-clerk'],
  units: [{ code: '370114001', name: '明水街道' }],
  modules: ['insurance', 'forestry', 'disclosure'],
  today: '2023-12-13',
  rehearsal: true,
  demo: false,
  duties: {},
}
export const LEADER: Session = {
  ...CLERK,
  username: 'leader',
  name: '区领导',
  roles: ['leader'],
  units: [{ code: 'district', name: '章丘区人民政府' }],
  modules: ['insurance', 'forestry', 'disclosure', 'planning'],
}
export const OFFICER: Session = {
  ...LEADER,
  username: 'officer',
  name: '发展和改革局经办员',
  roles: ['bureau-officer'],
  units: [{ code: 'bureau-development-reform', name: '发展和改革局' }],
  duties: {
    insurance: [
      'leads',
      'drafts-schemes',
      'monitors-prices',
      'reviews-enrolment',
      'settles',
      'releases-corrections',
      'decides-disputes',
      'imposes-sanctions',
      'reads-personal-data',
    ],
    planning: ['leads'],
  },
}
export const OFFICE: Session = {
  ...CLERK,
  username: 'office',
  roles: ['disclosure-office'],
  units: [{ code: 'bureau-government-office', name: '政府办公室' }],
  modules: ['disclosure'],
}
export const OPS: Session = { ...CLERK, username: 'ops', roles: ['ops'], units: [], modules: [] }
export const NOBODY: Session = {
  ...CLERK,
  authenticated: false,
  username: null,
  name: null,
  roles: [],
  units: [],
  modules: [],
}

let mounted: VueWrapper[] = []
afterEach(() => {
  mounted.forEach((wrapper) => wrapper.unmount())
  mounted = []
  hush()
  vi.unstubAllGlobals()
})

/** What the gateway and the modules say of who is logged in. */
export function loggedIn(session: Session): Record<string, Answer> {
  const { username, duties } = session
  const told = session.modules.map((module): [string, Answer] => [
    `GET /api/${module}/me`,
    { body: { username, scope: 'own', duties: duties[module] ?? [] } },
  ])
  const periods = session.modules.map((module): [string, Answer] => [
    `GET /api/${module}/periods`,
    { body: periodsOf(module) },
  ])
  return { 'GET /api/session': { body: session }, ...Object.fromEntries([...told, ...periods]) }
}

/** A module with the one season or year that is built in. */
export function periodsOf(module: ModuleKey): PeriodList {
  const key = module === 'insurance' ? scheme.id : '2023'
  const name = module === 'insurance' ? scheme.name : `2023 年度${MODULE_NAMES[module]}`
  return { items: [{ ...PERIOD, key, name }], opening: key }
}
export const PERIOD: Period = {
  key: '2023',
  name: '2023 年度',
  year: 2023,
  begins: '2023-01-01',
  ends: '2024-01-31',
  state: 'open',
  tally: { done: 3, late: 1, atRisk: 1, open: 2 },
  closed: null,
  proposed: null,
  actions: [],
}

/** A record on which nothing was done yet, for pages that are tested for something else. */
const HISTORIES = Object.fromEntries(
  ['insurance', 'forestry', 'disclosure', 'planning'].map((module) => [
    `GET /api/${module}/history`,
    { body: { items: [{ seq: 1, at: '2023-08-20T01:00:00Z', by: '明水街道 经办', what: '登记', note: null }] } },
  ]),
)

/** A page at its address, for somebody, with the platform's answers; waits until all of them have come. */
export async function openPage(
  page: Component,
  {
    path = '/',
    at = path,
    session = LEADER,
    answers = {} as Record<string, Answer>,
    provide = {},
  }: {
    path?: string
    at?: string
    session?: Session
    answers?: Record<string, Answer>
    provide?: Record<symbol, unknown>
  } = {},
) {
  const api = fakeApi({ ...loggedIn(session), ...HISTORIES, ...answers })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path, component: page, props: true },
      { path: '/:rest(.*)*', component: { template: '<p>elsewhere</p>' } },
    ],
  })
  await router.push(at)
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const wrapper = mount(
    {
      components: { RouterView, SaidLine },
      setup: useSession, // as the shell around every page asks who it is
      template: '<div><SaidLine /><RouterView /></div>',
    },
    { attachTo: document.body, global: { plugins: [router, [VueQueryPlugin, { queryClient: client }]], provide } },
  )
  mounted.push(wrapper)
  await settle()
  return { wrapper, router, client, ...api }
}

export async function settle() {
  for (let round = 0; round < 5; round++) {
    await flushPromises()
    await new Promise((resolve) => setTimeout(resolve))
  }
}

interface Page {
  page: Component
  path: string
  at?: string
  session?: Session
  /** The one answer that the page stands or falls with. */
  asks: string
  others?: Record<string, Answer>
  /** The answer when there is nothing yet; absent where a page has no empty state. */
  nothing?: unknown
  something: unknown
  /** A word that only the content shows. */
  shows: string
}

/** Loading, empty, error (with its number), forbidden, and the content, of one page. */
export function hasFourStates(
  name: string,
  { page, path, at, session, asks, others = {}, nothing, something, shows }: Page,
) {
  const open = (answer: Answer) =>
    openPage(page, { path, ...(at && { at }), ...(session && { session }), answers: { ...others, [asks]: answer } })

  describe(`${name} says what state it is in`, () => {
    it('loading', async () => {
      const { wrapper } = await open('never')
      expect(wrapper.find('[data-testid=loading]').exists()).toBe(true)
      expect(wrapper.text()).not.toContain(shows)
    })
    if (nothing !== undefined) {
      it('empty, with how to begin', async () => {
        const { wrapper } = await open({ body: nothing })
        expect(wrapper.get('[data-testid=empty]').findAll('p').length).toBeGreaterThan(1)
      })
    }
    it('error, with its number and a way to try again', async () => {
      const opened = await open(problem(500, '系统出错'))
      const panel = opened.wrapper.get('[data-testid=error]')
      expect(panel.text()).toContain('req-42')
      opened.answers[asks] = { body: something }
      await panel
        .findAll('button')
        .find((button) => button.text() === '重试')
        ?.trigger('click')
      await settle()
      expect(opened.wrapper.text()).toContain(shows)
    })
    it('forbidden, without a way to try again', async () => {
      const { wrapper } = await open(problem(403, '没有权限'))
      const panel = wrapper.get('[data-testid=forbidden]')
      expect(panel.findAll('button').map((button) => button.text())).not.toContain('重试')
    })
    it('content', async () => {
      const { wrapper } = await open({ body: something })
      expect(wrapper.text()).toContain(shows)
      expect(wrapper.findAll('h1')).toHaveLength(1)
    })
  })
}
