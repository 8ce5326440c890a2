import { QueryClient } from '@tanstack/vue-query'
import { describe, expect, it } from 'vitest'
import { createMemoryHistory } from 'vue-router'
import type { Session } from '@/shared/session'
import { type Feature, verdict } from '@/shared/feature'
import { entriesOf, folds, MOST_AT_ONCE, navOf } from '@/shared/navigation'
import { CLERK, LEADER, NOBODY, OFFICER, OPS } from '@/test/page'
import { FINANCE, INSURER } from '@/test/season'
import { features, navigationFor, trailTo } from './features'
import { makeRouter } from './router'

const router = makeRouter(new QueryClient(), createMemoryHistory())
const modules = features.filter(({ nav }) => nav)
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
/** Everybody there may be: each role, also with no duty at all, and nobody. */
const READERS: Session[] = [
  NOBODY,
  OPS,
  OFFICER,
  FINANCE,
  ...ROLES.flatMap((role) => [
    { ...LEADER, roles: [role] },
    { ...LEADER, roles: [role], duties: { insurance: [], forestry: [], disclosure: [], planning: [] } },
  ]),
]

/** Entries that lead nowhere, or to a page that the reader is then refused. */
function broken(all: readonly Feature[]): string[] {
  return READERS.flatMap((session) =>
    all
      .flatMap((feature) => entriesOf(navOf(feature, session)))
      .filter(
        ({ to }) => router.resolve(to).name === 'missing' || verdict(router.resolve(to).meta, session) !== 'allowed',
      )
      .map(({ to }) => `${session.roles[0] ?? 'nobody'} ${to}`),
  )
}
/** A module of one entry, in a group of its own. */
const withEntry = (entry: object): Feature => ({
  key: 'insurance',
  routes: [],
  menu: [],
  groups: [{ key: 'g', label: '组' }],
  nav: [{ label: '页', to: '/insurance', group: 'g', order: 1, ...entry }],
})

describe('the navigation', () => {
  it('offers nothing that leads nowhere or is refused', () => expect(broken(modules)).toEqual([]))
  it('is seen offering such', () => {
    expect(broken([withEntry({ to: '/insurance/no-such-page' })])).toContain('leader /insurance/no-such-page')
    expect(broken([withEntry({ to: '/insurance/stages', public: true })])).toContain('nobody /insurance/stages')
    expect(broken([withEntry({ to: '/insurance/exposure' })])).toContain('bureau-officer /insurance/exposure')
  })
  it.each(modules.map((feature) => [feature.key, feature] as const))(
    'of %s is taken in at a glance, and each page stands in it once',
    (_key, { groups = [], nav = [] }) => {
      const addresses = nav.map(({ to }) => to)
      expect(new Set(addresses).size).toBe(addresses.length)
      expect(nav.filter(({ group }) => !groups.some(({ key }) => key === group))).toEqual([])
      expect(groups.length).toBeLessThanOrEqual(5)
      for (const { key } of groups)
        expect(nav.filter(({ group }) => group === key).length).toBeLessThanOrEqual(MOST_AT_ONCE)
    },
  )
  it('has one page for a name', () => {
    const names = features.flatMap(({ routes }) => routes.map(({ name }) => name))
    expect(new Set(names).size).toBe(names.length)
  })
  it('folds a module of many pages, and no other', () => {
    const folded = (session: Session) => navigationFor(session).filter(({ groups }) => folds(groups))
    expect(folded(LEADER).map(({ key }) => key)).toEqual(['insurance'])
    expect(folded(OPS)).toEqual([])
  })
})

describe('pages go to whom they concern', () => {
  const pages = (session: Session, module: string) =>
    entriesOf(
      navOf(
        modules.find(({ key }) => key === module)!,
        session,
      ),
    ).map(({ label }) => label)
  const STRANGER = { ...OFFICER, duties: { insurance: [], forestry: [] } }

  it.each([
    ['an officer whose bureau leads', OFFICER, ['复核与公布', '理赔结算'], []],
    ['an officer whose bureau has no duty', STRANGER, ['参保清单'], ['复核与公布', '理赔结算', '方案修订']],
    ['a finance officer', FINANCE, ['保费补贴台账', '理赔结算'], ['采价填报']],
    ['a clerk', CLERK, ['参保清单', '采价填报', '理赔结算'], ['复核与公布', '失信惩戒', '待承保和待审核']],
    ['an insurer', INSURER, ['待承保和待审核', '失信惩戒'], ['名单导入', '采价填报']],
    ['nobody', NOBODY, ['价格公布', '投保公示'], ['参保清单', '阶段与期限']],
  ])('of the insurance, for %s', (_name, session, offered, withheld) => {
    const labels = pages(session, 'insurance')
    for (const label of offered) expect(labels).toContain(label)
    for (const label of withheld) expect(labels).not.toContain(label)
  })
  it.each([
    ['a leader', LEADER, true],
    ['an officer whose bureau leads', { ...OFFICER, duties: { forestry: ['leads'] } }, true],
    ['an officer whose bureau does not', { ...OFFICER, duties: { forestry: [] } }, false],
    ['an officer while the module does not say', { ...OFFICER, duties: {} }, true],
    ['a clerk', CLERK, false],
  ])('drafts of forest goals, for %s', (_name, session, offered) =>
    expect(pages(session, 'forestry').includes('新年度目标')).toBe(offered),
  )
})

describe('the way to a page', () => {
  const way = (path: string, session: Session) =>
    trailTo(path, router.resolve(path).meta.module, session).map(({ label, to }) => (to ? `${label} ${to}` : label))

  it.each([
    ['a page of a folded module', '/insurance/policies', LEADER, ['农业保险 /insurance', '参保 /insurance/lists']],
    ['the first page of its group', '/insurance/lists', LEADER, ['农业保险 /insurance', '参保']],
    ['a record', '/insurance/lists/7', LEADER, ['农业保险 /insurance', '参保', '参保清单 /insurance/lists']],
    [
      'what lies below a record',
      '/insurance/schemes/onion-2023/comparison',
      LEADER,
      ['农业保险 /insurance', '方案', '保险方案 /insurance'],
    ],
    ['the first page of a small module', '/forestry', LEADER, ['森林资源']],
    ['another page of it', '/forestry/plots', LEADER, ['森林资源 /forestry']],
    ['a record of it', '/forestry/plots/7', LEADER, ['森林资源 /forestry', '造林小班 /forestry/plots']],
    ['a page that is open, without login', '/insurance/notices/7', NOBODY, ['首页 /', '投保公示 /insurance/notices']],
    ['a page of no module', '/todos', LEADER, []],
  ])('%s', (_name, path, session, expected) => expect(way(path, session)).toEqual(expected))
})
