import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import DataTable from './DataTable.vue'
import { sorted } from './table'

const rows = [
  { name: '明水街道', area: '975.12' },
  { name: '文祖街道', area: '3169.69' },
  { name: '绣惠街道', area: null },
]
const columns = [
  { key: 'name', label: '单位', head: true, text: (row: (typeof rows)[0]) => row.name },
  {
    key: 'area',
    label: '面积',
    unit: '公顷',
    number: true,
    text: (row: (typeof rows)[0]) => row.area ?? '—',
    sort: (row: (typeof rows)[0]) => row.area,
  },
]
const table = () =>
  mount(DataTable<(typeof rows)[0]>, { props: { caption: '指标', columns, rows, rowKey: (row) => row.name } })
const order = (wrapper: ReturnType<typeof table>) => wrapper.findAll('tbody th').map((cell) => cell.text())

describe('a table', () => {
  it('has a caption, header cells for columns and rows, and the unit in the header', () => {
    const wrapper = table()
    expect(wrapper.get('caption').text()).toBe('指标')
    expect(wrapper.findAll('thead th[scope=col]')).toHaveLength(2)
    expect(wrapper.findAll('tbody th[scope=row]')).toHaveLength(3)
    expect(wrapper.get('thead').text()).toContain('公顷')
    expect(wrapper.findAll('[data-testid=row]')).toHaveLength(3)
  })
  it('sorts figures as figures, says so, and comes back to its own order', async () => {
    const wrapper = table()
    const head = wrapper.findAll('thead th')[1]
    await head?.get('button').trigger('click')
    expect(order(wrapper)).toEqual(['明水街道', '文祖街道', '绣惠街道'])
    expect(head?.attributes('aria-sort')).toBe('ascending')
    await head?.get('button').trigger('click')
    expect(order(wrapper)).toEqual(['文祖街道', '明水街道', '绣惠街道'])
    expect(head?.attributes('aria-sort')).toBe('descending')
    await head?.get('button').trigger('click')
    expect(head?.attributes('aria-sort')).toBe('none')
  })
})

it('sorts words as words, and leaves the given rows alone', () => {
  const given = ['丙', '甲', '乙']
  expect(sorted(given, (word) => word, false)).toEqual(['丙', '甲', '乙'].sort((a, b) => a.localeCompare(b, 'zh-CN')))
  expect(given).toEqual(['丙', '甲', '乙'])
})
