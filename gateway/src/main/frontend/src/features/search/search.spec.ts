import { describe, expect, it } from 'vitest'
import { ref } from 'vue'
import { NAVIGATION } from '@/shared/navigation'
import { obstacleTo, pagesCalled } from '@/shared/search'
import { problem } from '@/test/api'
import { CLERK, openPage, settle } from '@/test/page'
import SearchPage from './pages/SearchPage.vue'

const modules = [
  {
    key: 'insurance',
    label: '农业保险',
    to: '/insurance',
    groups: [
      {
        key: 'enrolment',
        label: '参保',
        entries: [
          { label: '保险方案', to: '/insurance', group: 'enrolment', order: 10 },
          { label: '参保清单', to: '/insurance/lists', group: 'enrolment', order: 20 },
        ],
      },
    ],
  },
  { key: '/todos', label: '待办', to: '/todos', groups: [] },
]
const hit = {
  kind: '村清单',
  title: '示例村第 1 号清单',
  period: '2023 年大葱',
  place: '明水街道',
  link: '/insurance/lists/7',
}
const answer = (items: object[], missing: string[] = [], more = false) => ({
  body: { modules: [{ module: 'insurance', items, more }], missing },
})
const ASKED = 'GET /api/search'
const open = (at: string, answers = {}) =>
  openPage(SearchPage, {
    path: '/search',
    at,
    session: CLERK,
    answers,
    provide: { [NAVIGATION as symbol]: ref(modules) },
  })

describe('what is looked for', () => {
  it.each([
    ['张三', ''],
    ['0537-01', ''],
    ['葱', '至少 2 个字'],
    ['9900 0019 0001 0100 1X', '说明理由'],
    ['139-0000-0001', '说明理由'],
    ['91370181MA00000000', '说明理由'],
    ['字'.repeat(41), '不要超过'],
  ])('%s', (text, reason) => (reason ? expect(obstacleTo(text)).toContain(reason) : expect(obstacleTo(text)).toBe('')))
  it('among pages is their name, their module and their group, each page once', () => {
    const called = (text: string) => pagesCalled(text, modules).map(({ title }) => title)
    expect(called('清单')).toEqual(['参保清单'])
    expect(called('农业保险')).toEqual(['保险方案', '参保清单'])
    expect(called('待办')).toEqual(['待办'])
    expect(called(' ')).toEqual([])
  })
})

describe('the page of what was found', () => {
  it('shows each with its kind, place and link, and says when there is more', async () => {
    const { wrapper, calls } = await open('/search?text=示例村', { [ASKED]: answer([hit], [], true) })
    expect(calls.some(({ path }) => path.includes(encodeURIComponent('示例村')))).toBe(true)
    expect(wrapper.get('a[href="/insurance/lists/7"]').text()).toBe(hit.title)
    expect(wrapper.text()).toContain('2023 年大葱 · 明水街道')
    expect(wrapper.text()).toContain('只列出前 1 项')
  })
  it('says which module could not be asked, and does not claim that there is nothing', async () => {
    const { wrapper } = await open('/search?text=示例村', { [ASKED]: answer([], ['insurance']) })
    expect(wrapper.get('[data-testid=search-missing]').text()).toContain('“农业保险”暂时不可用')
    expect(wrapper.find('[data-testid=empty]').exists()).toBe(false)
  })
  it('says that there is nothing only after an answer', async () => {
    const waiting = await open('/search?text=示例村', { [ASKED]: 'never' })
    expect(waiting.wrapper.find('[data-testid=loading]').exists()).toBe(true)
    expect(waiting.wrapper.find('[data-testid=empty]').exists()).toBe(false)
    const { wrapper } = await open('/search?text=示例村', { [ASKED]: answer([]) })
    expect(wrapper.get('[data-testid=empty]').text()).toContain('没有找到“示例村”')
  })
  it('says what did not work', async () => {
    const { wrapper } = await open('/search?text=示例村', { [ASKED]: problem(503, '服务暂时不可用') })
    expect(wrapper.get('[data-testid=error]').text()).toContain('服务暂时不可用')
  })
  it('sends no number of a person, and says where to look for one', async () => {
    const { wrapper, calls } = await open('/search?text=990000190001010010')
    expect(calls.filter(({ path }) => path.startsWith('/api/search'))).toEqual([])
    expect(wrapper.get('[data-testid=search-obstacle]').text()).toContain('查找保险单')
  })
  it('keeps what is looked for in its address', async () => {
    const { wrapper, router } = await open('/search', { [ASKED]: answer([]) })
    await wrapper.get('#search-text').setValue('大葱')
    await wrapper.get('form').trigger('submit')
    await settle()
    expect(router.currentRoute.value.query.text).toBe('大葱')
  })
})
