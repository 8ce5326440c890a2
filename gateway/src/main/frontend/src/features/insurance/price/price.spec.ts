import { expect, it } from 'vitest'
import { priceChart, priceWords } from './prices'

const prices = { scheme: 'onion-2023', priceUnit: '元/500克', targetPrice: '1.06', demo: true, items: [{ day: '2023-11-06', price: '0.98', demo: true }, { day: '2023-11-07', price: '1.01', demo: true }] }

it('the chart of prices takes them as they came', () => {
  const [series] = priceChart(prices).series as [{ data: unknown[]; markLine: { data: unknown[] } }]
  expect(series.data).toEqual(['0.98', '1.01'])
  expect(series.markLine.data).toEqual([{ yAxis: '1.06' }])
  expect(priceWords({ ...prices, items: [] })).toContain('没有公布价格')
})
