import { QueryClient } from '@tanstack/vue-query'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory } from 'vue-router'
import type { Session } from '@/shared/session'
import { fakeApi } from '@/test/api'
import { CLERK, LEADER, NOBODY, OFFICE, OPS } from '@/test/page'
import { menuFor } from './features'
import { makeRouter, ownPage } from './router'

afterEach(() => vi.unstubAllGlobals())

async function visit(path: string, session: Session | 'down') {
  fakeApi({ 'GET /api/session': session === 'down' ? 'down' : { body: session } })
  const router = makeRouter(new QueryClient({ defaultOptions: { queries: { retry: false } } }), createMemoryHistory())
  await router.push(path)
  return router.currentRoute.value
}

describe('without login', () => {
  it('a page that needs it leads to the start page, and is come back to', async () => {
    const place = await visit('/forestry?unit=370114001', NOBODY)
    expect(place.path).toBe('/')
    expect(place.query).toEqual({ next: '/forestry?unit=370114001' })
    expect((await visit(place.fullPath, LEADER)).fullPath).toBe('/forestry?unit=370114001')
  })
  it.each(['/', '/insurance/schemes/onion-2023', '/no-such-page'])('%s is open', async (path) => {
    expect((await visit(path, NOBODY)).path).toBe(path)
  })
})

describe('with login', () => {
  it.each([
    ['a leader', LEADER, '/cockpit'],
    ['a clerk', CLERK, '/cockpit'],
    ['operations', OPS, '/status'],
  ])('%s lands at home', async (_name, session, home) => {
    expect((await visit('/', session)).path).toBe(home)
    expect((await visit('/cockpit', session)).path).toBe(home)
  })
  it('a page that is not one’s own keeps its address, for the refusal to be shown there', async () => {
    expect((await visit('/planning', CLERK)).path).toBe('/planning')
  })
})

it('an unreachable platform does not send anybody away', async () => {
  expect((await visit('/forestry', 'down')).path).toBe('/forestry')
})

it('only pages of our own are come back to', async () => {
  expect(ownPage('/todos?module=forestry')).toBe('/todos?module=forestry')
  for (const elsewhere of [
    '//elsewhere.example/',
    '/\\\\elsewhere.example',
    'https://elsewhere.example/',
    undefined,
    ['/todos'],
  ])
    expect(ownPage(elsewhere)).toBeNull()
  expect((await visit('/?next=//elsewhere.example/', LEADER)).path).toBe('/cockpit')
})

describe('the menu offers what may be used', () => {
  const menu = (session: Session | null) => menuFor(session).map(({ to }) => to)
  it.each([
    [
      'a leader',
      LEADER,
      ['/cockpit', '/todos', '/insurance', '/forestry', '/disclosure', '/planning', '/status', '/units'],
    ],
    ['a clerk', CLERK, ['/cockpit', '/todos', '/insurance', '/forestry', '/disclosure', '/units']],
    ['the disclosure office', OFFICE, ['/cockpit', '/todos', '/disclosure', '/units']],
    ['operations', OPS, ['/status', '/units']],
    [
      'an auditor',
      { ...LEADER, roles: ['auditor'] },
      ['/cockpit', '/todos', '/insurance', '/forestry', '/disclosure', '/planning', '/audit', '/units'],
    ],
    ['nobody', NOBODY, []],
  ])('%s', (_name, session, expected) => expect(menu(session)).toEqual(expected))
})
