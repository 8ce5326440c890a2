import { h } from 'vue'
import type { ImportJob } from '@/shared/importing'
import ImportPanel from '@/shared/ui/ImportPanel.vue'
import { type Answer, LONG, problem, type Story } from './story'

const register = {
  module: 'forestry',
  path: '/api/forestry/plots/imports',
  list: '造林小班登记表',
  row: '个小班',
} as const
const job: ImportJob = {
  id: 9,
  fileName: '造林小班.xlsx',
  size: 20480,
  state: 'checked',
  total: 18,
  done: 18,
  faults: 1,
  notices: 0,
  problem: null,
  twin: null,
  uploadedBy: 'clerk-mingshui',
  uploadedAt: '2023-12-13T09:00:00+08:00',
  appliedBy: null,
  appliedAt: null,
  account: [],
  version: 4,
}
const imports = (state: string, list: Answer, one: ImportJob = job, at = '/'): Story => ({
  piece: 'ImportPanel',
  state,
  shows: () => h(ImportPanel, { register, sends: true }),
  at,
  answers: {
    'GET /api/forestry/plots/imports': list,
    'GET /api/forestry/plots/imports/9': { body: one },
    'GET /api/forestry/plots/imports/9/faults': {
      body: {
        items: [{ seq: 1, row: 3, column: '面积', value: '', reason: '请填写面积。', severity: 'fault' }],
        next: null,
      },
    },
  },
})

export const importPanel: Story[] = [
  imports('content', { body: { items: [job] } }, job, '/?import=9'),
  imports('loading', 'never'),
  imports('empty', { body: { items: [] } }),
  imports('error', problem(503, '服务暂时不可用')),
  imports('refused', problem(403, '没有权限')),
  imports(
    'long names',
    { body: { items: [{ ...job, fileName: `${LONG}.xlsx` }] } },
    { ...job, fileName: `${LONG}.xlsx` },
    '/?import=9',
  ),
]
