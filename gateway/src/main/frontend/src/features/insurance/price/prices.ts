import type { EChartsCoreOption } from 'echarts/core'
import type { PriceList as Prices } from '@/api/insurance'
import { ACCENT, base, categoryAxis, FONT, INK_QUIET, LINE, tooltip } from '@/shared/ui/chartStyle'

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
