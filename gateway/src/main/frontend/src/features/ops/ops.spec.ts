import { expect, it } from 'vitest'
import { hasFourStates, LEADER, OPS, openPage } from '@/test/page'
import StatusPage from './pages/StatusPage.vue'
import UnitsPage from './pages/UnitsPage.vue'

const STATUS = 'GET /api/platform/status'
const UNITS = 'GET /api/units'
const AT = '2023-12-13T01:05:00Z'
const parts = [
  { name: 'gateway', label: '网关', status: 'up', since: null, millis: 0, detail: null },
  {
    name: 'forestry',
    label: '森林资源',
    status: 'down',
    since: '2023-12-13T01:02:00Z',
    millis: null,
    detail: '没有响应',
  },
]
const units = [
  { code: '370114009', name: '相公庄街道', kind: 'township', aliases: ['相公街道'] },
  { code: 'bureau-forestry-greening', name: '园林和林业绿化局', kind: 'bureau', aliases: [] },
]

hasFourStates('the state of the platform', {
  page: StatusPage,
  path: '/status',
  session: OPS,
  asks: STATUS,
  nothing: { at: AT, parts: [] },
  something: { at: AT, parts },
  shows: '网关',
})
hasFourStates('the unit directory', {
  page: UnitsPage,
  path: '/units',
  session: OPS,
  asks: UNITS,
  nothing: { items: [] },
  something: { items: units },
  shows: '相公庄街道',
})

it('names the part that is not well, and since when', async () => {
  const { wrapper } = await openPage(StatusPage, {
    path: '/status',
    session: OPS,
    answers: { [STATUS]: { body: { at: AT, parts } } },
  })
  expect(wrapper.text()).toContain('2 个部分中有 1 个不正常：森林资源')
  expect(wrapper.findAll('[data-testid=row]')[1]?.text()).toMatch(/不可用.*2023-12-13 09:02/s)
})

it('finds a unit by another way of writing it, and by its kind', async () => {
  const open = async (at: string) =>
    (
      await openPage(UnitsPage, { path: '/units', at, session: OPS, answers: { [UNITS]: { body: { items: units } } } })
    ).wrapper
      .findAll('[data-testid=row]')
      .map((row) => row.get('th').text())
  expect(await open('/units?q=相公街道')).toEqual(['相公庄街道'])
  expect(await open('/units?kind=bureau')).toEqual(['园林和林业绿化局'])
  expect(await open('/units?q=不存在')).toEqual([])
})

it('says what a unit answers for today, and in which module', async () => {
  const row = { unit: 'bureau-forestry-greening', duty: 'leads', dutyLabel: '牵头', active: true }
  const { wrapper } = await openPage(UnitsPage, {
    path: '/units',
    session: LEADER,
    answers: {
      [UNITS]: { body: { items: units } },
      'GET /api/forestry/unit-duties': { body: { items: [row, { ...row, dutyLabel: '曾经', active: false }] } },
      'GET /api/planning/unit-duties': { body: { items: [row] } },
    },
  })
  const shown = wrapper.findAll('[data-testid=row]').map((each) => each.text())
  expect(shown[1]).toContain('森林资源：牵头；城镇化规划：牵头')
  expect(shown.join()).not.toContain('曾经')
})
