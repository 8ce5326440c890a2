import type { EChartsCoreOption } from 'echarts/core'
import type { Row as ForestUnit, GoalSheet as ForestGoals } from '@/api/forestry'
import { ACCENT, base, categoryAxis, FONT, INK, tooltip, valueAxis } from '@/shared/ui/chartStyle'

export type MeasureKey = Exclude<keyof ForestUnit, 'code' | 'name' | 'coverageComputed'>

export interface Measure {
  key: MeasureKey
  label: string
  unit: string
}

/** The six measures of annex 2, in its order. */
export const MEASURES: readonly Measure[] = [
  { key: 'landArea', label: '土地总面积', unit: '公顷' },
  { key: 'afforestation', label: '造林面积', unit: '公顷' },
  { key: 'forestArea', label: '森林保有量', unit: '公顷' },
  { key: 'forestLand', label: '林地保有量', unit: '公顷' },
  { key: 'stock', label: '森林蓄积', unit: '万立方米' },
  { key: 'coverage', label: '森林覆盖率', unit: '%' },
]

export function measureOf(key: string): Measure {
  return MEASURES.find((measure) => measure.key === key) ?? { key: 'coverage', label: '森林覆盖率', unit: '%' }
}

/** Largest first; lengths are drawn from the printed figure, nothing is added up. */
export function ranked(units: readonly ForestUnit[], key: MeasureKey): ForestUnit[] {
  return [...units].sort((a, b) => Number(b[key] ?? 0) - Number(a[key] ?? 0))
}

/** Bars by unit, held against the district's coverage, or for amounts against the mean of the units. */
export function unitChart(goals: ForestGoals, measure: Measure): EChartsCoreOption {
  const units = ranked(goals.units, measure.key)
  const mark =
    measure.key === 'coverage'
      ? { xAxis: Number(goals.district.coverage), name: `全区 ${goals.district.coverage}%` }
      : { type: 'average', name: '各单位平均' }
  return {
    ...base,
    tooltip: { ...tooltip, trigger: 'axis', axisPointer: { type: 'shadow' } },
    grid: { left: 8, right: 64, top: 34, bottom: 4, containLabel: true },
    xAxis: { ...valueAxis, position: 'bottom' },
    yAxis: { ...categoryAxis, inverse: true, data: units.map(({ name }) => name) },
    series: [
      {
        name: `${measure.label}（${measure.unit}）`,
        type: 'bar',
        barMaxWidth: 16,
        itemStyle: { color: ACCENT },
        label: {
          show: true,
          position: 'right',
          backgroundColor: '#fff',
          fontFamily: FONT,
          fontSize: 14,
          color: INK,
          formatter: ({ dataIndex }: { dataIndex: number }) => units[dataIndex]?.[measure.key] ?? '',
        },
        data: units.map((unit) => Number(unit[measure.key] ?? 0)),
        markLine: {
          symbol: 'none',
          silent: true,
          z: 0,
          lineStyle: { color: '#7a4a00', type: 'dashed', width: 1.5 },
          label: {
            position: 'start',
            distance: 6,
            rotate: 0,
            formatter: '{b}',
            color: '#7a4a00',
            fontFamily: FONT,
            fontSize: 14,
          },
          data: [mark],
        },
      },
    ],
  }
}

export function chartWords(goals: ForestGoals, measure: Measure): string {
  const said = ranked(goals.units, measure.key).map((unit) => `${unit.name} ${unit[measure.key] ?? '无'}`)
  return `各单位${measure.label}（${measure.unit}），由大到小：${said.join('，')}`
}
