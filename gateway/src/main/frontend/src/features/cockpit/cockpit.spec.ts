import { describe, expect, it, vi } from 'vitest'
import type { CockpitView as Cockpit, ModuleView as CockpitModule } from '@/api/gateway'
import { type Answer, problem } from '@/test/api'
import { CLERK, hasFourStates, LEADER, openPage } from '@/test/page'
import { cockpit, todo } from '@/test/samples'
import CockpitPage from './pages/CockpitPage.vue'

hasFourStates('the cockpit', {
  page: CockpitPage,
  path: '/cockpit',
  asks: 'GET /api/cockpit',
  nothing: { ...cockpit, modules: [], matrix: { rows: [] } },
  something: cockpit,
  shows: '森林覆盖率目标',
})

const forestry = cockpit.modules[0] as CockpitModule
const open = (body: Cockpit, session = LEADER) =>
  openPage(CockpitPage, {
    path: '/cockpit',
    session,
    answers: { 'GET /api/cockpit': { body }, 'GET /api/todos': { body: { items: [todo], total: 1 } } },
  })
const withForestry = (change: Partial<CockpitModule>): Cockpit => ({
  ...cockpit,
  modules: [{ ...forestry, ...change }, ...cockpit.modules.slice(1)],
})

it('what waits next says when a module’s to-dos are missing, or all of them', async () => {
  const answers = (todos: Answer) => ({ 'GET /api/cockpit': { body: cockpit }, 'GET /api/todos': todos })
  const at = (todos: Answer) => openPage(CockpitPage, { path: '/cockpit', session: CLERK, answers: answers(todos) })
  const missing = { items: [], total: 0, missing: ['insurance'] }
  expect((await at({ body: missing })).wrapper.text()).toContain('“农业保险”暂时不可用，它的待办没有列出')
  expect((await at(problem(503, '服务暂时不可用'))).wrapper.text()).toContain('待办暂时没有取得')
})

describe('a module’s card', () => {
  it('shows each figure with its source, its date, and that it is approved, as a link to the rows', async () => {
    const { wrapper } = await open(cockpit)
    const card = wrapper.get('[data-testid=module-card-forestry]')
    expect(card.attributes('data-status')).toBe('up')
    expect(card.text()).toMatch(/22\.76.*章政办发〔2023〕9号.*2023-07-22.*已审定/s)
    expect(card.get('tbody a').attributes('href')).toBe('/forestry/goals')
    expect(card.text()).toMatch(/逾期\s*12/)
  })
  it('says since when it is down and how old the figures are, and leaves the others alone', async () => {
    const { wrapper } = await open(
      withForestry({ status: 'down', since: '2023-12-13T01:02:00Z', ageSeconds: 310, problem: '没有响应。' }),
    )
    const card = wrapper.get('[data-testid=module-card-forestry]')
    expect(card.attributes('data-status')).toBe('down')
    expect(card.text()).toContain('自 2023-12-13 09:02 起不可用')
    expect(card.text()).toContain('5 分钟前的数据')
    expect(card.text()).toContain('22.76')
    expect(wrapper.get('[data-testid=module-card-disclosure]').attributes('data-status')).toBe('up')
    expect(wrapper.text()).toContain('其他模块不受影响')
  })
  it('says when there were never any figures', async () => {
    const { wrapper } = await open(withForestry({ status: 'down', summary: null, figuresAt: null, ageSeconds: null }))
    expect(wrapper.get('[data-testid=module-card-forestry]').text()).toContain('还没有取得过数据')
  })
  it('says when the module answers, but not to this caller', async () => {
    const { wrapper } = await open(withForestry({ summary: null, problem: '该模块拒绝了查询（403）' }))
    expect(wrapper.get('[data-testid=module-card-forestry]').text()).toContain('该模块拒绝了查询')
  })
  it('shows six figures at a glance and keeps the rest at hand', async () => {
    const [figure] = forestry.summary!.figures
    const figures = Array.from({ length: 8 }, (_, n) => ({ ...figure!, key: `f${n}` }))
    const { wrapper } = await open(withForestry({ summary: { ...forestry.summary!, figures } }))
    const card = wrapper.get('[data-testid=module-card-forestry]')
    expect(card.findAll('details tbody tr')).toHaveLength(2)
    expect(card.findAll('tbody tr')).toHaveLength(8)
  })
  it('marks a figure that nobody has approved', async () => {
    const figures = forestry.summary?.figures.map((figure) => ({ ...figure, approved: false })) ?? []
    const { wrapper } = await open(withForestry({ summary: { ...forestry.summary!, figures } }))
    expect(wrapper.get('[data-testid=module-card-forestry]').text()).toContain('未审定')
  })
})

describe('the matrix', () => {
  it('leads from each tile to the unit’s rows in the module', async () => {
    const { wrapper } = await open(cockpit)
    const row = wrapper.get('[data-testid=matrix] [data-unit="370114001"]')
    expect(row.findAll('a').map((link) => link.attributes('href'))).toEqual([
      '/forestry?unit=370114001',
      '/disclosure?unit=370114001',
    ])
    expect(row.text()).toContain('逾期 1')
    expect(wrapper.get('[data-unit="370114002"]').text()).toContain('没有可以查看的事项')
  })
  it('can be printed and taken away', async () => {
    const print = vi.fn()
    vi.stubGlobal('print', print)
    const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x')
    const { wrapper } = await open(cockpit)
    const press = (words: string) =>
      wrapper
        .findAll('button')
        .find((button) => button.text() === words)
        ?.trigger('click')
    await press('打印')
    await press('导出 CSV')
    expect(print).toHaveBeenCalledOnce()
    expect(await (made.mock.calls[0]?.[0] as Blob).text()).toContain('明水街道')
  })
})

it('a clerk sees what comes next, a leader does not', async () => {
  expect((await open(cockpit, CLERK)).wrapper.text()).toContain('报送自查结果')
  expect((await open(cockpit, LEADER)).wrapper.text()).not.toContain('报送自查结果')
})

it('on a new installation says what to do first, and only while every module has nothing but history', async () => {
  const [figure] = forestry.summary!.figures
  const history = { ...figure!, key: 'history', label: '2023 年度已结束，从未上报的事项', value: '1295', state: 'none' }
  const over = cockpit.modules.map((module) => ({
    ...module,
    summary: { ...forestry.summary!, figures: [history as NonNullable<typeof figure>] },
  }))
  const fresh = await open({ ...cockpit, modules: over })
  expect(fresh.wrapper.get('[data-testid=first-steps]').text()).toContain('没有待办，也不算逾期')
  const running = await open({ ...cockpit, modules: [forestry, ...over.slice(1)] })
  expect(running.wrapper.find('[data-testid=first-steps]').exists()).toBe(false)
})
