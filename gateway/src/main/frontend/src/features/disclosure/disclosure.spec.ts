import { describe, expect, it } from 'vitest'
import { held, leading } from '@/test/acts'
import type { UnitView as TaskUnit } from '@/api/disclosure'
import { type Answer, problem } from '@/test/api'
import { CLERK, hasFourStates, OFFICE, openPage, settle } from '@/test/page'
import { task } from '@/test/samples'
import DutiesPage from './pages/DutiesPage.vue'
import TaskPage from './pages/TaskPage.vue'
import TasksPage from './pages/TasksPage.vue'
import { counts, deadlineWords, matches, mayReport, mayReview, shownState, sum } from './tasks'

const LIST = 'GET /api/disclosure/tasks'
const ONE = 'GET /api/disclosure/tasks/2023/18'
const list = (items = [task]) => ({ year: 2023, source: '章政办发〔2023〕10号', issuedOn: '2023-07-25', items })
const units = {
  'GET /api/units': {
    body: { items: [{ code: '370114001', name: '明水街道', kind: 'township', aliases: [] }] },
  },
}
const duty = {
  key: 'training',
  title: '业务培训',
  atLeast: 1,
  due: '2023-12-31',
  responsible: task.responsible,
  task: 52,
  source: '章政办发〔2023〕10号',
}
const [own, other] = task.units as [TaskUnit, TaskUnit]

hasFourStates('the list of tasks', {
  page: TasksPage,
  path: '/disclosure',
  asks: LIST,
  others: units,
  nothing: list([]),
  something: list(),
  shows: '政策效果评价',
})
hasFourStates('a task', {
  page: TaskPage,
  path: '/disclosure/tasks/:year/:no',
  at: '/disclosure/tasks/2023/18',
  asks: ONE,
  something: task,
  shows: '双山街道',
})
hasFourStates('the yearly duties', {
  page: DutiesPage,
  path: '/disclosure/duties',
  asks: 'GET /api/disclosure/duties',
  nothing: { year: 2023, source: '', items: [] },
  something: { year: 2023, source: '', items: [duty] },
  shows: '业务培训',
})

describe('a task', () => {
  it.each([
    [{ kind: 'date', date: '2023-06-30' }, '2023-06-30（周五）'],
    [{ kind: 'on-release', date: null }, '随文件发布及时办理'],
    [{ kind: 'standing', date: null }, '长期坚持'],
  ] as const)('tells its deadline %j', (deadline, words) =>
    expect(deadlineWords({ ...deadline, inherited: false })).toBe(words),
  )
  it('is overdue above all', () => {
    expect(shownState(other)).toBe('overdue')
    expect(shownState(own)).toBe('in-progress')
  })
  it('may be moved on as the service says', () => {
    const may = (...actions: TaskUnit['actions']) => [mayReport({ ...own, actions }), mayReview({ ...own, actions })]
    expect(may()).toEqual([false, false])
    expect(may(...leading('report', 'in-progress', 'submitted'))).toEqual([true, false])
    expect(may(...leading('review', 'accepted', 'returned'))).toEqual([false, true])
    expect(may(...held('review', '不能审核自己提交的材料。'))).toEqual([false, false])
  })
  it('counts its units by state, the worst first, without the states that have none', () => {
    expect(counts(task.tally).map(({ word }) => word)).toEqual(['逾期 1', '待审核 1', '办理中 1'])
    expect(counts({ ...task.tally, overdue: 0, submitted: 0, accepted: 1 }).map(({ word }) => word)).toEqual([
      '办理中 1',
      '通过 1/2',
    ])
    expect(sum([task.tally, task.tally])).toMatchObject({ overdue: 2, total: 4, accepted: 0 })
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
    const { calls, wrapper } = await openPage(TasksPage, {
      path: '/disclosure',
      at: '/disclosure?unit=370114001&state=submitted&q=公报',
      answers: { [LIST]: { body: list() }, ...units },
    })
    expect(calls.map(({ path }) => path)).toContain('/api/disclosure/tasks?year=2023&unit=370114001&state=submitted')
    expect(wrapper.find('[data-testid=empty]').exists()).toBe(true)
  })
  it('go into the address as they are chosen, and leave it together', async () => {
    const { router, wrapper } = await openPage(TasksPage, {
      path: '/disclosure',
      answers: { [LIST]: { body: list() }, ...units },
    })
    await wrapper.get('#task-words').setValue('评价')
    await settle()
    expect(router.currentRoute.value.query).toEqual({ q: '评价' })
    await wrapper
      .findAll('button')
      .find((button) => button.text() === '显示全部')
      ?.trigger('click')
    await settle()
    expect(router.currentRoute.value.query).toEqual({})
  })
})

const open = (session = CLERK, answers: Record<string, Answer> = {}, at = '/disclosure/tasks/2023/18') =>
  openPage(TaskPage, {
    path: '/disclosure/tasks/:year/:no',
    at,
    session,
    answers: { [ONE]: { body: task }, ...answers },
  })

describe('the page of a task', () => {
  it('links evidence only where it is an address on the web', async () => {
    const { wrapper } = await open()
    expect(wrapper.find('a[href="https://example.gov.cn/a"]').attributes('rel')).toContain('noopener')
    const harmful = { ...other, evidence: 'javascript:alert(1)' }
    const { wrapper: second } = await open(CLERK, { [ONE]: { body: { ...task, units: [own, harmful] } } })
    expect(second.html()).not.toContain('href="javascript')
    expect(second.text()).toContain('javascript:alert(1)')
  })
  it('tells how the unit of the address came to stand as it does', async () => {
    const change = {
      at: '2023-12-01T02:00:00Z',
      by: '双山街道经办员',
      action: 'report',
      fromState: 'in-progress',
      toState: 'submitted',
      note: '已评价。',
      evidence: null,
    }
    const { wrapper } = await open(
      CLERK,
      { 'GET /api/disclosure/tasks/2023/18/units/370114002': { body: { ...other, history: [change] } } },
      '/disclosure/tasks/2023/18?unit=370114002',
    )
    expect(wrapper.text()).toContain('双山街道的办理过程')
    expect(wrapper.text()).toMatch(/2023-12-01 10:00.*双山街道经办员.*办理中.*已提交/s)
  })
})

describe('a unit’s own report', () => {
  const PUT = 'PUT /api/disclosure/tasks/2023/18/units/370114001'

  it('saves progress with the version that was seen, forgets the draft, and goes on from what was stored', async () => {
    const opened = await open(CLERK, { [PUT]: { body: {} } })
    await opened.wrapper.get('textarea').setValue('已开展评价。')
    opened.answers[ONE] = { body: { ...task, units: [{ ...own, note: '已开展评价。', version: 4 }, other] } }
    await opened.wrapper.get('form').trigger('submit')
    await settle()
    expect(opened.calls.find(({ method }) => method === 'PUT')?.body).toEqual({
      state: 'in-progress',
      note: '已开展评价。',
      evidence: null,
      version: 3,
    })
    expect(sessionStorage.getItem('draft:task-2023-18-370114001')).toBeNull()
    expect((opened.wrapper.get('textarea').element as HTMLTextAreaElement).value).toBe('已开展评价。')
    expect(opened.wrapper.find('[data-testid=restored]').exists()).toBe(false)
  })
  it('cannot be submitted without evidence', async () => {
    const { calls, wrapper } = await open(CLERK, { [PUT]: { body: {} } })
    await wrapper.get('input[value=submitted]').setValue(true)
    await wrapper.get('textarea').setValue('已完成。')
    await wrapper.get('form').trigger('submit')
    await settle()
    expect(calls.some(({ method }) => method === 'PUT')).toBe(false)
    expect(wrapper.get('form').text()).toContain('提交审核须填写佐证')
    await wrapper.get('input[name=evidence]').setValue('网站专栏')
    await wrapper.get('form').trigger('submit')
    await settle()
    expect(calls.find(({ method }) => method === 'PUT')?.body).toMatchObject({
      state: 'submitted',
      evidence: '网站专栏',
    })
  })
  it('keeps what was typed on a conflict, over the newer version too', async () => {
    const opened = await open(CLERK, { [PUT]: problem(409, '数据已被修改') })
    await opened.wrapper.get('textarea').setValue('已开展评价。')
    await opened.wrapper.get('form').trigger('submit')
    await settle()
    opened.answers[ONE] = { body: { ...task, units: [{ ...own, note: '同事写的', version: 9 }, other] } }
    await opened.wrapper.get('[data-testid=conflict] button').trigger('click')
    await settle()
    expect((opened.wrapper.get('textarea').element as HTMLTextAreaElement).value).toBe('已开展评价。')
    opened.answers[PUT] = { body: {} }
    await opened.wrapper.get('form').trigger('submit')
    await settle()
    expect(opened.calls.filter(({ method }) => method === 'PUT').at(-1)?.body).toMatchObject({
      note: '已开展评价。',
      version: 9,
    })
  })
  it('begins anew after a return, with the reason above it', async () => {
    const { wrapper } = await open(CLERK, {
      [ONE]: { body: { ...task, units: [{ ...own, state: 'returned', note: '缺少评价报告。' }] } },
    })
    expect(wrapper.get('.returned').text()).toContain('缺少评价报告。')
    expect((wrapper.get('textarea').element as HTMLTextAreaElement).value).toBe('')
  })
  it('is not offered where the service allows nothing', async () => {
    const { wrapper } = await open(CLERK, { [ONE]: { body: { ...task, units: [{ ...own, actions: [] }, other] } } })
    expect(wrapper.find('form').exists()).toBe(false)
  })
})

describe('the office’s decision', () => {
  const PUT = 'PUT /api/disclosure/tasks/2023/18/units/370114002'
  const submitted = {
    ...task,
    units: [
      { ...own, actions: [] },
      { ...other, actions: leading('review', 'accepted', 'returned') },
    ],
  }
  async function review(answer: Answer) {
    const opened = await open(OFFICE, { [ONE]: { body: submitted }, [PUT]: answer })
    await opened.wrapper
      .findAll('button')
      .find((button) => button.text().startsWith('审核'))
      ?.trigger('click')
    await settle()
    return opened
  }

  it('accepts without further words', async () => {
    const { calls, wrapper } = await review({ body: {} })
    await wrapper.get('form').trigger('submit')
    await settle()
    expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({
      state: 'accepted',
      note: null,
      evidence: null,
      version: 5,
    })
    expect(wrapper.find('form').exists()).toBe(false)
  })
  it('is for a colleague where they submitted it themselves', async () => {
    const own = {
      ...submitted,
      units: [{ ...other, actions: held('review', '不能审核自己提交的材料，请由另一位同事审核。') }],
    }
    const { wrapper } = await open(OFFICE, { [ONE]: { body: own } })
    expect(wrapper.findAll('button').some((button) => button.text().startsWith('审核'))).toBe(false)
    expect(wrapper.text()).toContain('审核：不能审核自己提交的材料，请由另一位同事审核。')
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
    expect(calls.find(({ method }) => method === 'PUT')?.body).toMatchObject({
      state: 'returned',
      note: '缺少评价报告。',
    })
    expect(sessionStorage.getItem('draft:review-2023-18-370114002')).toBeNull()
  })
  it('shows why it was refused', async () => {
    const { wrapper } = await review(problem(422, '不能审核自己提交的材料'))
    await wrapper.get('form').trigger('submit')
    await settle()
    expect(wrapper.get('[data-testid=error]').text()).toContain('不能审核自己提交的材料')
  })
})
