import { describe, expect, it } from 'vitest'
import { type Answer, problem } from '@/test/api'
import { said } from '@/shared/said'
import { CLERK, hasFourStates, LEADER, OFFICER, openPage, settle } from '@/test/page'
import { todo } from '@/test/samples'
import TodosPage from './pages/TodosPage.vue'
import { dayWords, waitsWords } from './rows'

const LIST = 'GET /api/todos'
const UNIT = 'GET /api/todos?of=unit'
const DONE = 'GET /api/todos/done'
const HOLD = 'PUT /api/insurance/todos/holder'
const price = {
  ...todo,
  id: 'settlement/2023/lock',
  module: 'insurance' as const,
  kind: 'act' as const,
  title: '章丘大葱：核对并公布实际价格',
  blocks: { count: 18705, words: '户的赔款等着结算' },
  due: null,
  daysLeft: null,
  place: 'first' as const,
}
const member = (no: number) => ({ ...todo, id: `value-${no}`, title: `报送指标 ${no}`, version: 0 })
const values = {
  ...todo,
  id: 'alike/report',
  module: 'planning' as const,
  title: '28 项指标的 2022 年数值待填报',
  link: '/planning/values?year=2022',
  due: '2023-06-30',
  daysLeft: -166,
  state: 'late' as const,
  place: 'late' as const,
  count: 28,
  late: 28,
  members: Array.from({ length: 28 }, (_, no) => member(no)),
}
const later = { ...todo, id: 'soon', title: '填报下一年', from: '2024-01-01', place: 'not-yet' as const }
const COLLEAGUE = { username: 'officer-2', name: '发展和改革局 二', unit: todo.unit, seenOn: '2023-12-12' }
const held = {
  ...price,
  holder: { username: 'officer-2', name: '发展和改革局 二', note: '出差', since: '2023-12-12' },
  version: 3,
}

hasFourStates('the list of to-dos', {
  page: TodosPage,
  path: '/todos',
  session: CLERK,
  asks: LIST,
  nothing: { items: [], total: 0, todos: 0, missing: [] },
  something: { items: [todo], total: 1, todos: 1, missing: [] },
  shows: '报送自查结果',
})

const list = (...items: object[]) => ({ body: { items, total: items.length, todos: items.length, missing: [] } })
const open = (at = '/todos', answers: Record<string, Answer> = {}, session = OFFICER) =>
  openPage(TodosPage, {
    path: '/todos',
    at,
    session,
    answers: { [LIST]: list(price, values, todo, later), ...answers },
  })
type Opened = Awaited<ReturnType<typeof open>>
const press = async ({ wrapper }: Opened, label: string, which = 0) => {
  const buttons = wrapper.findAll('button').filter((button) => button.text().startsWith(label))
  await buttons[which]?.trigger('click')
  await settle()
}
const inDialog = async (label: string) => {
  const button = [...document.querySelectorAll<HTMLButtonElement>('[data-testid=confirm] button')].find(
    (one) => one.textContent?.trim() === label,
  )
  button?.click()
  await settle()
}
const write = async (selector: string, value: string) => {
  const field = document.querySelector<HTMLTextAreaElement | HTMLSelectElement>(`[data-testid=confirm] ${selector}`)
  if (!field) throw new Error(`no ${selector}`)
  field.value = value
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input'))
  await settle()
}
const sent = ({ calls }: Opened) => calls.filter(({ method }) => method === 'PUT').map(({ body }) => body)

it('keeps the order of the service, under the headings of its places', async () => {
  const { wrapper } = await open()
  expect(wrapper.findAll('h2').map((head) => head.text())).toEqual(['别人在等', '已逾期', '以后', '还不能办'])
  expect(wrapper.findAll('[data-testid=row]').map((row) => row.attributes('data-place'))).toEqual([
    'first',
    'late',
    'later',
    'not-yet',
  ])
  expect(wrapper.text()).toContain('别人在等 1 项，已逾期 1 项，以后 1 项，还不能办 1 项')
  expect(wrapper.text()).toContain('18,705 户的赔款等着结算')
})

it('shows many alike as one row, and each of them when asked', async () => {
  const opened = await open()
  const row = opened.wrapper.findAll('[data-testid=row]')[1]
  expect(row?.get('a').attributes('href')).toBe('/planning/values?year=2022')
  expect(row?.text()).toContain('最早 2023-06-30，其中 28 项已逾期')
  expect(opened.wrapper.findAll('[data-testid=member]')).toHaveLength(0)
  await press(opened, '逐项')
  expect(opened.wrapper.findAll('[data-testid=member]')).toHaveLength(28)
})

it('narrows to the module of the address', async () => {
  expect((await open('/todos?module=planning')).wrapper.findAll('[data-testid=row]')).toHaveLength(1)
})

it('says whose to-dos are missing, and does not claim that there is nothing', async () => {
  const body = { items: [], total: 0, todos: 0, missing: ['insurance', 'forestry'] }
  const { wrapper } = await open('/todos', { [LIST]: { body } })
  expect(wrapper.find('[data-testid=empty]').exists()).toBe(false)
  expect(wrapper.text()).toContain('“农业保险”“森林资源”暂时不可用，它的待办没有列出')
})

it('tells a leader why there is nothing, and offers nothing to take', async () => {
  expect((await open('/todos', { [LIST]: list() }, LEADER)).wrapper.text()).toContain('只查看、不办理')
  const { wrapper } = await open('/todos', {}, LEADER)
  expect(
    wrapper
      .findAll('button')
      .map((button) => button.text())
      .join(),
  ).not.toContain('认领')
})

describe('who does it', () => {
  it('is taken with one press, and said', async () => {
    const opened = await open('/todos', { [HOLD]: { body: { items: [] } } })
    await press(opened, '认领')
    expect(sent(opened)).toEqual([{ items: [{ id: price.id, version: 0 }], to: 'officer', note: null }])
    expect(said.value?.text).toContain('已认领，由您办理：章丘大葱')
  })

  it('is taken as a whole row', async () => {
    const opened = await open('/todos', { 'PUT /api/planning/todos/holder': { body: { items: [] } } })
    await press(opened, '认领', 1)
    expect((sent(opened)[0] as { items: unknown[] }).items).toHaveLength(28)
  })

  it('is given back by who holds it', async () => {
    const own = { ...held, holder: { ...held.holder, username: 'officer' } }
    const opened = await open('/todos', { [LIST]: list(own), [HOLD]: { body: { items: [] } } })
    expect(opened.wrapper.text()).toContain('由您办理（出差）')
    await press(opened, '退回')
    expect(sent(opened)).toEqual([{ items: [{ id: price.id, version: 3 }], to: null, note: null }])
  })

  it('is handed over to a colleague with a reason', async () => {
    const opened = await open('/todos', {
      [HOLD]: { body: { items: [] } },
      'GET /api/insurance/todos/colleagues': { body: { items: [COLLEAGUE] } },
    })
    await press(opened, '转交')
    await write('textarea', '出差两天')
    await inDialog('转交')
    expect(document.body.textContent).toContain('请选择同事')
    expect(sent(opened)).toEqual([])
    await write('select', 'officer-2')
    await inDialog('转交')
    expect(sent(opened)).toEqual([{ items: [{ id: price.id, version: 0 }], to: 'officer-2', note: '出差两天' }])
    expect(said.value?.text).toContain('已转交给“发展和改革局 二”')
  })

  it('cannot be handed over where nobody else has been here yet', async () => {
    const opened = await open('/todos', { 'GET /api/insurance/todos/colleagues': { body: { items: [] } } })
    await press(opened, '转交')
    expect(document.body.textContent).toContain('还没有可以转交的同事')
  })

  it('is taken over from a colleague who is away, with a reason', async () => {
    const opened = await open('/todos?of=unit', { [UNIT]: list(held), [HOLD]: { body: { items: [] } } })
    expect(opened.wrapper.text()).toContain('由“发展和改革局 二”办理（出差）')
    await press(opened, '接手')
    await write('textarea', '对方请假')
    await inDialog('接手')
    expect(sent(opened)).toEqual([{ items: [{ id: price.id, version: 3 }], to: 'officer', note: '对方请假' }])
  })

  it('says why it was refused beside the row', async () => {
    const opened = await open('/todos', { [HOLD]: problem(409, '这项待办刚刚由“二”认领，请刷新后再看') })
    await press(opened, '认领')
    expect(opened.wrapper.findAll('[data-testid=row]')[0]?.text()).toContain('刚刚由“二”认领')
  })
})

describe('what was done', () => {
  const done = {
    module: 'insurance',
    seq: 7,
    at: '2023-12-12T09:00:00+08:00',
    mine: false,
    who: '发展和改革局 二',
    what: '参保清单：审核通过',
    entityId: '3',
    unit: '370114001',
    unitName: '明水街道',
  }

  it('is listed with who did it', async () => {
    const { wrapper } = await open('/todos?of=done', { [DONE]: { body: { items: [done], missing: ['forestry'] } } })
    expect(wrapper.text()).toMatch(/参保清单：审核通过.*发展和改革局 二.*明水街道/s)
    expect(wrapper.text()).toContain('“森林资源”暂时不可用，它的办理记录没有列出')
  })

  it('is empty, or fails, in words', async () => {
    const nothing = await open('/todos?of=done', { [DONE]: { body: { items: [], missing: [] } } })
    expect(nothing.wrapper.text()).toContain('最近 30 天没有办理记录')
    const failed = await open('/todos?of=done', { [DONE]: problem(503, '暂时不可用') })
    expect(failed.wrapper.find('[data-testid=empty]').exists()).toBe(false)
  })
})

it('says when, from when, and what waits', () => {
  expect(dayWords(later)).toBe('01-01 起可办')
  expect(dayWords(todo)).toMatch(/2023-12-31（周日）.*还有 18 天/)
  expect(dayWords({ ...values, late: 0, daysLeft: 3 })).toMatch(/^最早 2023-06-30/)
  expect(dayWords(price)).toContain('无固定期限')
  expect(waitsWords(todo)).toBe('')
})
