import type { EChartsCoreOption } from 'echarts/core'
import type { IndicatorView as Indicator } from '@/api/planning'
import { thousands } from '@/shared/format'
import { ACCENT, base, categoryAxis, FONT, INK_QUIET, LINE, tooltip } from '@/shared/ui/chartStyle'
import type { Column } from '@/shared/ui/table'
import { targetWords, yearOf } from './indicators'

type Point = [year: number, value: number]

const PATH = '#7a4a00'

/** Base and observations as a line over the years; the straight way to the target dashed beside it. */
export function indicatorChart(indicator: Indicator): EChartsCoreOption {
  const observed = observedPoints(indicator)
  const path = pathPoints(indicator)
  const years = yearsOf([...observed, ...path])
  const series = (name: string, points: Point[], colour: string, look: object) => ({
    name,
    type: 'line',
    connectNulls: true,
    symbolSize: 9,
    itemStyle: { color: colour },
    label: { show: true, fontFamily: FONT, fontSize: 14, color: colour },
    data: years.map((year) => points.find(([at]) => at === year)?.[1] ?? null),
    ...look,
  })
  return {
    ...base,
    tooltip: { ...tooltip, trigger: 'item' },
    legend: { top: 0, left: 0, textStyle: base.textStyle, selectedMode: false },
    grid: { left: 8, right: 16, top: 44, bottom: 4, containLabel: true },
    xAxis: { ...categoryAxis, boundaryGap: true, data: years.map((year) => `${year} 年`) },
    yAxis: {
      type: 'value',
      scale: true,
      axisLabel: { color: INK_QUIET, fontSize: 14 },
      splitLine: { lineStyle: { color: LINE } },
    },
    series: [
      series('到目标的直线', path, PATH, { symbol: 'diamond', lineStyle: { width: 1.5, type: 'dashed', color: PATH } }),
      series('实际', observed, ACCENT, { symbol: 'circle', lineStyle: { width: 2.5, color: ACCENT } }),
    ],
  }
}

/** Places on the chart; the figures themselves stay in the table as they were told. */
export function observedPoints({ base: start, observations }: Indicator): Point[] {
  const points = observations.map(({ period, value }): Point => [yearOf(period), Number(value)])
  const first: Point[] =
    start && !points.some(([year]) => year === start.year) ? [[start.year, Number(start.value)]] : []
  return [...first, ...points].sort(([a], [b]) => a - b)
}

export function pathPoints({ base: start, target }: Indicator): Point[] {
  const end: Point = [target.year, Number(target.value)]
  return start ? [[start.year, Number(start.value)], end] : [end]
}

function yearsOf(points: readonly Point[]): number[] {
  const years = points.map(([year]) => year)
  const first = Math.min(...years)
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, place) => first + place)
}

export function chartWords(indicator: Indicator): string {
  const { unit } = indicator
  const said = observedPoints(indicator).map(([year, value]) => `${year} 年 ${value}${unit}`)
  return `${indicator.name}：${said.join('，') || '没有监测值'}，目标 ${indicator.target.year} 年 ${indicator.target.value}${unit}`
}

export interface ChartRow {
  year: number
  value: string
  what: string
}

export const CHART_COLUMNS: Column<ChartRow>[] = [
  { key: 'year', label: '年份', head: true, firm: true, text: ({ year }) => year },
  { key: 'value', label: '数值', number: true, text: ({ value }) => value },
  { key: 'what', label: '说明', text: ({ what }) => what },
]

/** What the chart is drawn from, as it was told: base, observations, target. */
export function chartRows(indicator: Indicator): ChartRow[] {
  const { base: start, observations, target } = indicator
  const seen = observations.map(({ period, value, approved }) => ({
    year: yearOf(period),
    value: thousands(value),
    what: approved ? '监测值' : '监测值（待审定）',
  }))
  const first = start && !seen.some(({ year }) => year === start.year)
  return [
    ...(first ? [{ year: start.year, value: thousands(start.value), what: '基期值' }] : []),
    ...seen,
    { year: target.year, value: targetWords(indicator), what: '目标' },
  ].sort((a, b) => a.year - b.year)
}
