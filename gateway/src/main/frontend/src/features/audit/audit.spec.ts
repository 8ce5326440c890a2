import { expect, it } from 'vitest'
import { hasFourStates, LEADER, openPage, settle } from '@/test/page'
import AuditPage from './pages/AuditPage.vue'

const TRAIL = 'GET /api/insurance/audit'
const AUDITOR = { ...LEADER, roles: ['auditor'] }
const units = {
  'GET /api/units': {
    body: { items: [{ code: '370114008', name: '绣惠街道', kind: 'township', aliases: [] }] },
  },
}
const event = {
  seq: 12,
  at: '2023-12-12T17:05:00Z',
  actor: 'xiuhui',
  actorName: '某经办员',
  post: '绣惠街道 经办',
  action: 'complete',
  what: '填报完成',
  entity: 'stage',
  thing: '阶段',
  entityId: 's4',
  unit: '370114008',
  before: null,
  after: { note: '已上报。', version: 1 },
  requestId: 'r1',
}

hasFourStates('the audit trail', {
  page: AuditPage,
  path: '/audit',
  session: AUDITOR,
  asks: TRAIL,
  others: units,
  nothing: { items: [], next: null, fields: {} },
  something: { items: [event], next: null, fields: {} },
  shows: '绣惠街道 经办',
})

it('tells who changed what for which unit, field by field', async () => {
  const changed = {
    ...event,
    seq: 13,
    before: { note: '已上报。', version: 1 },
    after: { note: '已更正。', version: 1 },
  }
  const { wrapper } = await openPage(AuditPage, {
    path: '/audit',
    session: AUDITOR,
    answers: { [TRAIL]: { body: { items: [changed], next: null, fields: { note: '说明' } } }, ...units },
  })
  expect(wrapper.get('[data-testid=row]').text()).toMatch(/2023-12-13 01:05.*阶段：填报完成.*说明 已上报。 → 已更正。/s)
  expect(wrapper.get('[data-testid=row]').text()).not.toContain('版本')
})

it('goes back page by page, in the module of the address', async () => {
  const older = { ...event, seq: 5, actorName: '更早的人' }
  const { calls, wrapper } = await openPage(AuditPage, {
    path: '/audit',
    at: '/audit?module=forestry',
    session: AUDITOR,
    answers: {
      ...units,
      'GET /api/forestry/audit?limit=50': { body: { items: [event], next: 12 } },
      'GET /api/forestry/audit?limit=50&before=12': { body: { items: [older], next: null } },
    },
  })
  await wrapper
    .findAll('button')
    .find((button) => button.text() === '再显示一些')
    ?.trigger('click')
  await settle()
  expect(wrapper.findAll('[data-testid=row]')).toHaveLength(2)
  expect(wrapper.text()).toContain('已列出全部')
  expect(calls.some(({ path }) => path.startsWith('/api/insurance/audit'))).toBe(false)
})
