import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { type EChartsCoreOption, type EChartsType, init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

// Only what the pages draw. The canvas needs no inline style attributes, which the security policy forbids.
use([BarChart, LineChart, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, CanvasRenderer])

export function start(place: HTMLElement, option: EChartsCoreOption): EChartsType {
  const chart = init(place)
  chart.setOption(option)
  return chart
}
