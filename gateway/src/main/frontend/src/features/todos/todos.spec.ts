import { expect, it } from 'vitest'
import { CLERK, hasFourStates, LEADER, openPage } from '@/test/page'
import { todo } from '@/test/samples'
import TodosPage from './pages/TodosPage.vue'

const LIST = 'GET /api/todos'
const late = { ...todo, id: '2', title: '报送实施意见', due: '2023-07-31', state: 'late' as const, daysLeft: -135 }
const standing = { ...todo, id: '3', module: 'disclosure' as const, title: '督查考核', due: null, daysLeft: null }

hasFourStates('the list of to-dos', {
  page: TodosPage,
  path: '/todos',
  session: CLERK,
  asks: LIST,
  nothing: { items: [], total: 0 },
  something: { items: [todo], total: 1 },
  shows: '报送自查结果',
})

const open = (at = '/todos', body: object = { items: [standing, todo, late], total: 3 }, session = CLERK) =>
  openPage(TodosPage, { path: '/todos', at, session, answers: { [LIST]: { body } } })

it('goes by deadline, each with its weekday and what is left, what has none last', async () => {
  const { wrapper } = await open()
  const rows = wrapper.findAll('[data-testid=row]').map((row) => row.text())
  expect(rows[0]).toMatch(/2023-07-31（周一）.*已逾期 135 天.*已逾期.*报送实施意见/s)
  expect(rows[1]).toMatch(/2023-12-31（周日）.*还有 18 天/s)
  expect(rows[2]).toContain('无固定期限')
  expect(wrapper.text()).toContain('逾期 1 项，即将到期 0 项，其余 2 项')
})

it('narrows to the module of the address', async () => {
  expect((await open('/todos?module=disclosure')).wrapper.findAll('[data-testid=row]')).toHaveLength(1)
})

it('says whose to-dos are missing', async () => {
  const { wrapper } = await open('/todos', { items: [todo], total: 1, missing: ['disclosure'] })
  expect(wrapper.text()).toContain('“政务公开”暂时不可用')
})

it('does not claim that there is nothing while a module’s to-dos are missing', async () => {
  const { wrapper } = await open('/todos', { items: [], total: 0, missing: ['insurance', 'forestry'] })
  expect(wrapper.find('[data-testid=empty]').exists()).toBe(false)
  expect(wrapper.text()).toContain('“农业保险”“森林资源”暂时不可用，它的待办没有列出')
})

it('tells a leader why there is nothing', async () => {
  expect((await open('/todos', { items: [], total: 0 }, LEADER)).wrapper.text()).toContain('只查看、不办理')
})
