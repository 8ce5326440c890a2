import type { EChartsCoreOption } from 'echarts/core'
import type { ModuleView as CockpitModule, Row as MatrixRow } from '@/api/gateway'
import type { Tally } from '@/api/platform'
import type { ModuleKey } from '@/shared/modules'
import { TALLY, TONE_COLOURS } from '@/shared/states'
import { base, categoryAxis, tooltip, valueAxis } from '@/shared/ui/chartStyle'
import { total } from './matrix'

export interface Bar {
  name: string
  tally: Tally
}

/**
 * Stacked bars, one per name: late, at risk, open, done, always in this order and these colours.
 * `shares` draws each bar to its own hundred, where the amounts are too different to be held against each other.
 */
export function stacked(bars: readonly Bar[], shares: boolean): EChartsCoreOption {
  const length = (tally: Tally, count: number) => (shares ? (count * 100) / Math.max(1, total(tally)) : count)
  return {
    ...base,
    tooltip: {
      ...tooltip,
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      formatter: (points: { dataIndex: number }[]) => tip(bars[points[0]?.dataIndex ?? 0]),
    },
    legend: { top: 0, left: 0, itemWidth: 14, itemHeight: 10, textStyle: base.textStyle, selectedMode: false },
    grid: { left: 8, right: 32, top: 34, bottom: 4, containLabel: true },
    xAxis: shares
      ? { ...valueAxis, max: 100, axisLabel: { ...valueAxis.axisLabel, formatter: '{value}%' } }
      : { ...valueAxis, minInterval: 1 },
    yAxis: { ...categoryAxis, inverse: true, data: bars.map(({ name }) => name) },
    series: TALLY.map(({ key, word, tone }) => ({
      name: word,
      type: 'bar',
      stack: 'all',
      barMaxWidth: 18,
      itemStyle: { color: TONE_COLOURS[tone] },
      data: bars.map(({ tally }) => length(tally, tally[key])),
    })),
  }
}

export function moduleBars(modules: readonly CockpitModule[]): Bar[] {
  return modules.flatMap(({ label, summary }) =>
    summary && total(summary.tally) > 0 ? [{ name: label, tally: summary.tally }] : [],
  )
}

/** One module's units, worst first; a unit without tasks there is left out. */
export function unitBars(rows: readonly MatrixRow[], module: ModuleKey): Bar[] {
  const bars = rows.flatMap(({ name, cells }) => {
    const tally = cells[module]
    return tally && total(tally) > 0 ? [{ name, tally }] : []
  })
  return bars.sort(
    (a, b) => b.tally.late - a.tally.late || b.tally.atRisk - a.tally.atRisk || b.tally.open - a.tally.open,
  )
}

function tip(bar: Bar | undefined): string {
  return bar ? [bar.name, ...TALLY.map(({ key, word }) => `${word} ${bar.tally[key]}`)].join('\n') : ''
}

/** The picture in words, for those who do not see it. */
export function inWords(title: string, bars: readonly Bar[]): string {
  const said = bars.map(
    ({ name, tally }) => `${name}逾期 ${tally.late}、有风险 ${tally.atRisk}、未到期 ${tally.open}、完成 ${tally.done}`,
  )
  return `${title}：${said.join('；')}`
}
