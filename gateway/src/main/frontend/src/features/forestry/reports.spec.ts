import { expect, it } from 'vitest'
import { fill, press, writes } from '@/test/acts'
import { CLERK, openPage } from '@/test/page'
import { dueWork, milestone } from '@/test/samples'
import MilestonesPage from './pages/MilestonesPage.vue'
import { reportRows } from './reports'

const MILESTONES = 'GET /api/forestry/milestones'
const second = { ...milestone, id: 'self-check', title: '自查', units: [milestone.units[0]!] }
const open = (items: object[], at = '/forestry/milestones') =>
  openPage(MilestonesPage, {
    path: '/forestry/milestones',
    at,
    session: CLERK,
    answers: {
      'GET /api/forestry/deadlines': { body: { items: [dueWork('milestone', '自查', milestone.units)] } },
      [MILESTONES]: { body: { items } },
      'PUT /api/forestry/milestones/self-check/units/370114001': { body: { version: 1 } },
    },
  })

it('a unit with several reports can fill them in in one sheet', async () => {
  expect((await open([milestone])).wrapper.text()).not.toContain('在一张表里填报')
  expect((await open([milestone, second])).wrapper.text()).toContain('在一张表里填报 2 项')
})

it('each report of the sheet is sent by itself', async () => {
  const opened = await open([milestone, second], '/forestry/milestones?sheet=1')
  await fill(opened, {
    'note-self-check-370114001': '已自查。',
    'documentNumber-self-check-370114001': '明街发〔2023〕9号',
  })
  await press(opened, '保存填写的 1 行')
  expect(writes(opened).map(({ path, body }) => [path, body])).toEqual([
    [
      '/api/forestry/milestones/self-check/units/370114001',
      { note: '已自查。', documentNumber: '明街发〔2023〕9号', version: 0 },
    ],
  ])
})

it('the rows are those of the person’s own units, with what was reported', () => {
  const rows = reportRows([milestone, second], { ...CLERK, units: [{ code: '370114002', name: '双山街道' }] })
  expect(rows.map(({ key, done, by }) => [key, done, by])).toEqual([
    ['2023-documents-370114002', true, '2023-07-28 报送'],
  ])
})
