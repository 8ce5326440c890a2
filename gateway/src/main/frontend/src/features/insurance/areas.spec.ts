import { describe, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { verdict } from '@/shared/feature'
import { CLERK, LEADER, NOBODY, OFFICER, OPS } from '@/test/page'
import { areas } from './areas'
import module from './module'
import { type Area, navFor } from './shared/area'
import { quantityOf } from './shared/quantity'

const router = createRouter({
  history: createMemoryHistory(),
  routes: [...module.routes, { path: '/:rest(.*)*', name: 'missing', component: {} }],
})
const ROLES = [
  'leader',
  'township-clerk',
  'bureau-officer',
  'insurer',
  'forest-farm-clerk',
  'disclosure-office',
  'auditor',
  'ops',
  'administrator',
]
const READERS = [NOBODY, ...ROLES.map((role) => ({ ...LEADER, roles: [role] })), OPS]

/** Entries that lead nowhere, or to a page that the reader is then refused. */
function broken(all: readonly Area[]): string[] {
  return READERS.flatMap((session) =>
    navFor(all, session)
      .flatMap(({ entries }) => entries)
      .filter(
        ({ to }) => router.resolve(to).name === 'missing' || verdict(router.resolve(to).meta, session) !== 'allowed',
      )
      .map(({ to }) => `${session.roles[0] ?? 'nobody'} ${to}`),
  )
}

describe('the navigation', () => {
  it('offers nothing that leads nowhere or is refused', () => expect(broken(areas)).toEqual([]))
  it('is seen offering such', () => {
    const lost: Area = { routes: [], nav: [{ label: '无', to: '/insurance/no-such-page', group: 'price', order: 1 }] }
    const refused: Area = {
      routes: [],
      nav: [{ label: '阶段', to: '/insurance/stages', group: 'scheme', order: 1, public: true }],
    }
    expect(broken([lost])).toContain('leader /insurance/no-such-page')
    expect(broken([refused])).toContain('nobody /insurance/stages')
  })
  it('has one entry for a page, and one page for a name', () => {
    const addresses = areas.flatMap(({ nav }) => nav.map(({ to }) => to))
    const names = module.routes.map(({ name }) => name)
    expect(new Set(addresses).size).toBe(addresses.length)
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('entries go to whom they concern', () => {
  const area: Area = {
    routes: [],
    nav: [
      { label: '价格公布', to: '/p', group: 'price', order: 20, public: true },
      { label: '采价', to: '/c', group: 'price', order: 10, roles: ['bureau-officer'] },
      { label: '参保', to: '/e', group: 'enrolment', order: 10 },
    ],
  }
  it.each([
    ['an officer', OFFICER, ['参保', '采价', '价格公布']],
    ['a clerk', CLERK, ['参保', '价格公布']],
    ['nobody', NOBODY, ['价格公布']],
    ['operations', OPS, ['价格公布']],
  ])('%s', (_name, session, labels) =>
    expect(navFor([area], session).flatMap(({ entries }) => entries.map(({ label }) => label))).toEqual(labels),
  )
})

it('what is open to everybody is told to the start page', () => {
  expect(module.open).toEqual(
    areas
      .flatMap(({ nav }) => nav)
      .filter((entry) => entry.public)
      .map(({ label, to, hint }) => ({ label, to, hint: hint ?? '' })),
  )
})

it.each([
  ['267.00', '头', '267 头'],
  ['2.50', '亩', '2.50 亩'],
  ['1234567.00', '', '1,234,567'],
  ['0.05', '亩', '0.05 亩'],
  [null, '亩', '—'],
])('%s in %s reads %s', (value, unit, words) => expect(quantityOf(value, unit)).toBe(words))
