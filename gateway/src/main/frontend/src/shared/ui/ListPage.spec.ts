import { beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, type VNode } from 'vue'
import { buttons, press } from '@/test/acts'
import { type Answer, problem } from '@/test/api'
import { hasFourStates, openPage, settle } from '@/test/page'
import { useAddress } from '../address'
import { withQuery } from '../http'
import { chipsOf, type Count, countsOf, type RowAct, shownWords } from '../list'
import { type Page, usePages } from '../paging'
import { save } from '../save'
import ListPage from './ListPage.vue'
import type { Column } from './table'

vi.mock('../save', () => ({ save: vi.fn() }))
beforeEach(() => localStorage.clear())

interface Plot {
  id: number
  name: string
  area: string
  state: string
}
const LONG = '很长的名字'.repeat(40)
const STATES = [
  { value: 'reported', label: '待验收' },
  { value: 'accepted', label: '已验收' },
]
const columns: Column<Plot>[] = [
  { key: 'name', label: '小班', head: true, text: ({ name }) => name },
  { key: 'area', label: '面积', unit: '公顷', number: true, text: ({ area }) => area },
  { key: 'state', label: '状态', firm: true, phone: 'first', text: ({ state }) => state },
  { key: 'note', label: '备注', spare: true, text: () => '记在旁边' },
]
const visited: string[] = []
const page = defineComponent({
  setup() {
    const [state, text, unit] = [useAddress('state'), useAddress('text'), useAddress('unit')]
    const asked = () => ({ state: state.value, text: text.value, unit: unit.value })
    const { query, items, first } = usePages<Plot, Page<Plot> & { total: number | null; counts: Count[] | null }>(
      ['plots', asked],
      () => withQuery('/api/plots', asked()),
    )
    return () =>
      h(
        ListPage<Plot, unknown>,
        {
          title: '造林小班',
          name: '小班',
          counted: '个',
          query,
          rows: items.value,
          rowKey: ({ id }: Plot) => id,
          about: ({ name }: Plot) => name,
          columns,
          total: first.value?.total,
          chips: chipsOf('state', '状态', STATES, first.value?.counts),
          search: { key: 'text', label: '查找' },
          filters: [
            { key: 'unit', label: '单位', options: [{ value: 'a', label: '甲镇' }] },
            { key: 'year', label: '年度', options: [{ value: '2023', label: '2023 年' }], context: true },
          ],
          files: { label: '小班表', masked: '/api/plots/list.xlsx' },
          menu: ({ id, name }: Plot): RowAct[] =>
            id === 1
              ? [
                  { label: '验收', go: () => visited.push(`验收${name}`) },
                  { label: '退回', go: () => visited.push(`退回${name}`) },
                ]
              : [{ label: '查看', to: `/plots/${id}` }],
          choosable: true,
          most: 2,
          emptyTitle: '这里会显示造林小班',
          emptyHint: '由镇街登记或导入。',
        },
        {
          batch: ({ chosen, drop }: { chosen: Plot[]; drop: () => void }): VNode =>
            h('button', { onClick: drop }, `验收所选 ${chosen.length} 个`),
        },
      )
  },
})
const PLOTS = 'GET /api/plots'
const plot = (id: number, name = `小班${id}`): Plot => ({ id, name, area: '1.2', state: 'reported' })
const something = {
  items: [plot(1), plot(2), plot(3)],
  next: null,
  total: 3,
  counts: [{ key: 'reported', rows: 3 }],
}
const nothing = { items: [], next: null, total: 0, counts: [] }
const open = (answer: Answer = { body: something }, at = '/plots', answers: Record<string, Answer> = {}) =>
  openPage(page, { path: '/plots', at, answers: { [PLOTS]: answer, ...answers } })
const chips = ({ wrapper }: Awaited<ReturnType<typeof open>>) =>
  wrapper.findAll('[data-testid=chips] button').map((chip) => chip.text())

hasFourStates('a list', { page, path: '/plots', asks: PLOTS, nothing, something, shows: '小班2' })

describe('a list', () => {
  it('says how many there are in each state, and how many of how many are listed', async () => {
    const opened = await open({ body: { ...something, next: 3, total: 883 } })
    expect(chips(opened)).toEqual(['全部3', '待验收3', '已验收0'])
    expect(opened.wrapper.get('[data-testid=shown]').text()).toBe('已列出 3 个，共 883 个')
    expect(opened.wrapper.find('[data-testid=chips] [aria-pressed=true]').text()).toBe('全部3')
  })
  it('claims no number while nothing has answered', async () => {
    expect(chips(await open('never'))).toEqual(['全部', '待验收', '已验收'])
    const down = await open(problem(503, '服务暂时不可用'))
    expect(chips(down)).toEqual(['全部', '待验收', '已验收'])
    expect(down.wrapper.find('[data-testid=empty]').exists()).toBe(false)
  })
  it('keeps what narrows it in the address, and asks for just that', async () => {
    const opened = await open()
    await opened.wrapper.findAll('[data-testid=chips] button')[1]?.trigger('click')
    await settle()
    await opened.wrapper.get('[name=text]').setValue(' 东坡 ')
    await opened.wrapper.get('#filters').trigger('submit')
    await settle()
    expect(opened.router.currentRoute.value.query).toEqual({ state: 'reported', text: '东坡' })
    expect(opened.calls.at(-1)?.path).toBe(withQuery('/api/plots', { state: 'reported', text: '东坡' }))
  })
  it('that is empty only because it is narrowed says so, and takes away just what narrows it', async () => {
    const opened = await open({ body: nothing }, '/plots?text=x&unit=a&year=2023')
    expect(opened.wrapper.get('[data-testid=empty]').text()).toContain('没有符合条件的小班')
    expect(opened.wrapper.text()).not.toContain('由镇街登记或导入')
    await press(opened, '清除筛选')
    expect(opened.router.currentRoute.value.query).toEqual({ year: '2023' })
    expect(opened.wrapper.get('[data-testid=empty]').text()).toContain('由镇街登记或导入')
  })
  it('shows and hides columns, and remembers it for this person', async () => {
    const heads = (opened: Awaited<ReturnType<typeof open>>) =>
      opened.wrapper.findAll('thead th').map((head) => head.text())
    const opened = await open()
    expect(heads(opened)).toEqual(['选择', '小班', '面积公顷', '状态', '办理'])
    await press(opened, '选择列')
    const boxes = opened.wrapper.findAll('.columns input')
    await boxes[0]?.setValue(false)
    await boxes[2]?.setValue(true)
    expect(heads(opened)).toEqual(['选择', '小班', '状态', '备注', '办理'])
    expect(heads(await open())).toEqual(['选择', '小班', '状态', '备注', '办理'])
  })
  it('offers what may be done with a row: one act as a button, several below one', async () => {
    const opened = await open()
    expect(opened.wrapper.text()).toContain('查看：小班2')
    await press(opened, '办理')
    await press(opened, '退回')
    expect(visited).toEqual(['退回小班1'])
    expect(buttons(opened)).not.toContain('退回')
    await press(opened, '查看')
    expect(opened.router.currentRoute.value.path).toBe('/plots/2')
  })
  it('acts on several in one go, with their number said, and on no more than are allowed', async () => {
    const opened = await open()
    expect(opened.wrapper.find('.batch').exists()).toBe(false)
    await opened.wrapper.get('.all input').setValue(true)
    expect(opened.wrapper.get('.batch').text()).toContain('已选 2 个')
    const boxes = opened.wrapper.findAll('tbody input')
    expect(boxes.map((box) => box.attributes('disabled') !== undefined)).toEqual([false, false, true])
    expect(boxes[2]?.attributes('aria-label')).toBe('选择小班3')
    await press(opened, '验收所选 2 个')
    expect(opened.wrapper.find('.batch').exists()).toBe(false)
  })
  it('is printed by the service with all its rows, whatever is listed so far', async () => {
    const file = { headers: { 'Content-Disposition': 'attachment; filename=a.pdf' }, body: {} }
    const opened = await open({ body: { ...something, next: 3 } }, '/plots', { 'GET /api/plots/list.pdf': file })
    await press(opened, '打印小班表（PDF）')
    expect(vi.mocked(save).mock.calls.map(([name]) => name)).toEqual(['a.pdf'])
  })
  it('keeps its words whole when names are long', async () => {
    const { wrapper } = await open({ body: { ...something, items: [plot(1, LONG)] } })
    expect(wrapper.get('tbody th').text()).toBe(LONG)
  })
  it('is made of two lines on a phone: its name and state first, then the others with their names', async () => {
    const { wrapper } = await open()
    expect(wrapper.get('.scroll').classes()).toContain('lines')
    expect(wrapper.findAll('tbody tr:first-child .phone-first').length).toBe(3)
    expect(wrapper.get('tbody tr:first-child td.number').attributes('data-label')).toBe('面积（公顷）')
  })
})

it.each([
  [3, 883, true, '已列出 3 份，共 883 份'],
  [3, null, true, '已列出 3 份，还有更多'],
  [3, 3, false, '已列出全部 3 份'],
])('%i of %s', (shown, total, more, words) => expect(shownWords(shown, total, more, '份')).toBe(words))

it('counts rows that are all there', () => {
  expect(countsOf([plot(1), plot(2), { ...plot(3), state: 'accepted' }], ({ state }) => state)).toEqual([
    { key: 'reported', rows: 2 },
    { key: 'accepted', rows: 1 },
  ])
})
