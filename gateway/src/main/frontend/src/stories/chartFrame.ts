import { h } from 'vue'
import { ACCENT, base, categoryAxis, valueAxis } from '@/shared/ui/chartStyle'
import ChartFrame from '@/shared/ui/ChartFrame.vue'
import { LONG, type Story } from './story'

interface Bar {
  name: string
  value: string
}
const bars: Bar[] = [
  { name: '垛庄镇', value: '48.21' },
  { name: '官庄街道', value: '25.35' },
  { name: '明水街道', value: '17.48' },
]
const chart = (state: string, rows: Bar[], more: object = {}, rest: Partial<Story> = {}): Story => ({
  piece: 'ChartFrame',
  state,
  shows: () =>
    h(ChartFrame<Bar>, {
      title: '各单位比较：森林覆盖率',
      unit: '%',
      source: '章政办发〔2023〕9号',
      asOf: '2023-07-22',
      option: {
        ...base,
        grid: { left: 8, right: 16, top: 8, bottom: 4, containLabel: true },
        xAxis: valueAxis,
        yAxis: { ...categoryAxis, inverse: true, data: rows.map(({ name }) => name) },
        series: [{ type: 'bar', itemStyle: { color: ACCENT }, data: rows.map(({ value }) => Number(value)) }],
      },
      words: `森林覆盖率：${rows.map(({ name, value }) => `${name} ${value}`).join('，')}`,
      height: '180px',
      columns: [
        { key: 'name', label: '单位', head: true, text: ({ name }: Bar) => name },
        { key: 'value', label: '森林覆盖率', unit: '%', number: true, text: ({ value }: Bar) => value },
      ],
      rows,
      rowKey: ({ name }: Bar) => name,
      ...more,
    }),
  ...rest,
})

export const chartFrame: Story[] = [
  chart('content', bars),
  chart('table', bars, {}, { press: ['看数据表'] }),
  chart('empty', [], { empty: '数据点不足，暂不绘图。' }),
  chart('long names', [{ name: LONG, value: '48.21' }, ...bars], { title: LONG, open: true }),
]
