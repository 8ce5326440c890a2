import { describe, expect, it } from 'vitest'
import { problem } from '@/test/api'
import { CLERK, hasFourStates, LEADER, OFFICE, openPage, settle } from '@/test/page'
import { task } from '@/test/samples'
import TaskPage from './pages/TaskPage.vue'
import TasksPage from './pages/TasksPage.vue'
import { deadlineWords, matches, mayReport, mayReview, shownState } from './tasks'

const LIST = 'GET /api/disclosure/tasks'
const ONE = 'GET /api/disclosure/tasks/2023/18'
const list = (items = [task]) => ({ year: 2023, source: '章政办发〔2023〕10号', items })
const units = { 'GET /api/units': { body: { items: [{ code: '370114001', name: '明水街道', kind: 'township' }] } } }
const [own, other] = task.units as [NonNullable<typeof task.units>[0], NonNullable<typeof task.units>[0]]

hasFourStates('the list of tasks', { page: TasksPage, path: '/disclosure', asks: LIST, others: units, nothing: list([]), something: list(), shows: '政策效果评价' })
hasFourStates('a task', { page: TaskPage, path: '/disclosure/tasks/:year/:no', at: '/disclosure/tasks/2023/18', asks: ONE, something: task, shows: '双山街道' })

describe('a task', () => {
  it.each([
    [{ kind: 'date', date: '2023-06-30' }, '2023-06-30（周五）'],
    [{ kind: 'on-release', date: null }, '随文件发布及时办理'],
    [{ kind: 'standing', date: null }, '长期坚持'],
  ] as const)('tells its deadline %j', (deadline, words) => expect(deadlineWords(deadline)).toBe(words))
  it('is overdue above all, unless it was accepted', () => {
    expect(shownState({ ...own, overdue: true })).toBe('overdue')
    expect(shownState({ ...own, overdue: true, state: 'accepted' })).toBe('accepted')
    expect(shownState(own)).toBe('in-progress')
  })
  it('is reported by its own unit until accepted, and decided on by the office once submitted', () => {
    expect([mayReport(own, CLERK), mayReport(other, CLERK), mayReport({ ...own, state: 'accepted' }, CLERK), mayReport(own, LEADER)]).toEqual([true, false, false, false])
    expect([mayReview(other, OFFICE), mayReview(own, OFFICE), mayReview(other, CLERK)]).toEqual([true, false, false])
  })
  it('is found by number, words and chapter', () => {
    expect(matches(task, '', '18')).toBe(true)
    expect(matches(task, '', '政策 评价')).toBe(true)
    expect(matches(task, '', '政策 公报')).toBe(false)
    expect(matches(task, '三、政策解读', '')).toBe(false)
    expect(matches(task, '', '')).toBe(true)
  })
})

describe('the filters', () => {
  it('come from the address; unit and state are asked of the service', async () => {
    const { calls, wrapper } = await openPage(TasksPage, { path: '/disclosure', at: '/disclosure?unit=370114001&state=submitted&q=公报', answers: { [LIST]: { body: list() }, ...units } })
    expect(calls.map(({ path }) => path)).toContain('/api/disclosure/tasks?year=2023&unit=370114001&state=submitted')
    expect(wrapper.find('[data-testid=empty]').exists()).toBe(true)
  })
  it('go into the address as they are chosen, and leave it together', async () => {
    const { router, wrapper } = await openPage(TasksPage, { path: '/disclosure', answers: { [LIST]: { body: list() }, ...units } })
    await wrapper.get('#task-words').setValue('评价')
    await settle()
    expect(router.currentRoute.value.query).toEqual({ q: '评价' })
    await wrapper.findAll('button').find((button) => button.text() === '显示全部')?.trigger('click')
    await settle()
    expect(router.currentRoute.value.query).toEqual({})
  })
})

const open = (session = CLERK, answers = {}) =>
  openPage(TaskPage, { path: '/disclosure/tasks/:year/:no', at: '/disclosure/tasks/2023/18', session, answers: { [ONE]: { body: task }, ...answers } })

describe('a unit’s own report', () => {
  const PUT = 'PUT /api/disclosure/tasks/2023/18/units/370114001'

  it('saves progress with the version that was seen', async () => {
    const { calls, wrapper } = await open(CLERK, { [PUT]: { body: {} } })
    await wrapper.get('textarea').setValue('已开展评价。')
    await wrapper.get('form').trigger('submit')
    await settle()
    expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({ state: 'in-progress', note: '已开展评价。', evidence: null, version: 3 })
  })
  it('cannot be submitted without evidence', async () => {
    const { calls, wrapper } = await open(CLERK, { [PUT]: { body: {} } })
    await wrapper.get('input[value=submitted]').setValue(true)
    await wrapper.get('textarea').setValue('已完成。')
    await wrapper.get('form').trigger('submit')
    await settle()
    expect(calls.some(({ method }) => method === 'PUT')).toBe(false)
    expect(wrapper.get('form').text()).toContain('提交验收须填写佐证')
    await wrapper.get('input[name=evidence]').setValue('网站专栏')
    await wrapper.get('form').trigger('submit')
    await settle()
    expect(calls.find(({ method }) => method === 'PUT')?.body).toMatchObject({ state: 'submitted', evidence: '网站专栏' })
  })
  it('keeps what was typed on a conflict', async () => {
    const { wrapper } = await open(CLERK, { [PUT]: problem(409, '数据已被修改') })
    await wrapper.get('textarea').setValue('已开展评价。')
    await wrapper.get('form').trigger('submit')
    await settle()
    expect(wrapper.find('[data-testid=conflict]').exists()).toBe(true)
    expect((wrapper.get('textarea').element as HTMLTextAreaElement).value).toBe('已开展评价。')
  })
  it('begins anew after a return, with the reason above it', async () => {
    const { wrapper } = await open(CLERK, { [ONE]: { body: { ...task, units: [{ ...own, state: 'returned', note: '缺少评价报告。' }] } } })
    expect(wrapper.get('.returned').text()).toContain('缺少评价报告。')
    expect((wrapper.get('textarea').element as HTMLTextAreaElement).value).toBe('')
  })
})

describe('the office’s decision', () => {
  const PUT = 'PUT /api/disclosure/tasks/2023/18/units/370114002'
  async function review(answer: ReturnType<typeof problem>) {
    const opened = await open(OFFICE, { [PUT]: answer })
    await opened.wrapper.findAll('button').find((button) => button.text().startsWith('验收'))?.trigger('click')
    await settle()
    return opened
  }

  it('accepts without further words', async () => {
    const { calls, wrapper } = await review({ body: {} })
    await wrapper.get('form').trigger('submit')
    await settle()
    expect(calls.find(({ method }) => method === 'PUT')?.body).toMatchObject({ state: 'accepted', version: 5 })
  })
  it('returns only with a reason', async () => {
    const { calls, wrapper } = await review({ body: {} })
    await wrapper.get('input[value=returned]').setValue(true)
    await wrapper.get('form').trigger('submit')
    await settle()
    expect(wrapper.get('form').text()).toContain('退回须写明原因')
    await wrapper.get('form textarea').setValue('缺少评价报告。')
    await wrapper.get('form').trigger('submit')
    await settle()
    expect(calls.filter(({ method }) => method === 'PUT')).toHaveLength(1)
    expect(calls.find(({ method }) => method === 'PUT')?.body).toMatchObject({ state: 'returned', note: '缺少评价报告。' })
  })
  it('shows why it was refused', async () => {
    const { wrapper } = await review(problem(422, '不能验收本人提交的材料'))
    await wrapper.get('form').trigger('submit')
    await settle()
    expect(wrapper.get('[data-testid=error]').text()).toContain('不能验收本人提交的材料')
  })
})
