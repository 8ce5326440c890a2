import { h } from 'vue'
import ExportButton from '@/shared/ui/ExportButton.vue'
import { type Answer, LONG, problem, type Story } from './story'

const exported = (state: string, label: string, answer?: Answer): Story => ({
  piece: 'ExportButton',
  state,
  shows: () => h(ExportButton, { label, masked: '/api/forestry/plots/export.xlsx' }),
  ...(answer && { answers: { 'GET /api/forestry/plots/export.xlsx': answer }, press: ['导出'] }),
})

export const exportButton: Story[] = [
  exported('content', '小班表'),
  exported('loading', '小班表', 'never'),
  exported('error', '小班表', problem(503, '服务暂时不可用')),
  exported('refused', '小班表', problem(403, '没有权限')),
  exported('long names', LONG),
]
