import { describe, expect, it } from 'vitest'
import type { TaskView as DisclosureTask, UnitView as TaskUnit } from '@/api/disclosure'
import { fill, press, writes } from '@/test/acts'
import { CLERK, hasFourStates, openPage } from '@/test/page'
import { task } from '@/test/samples'
import ProgressPage from './pages/ProgressPage.vue'
import { progressRows, wrongProgress } from './progress'

const LIST = 'GET /api/disclosure/tasks'
const PUT = 'PUT /api/disclosure/tasks/2023/18/units/370114001'
const list = (items: DisclosureTask[] = [task]) => ({ year: 2023, source: '', issuedOn: '2023-07-25', items })
const own = task.units![0]!
const withUnit = (unit: Partial<TaskUnit>): DisclosureTask => ({ ...task, units: [{ ...own, ...unit }] })

hasFourStates('the progress of a unit’s tasks', {
  page: ProgressPage,
  path: '/disclosure/progress',
  session: CLERK,
  asks: LIST,
  nothing: list([]),
  something: list(),
  shows: '政策效果评价',
})

describe('the progress of all tasks in one sheet', () => {
  it('is asked for by unit, so that who sees all units gets theirs', async () => {
    const { calls } = await openPage(ProgressPage, {
      path: '/disclosure/progress',
      session: CLERK,
      answers: { [LIST]: { body: list() } },
    })
    expect(calls.map(({ path }) => path)).toContain('/api/disclosure/tasks?year=2023&unit=370114001')
  })
  it('is that of the person’s own units', () => {
    expect(progressRows([task], CLERK).map(({ key }) => key)).toEqual(['18-370114001'])
    expect(progressRows([task], { ...CLERK, units: [] })).toEqual([])
  })
  it.each([
    ['not-started', true, '', false, undefined],
    ['in-progress', true, 'in-progress', true, undefined],
    ['submitted', false, '', true, '已提交，等待审核；审核前不能修改。'],
    ['accepted', false, '', true, '已审核通过，不再修改。'],
  ] as const)('of a task that is %s can be told: %s', (state, open, stored, done, closed) => {
    const [row] = progressRows([withUnit({ state, ...(!open && { actions: [] }) })], CLERK)
    expect([row?.stored.state, row?.done, row?.closed]).toEqual([stored, done, closed])
  })
  it('of a task that was returned begins anew, with the reason beside it', () => {
    const [row] = progressRows([withUnit({ state: 'returned', note: '缺评价报告' })], CLERK)
    expect(row?.stored.note).toBe('')
    expect(row?.hint).toContain('退回意见：缺评价报告')
    expect(row?.done).toBe(false)
  })
  it('is not handed in without evidence', () => {
    expect(wrongProgress({ state: 'submitted', evidence: '' })).toEqual({ evidence: '提交审核须填写佐证' })
    expect(wrongProgress({ state: 'submitted', evidence: 'x' })).toEqual({})
    expect(wrongProgress({ state: 'in-progress' })).toEqual({})
  })
  it('is sent row by row at the version that was seen', async () => {
    const opened = await openPage(ProgressPage, {
      path: '/disclosure/progress',
      session: CLERK,
      answers: { [LIST]: { body: list() }, [PUT]: { body: { ...own, version: 4 } } },
    })
    await fill(opened, { 'note-18-370114001': '评价报告已形成。', 'state-18-370114001': 'submitted' })
    await press(opened, '保存填写的 1 行')
    expect(opened.wrapper.text()).toContain('提交审核须填写佐证')
    await fill(opened, { 'evidence-18-370114001': '章政办字〔2023〕12号' })
    await press(opened, '保存填写的 1 行')
    expect(writes(opened).map(({ body }) => body)).toEqual([
      { state: 'submitted', note: '评价报告已形成。', evidence: '章政办字〔2023〕12号', version: 3 },
    ])
  })
})
