import type { EChartsCoreOption } from 'echarts/core'
import type { PriceList as Prices, PublishedPrice } from '@/api/insurance'
import { ACCENT, base, categoryAxis, FONT, INK_QUIET, LINE, tooltip } from '@/shared/ui/chartStyle'
import type { Column } from '@/shared/ui/table'

const TARGET = '#7a4a00'

/** The published prices day by day against the target; places on a chart only, nothing is computed from them. */
export function priceChart({ items, targetPrice, priceUnit }: Prices): EChartsCoreOption {
  return {
    ...base,
    tooltip: { ...tooltip, trigger: 'axis' },
    grid: { left: 8, right: 110, top: 24, bottom: 4, containLabel: true },
    xAxis: { ...categoryAxis, data: items.map(({ day }) => day) },
    yAxis: {
      type: 'value',
      scale: true,
      axisLabel: { color: INK_QUIET, fontSize: 14 },
      splitLine: { lineStyle: { color: LINE } },
    },
    series: [
      {
        name: `公布价格（${priceUnit}）`,
        type: 'line',
        symbolSize: 6,
        lineStyle: { width: 2.5, color: ACCENT },
        itemStyle: { color: ACCENT },
        data: items.map(({ price }) => price),
        markLine: {
          symbol: 'none',
          silent: true,
          lineStyle: { color: TARGET, type: 'dashed', width: 1.5 },
          label: { formatter: `目标 ${targetPrice}`, color: TARGET, fontFamily: FONT, fontSize: 14 },
          data: [{ yAxis: targetPrice }],
        },
      },
      // never seen: it only keeps the target inside the axis when all prices lie far from it
      {
        type: 'line',
        silent: true,
        symbol: 'none',
        lineStyle: { opacity: 0 },
        tooltip: { show: false },
        data: items.map(() => targetPrice),
      },
    ],
  }
}

export function priceWords({ items, targetPrice, priceUnit }: Prices): string {
  const [first, last] = [items[0], items.at(-1)]
  const span = first && last ? `${first.day} ${first.price}，至 ${last.day} ${last.price}` : '没有公布价格'
  return `公布价格（${priceUnit}）共 ${items.length} 天：${span}；目标价格 ${targetPrice}`
}

/** What was published, day by day, with its version and from where. */
export const PRICE_COLUMNS: Column<PublishedPrice>[] = [
  { key: 'day', label: '日期', head: true, firm: true, text: ({ day }) => day, sort: ({ day }) => day },
  { key: 'price', label: '公布价格', number: true, text: ({ price }) => price, sort: ({ price }) => price },
  { key: 'points', label: '监测点', number: true, text: ({ points }) => points ?? '—' },
  {
    key: 'version',
    label: '版本',
    text: ({ version, late }) => (version > 1 ? `第 ${version} 版（更正）` : late ? '补公布' : '原公布'),
  },
  { key: 'source', label: '来源', text: ({ source }) => source ?? '—' },
]
