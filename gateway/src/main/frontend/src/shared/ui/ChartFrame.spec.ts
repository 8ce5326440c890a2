import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { settle } from '@/test/page'
import ChartFrame from './ChartFrame.vue'
import * as echarts from './echarts'

const rows = [
  { name: '明水街道', value: '17.48' },
  { name: '官庄街道', value: '25.35' },
]
type Row = (typeof rows)[0]
const open = (props: object = {}) =>
  mount(ChartFrame<Row>, {
    attachTo: document.body,
    props: {
      title: '各单位比较：森林覆盖率',
      unit: '%',
      source: '章政办发〔2023〕9号',
      asOf: '2023-07-22',
      option: {},
      words: '官庄街道 25.35，明水街道 17.48',
      height: '200px',
      columns: [
        { key: 'name', label: '单位', head: true, text: ({ name }: Row) => name },
        { key: 'value', label: '数值', number: true, text: ({ value }: Row) => value },
      ],
      rows,
      rowKey: ({ name }: Row) => name,
      ...props,
    },
  })

describe('a chart', () => {
  it('says what it is about, in which unit, from where and of which day', () => {
    const text = open().text()
    for (const words of ['各单位比较：森林覆盖率', '（%）', '章政办发〔2023〕9号', '2023-07-22'])
      expect(text).toContain(words)
  })
  it('has its values one press away, and always for paper', async () => {
    const wrapper = open()
    const values = wrapper.get('.values')
    expect(values.classes()).toContain('folded')
    expect(wrapper.findAll('[data-testid=value]').map((row) => row.text())).toEqual(['明水街道17.48', '官庄街道25.35'])
    const button = wrapper.get('button')
    expect(button.attributes('aria-expanded')).toBe('false')
    expect(button.attributes('aria-controls')).toBe(values.attributes('id'))
    await button.trigger('click')
    expect(values.classes()).not.toContain('folded')
    expect(button.text()).toContain('收起数据表')
  })
  it('shows its values where the picture does not come', async () => {
    vi.spyOn(echarts, 'start').mockImplementation(() => {
      throw new Error('no canvas')
    })
    const wrapper = open()
    await settle()
    expect(wrapper.text()).toContain('图表没有加载成功')
    expect(wrapper.get('.values').classes()).not.toContain('folded')
  })
  it('says why there is no picture, and offers no table of nothing', () => {
    const wrapper = open({ rows: [], empty: '数据点不足，暂不绘图。' })
    expect(wrapper.text()).toContain('数据点不足')
    expect(wrapper.find('button').exists()).toBe(false)
    expect(wrapper.find('[role=img]').exists()).toBe(false)
  })
})

it('every chart of the pages is framed', () => {
  const pages = import.meta.glob<string>('/src/features/**/*.vue', { query: '?raw', import: 'default', eager: true })
  const bare = Object.entries(pages).filter(([, text]) => text.includes('EChart.vue'))
  expect(bare.map(([path]) => path)).toEqual([])
})
