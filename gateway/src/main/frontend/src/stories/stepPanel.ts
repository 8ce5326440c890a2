import { h, ref } from 'vue'
import type { Act } from '@/shared/acts'
import { Problem } from '@/shared/problem'
import RecordPage from '@/shared/ui/RecordPage.vue'
import StepPanel from '@/shared/ui/StepPanel.vue'
import { LONG, type Story } from './story'

const act = (more: Partial<Act> = {}): Act => ({
  act: 'close',
  to: 'noticed',
  allowed: true,
  from: null,
  why: null,
  ...more,
})
const panel = (actions: Act[], more: object = {}) =>
  h(
    StepPanel,
    {
      label: '清单的办理过程',
      steps: [
        { key: 'draft', name: '登记', state: 'done' as const, day: '2023-12-01' },
        { key: 'notice', name: '公示', state: 'now' as const, who: '明水街道', day: '2023-12-12' },
        { key: 'insurer', name: '承保', state: 'next' as const },
      ],
      what: '公示期满、异议处理完后结束公示',
      who: '明水街道',
      due: '2023-12-12',
      today: '2023-12-13',
      leading: ['close'],
      labels: { close: '结束公示', return: '退回' },
      actions,
      ...more,
    },
    { default: () => (actions.some(({ allowed }) => allowed) ? h('button', { type: 'button' }, '结束公示') : null) },
  )
const step = (state: string, actions: Act[], more: object = {}): Story => ({
  piece: 'StepPanel',
  state,
  shows: () => panel(actions, more),
})
const HAND = '您经手过这份清单的登记或另一步审核，须由另一人办理。'

export const stepPanel: Story[] = [
  step('mine', [act()]),
  step('not yet', [act({ allowed: false, from: '2023-12-15', why: '公示尚未期满。' })]),
  step('for another', [act({ allowed: false, why: HAND }), act({ act: 'return', allowed: false, why: HAND })]),
  step('somebody else’s', []),
  step('nothing next', [], { what: '' }),
  step('long names', [act({ allowed: false, why: LONG })], { what: LONG, who: LONG }),
]

const page = (state: string, data?: object, error: Error | null = null, title = '示例村参保清单'): Story => ({
  piece: 'RecordPage',
  state,
  shows: () =>
    h(
      RecordPage,
      {
        title,
        query: {
          data: ref(data),
          error: ref(error),
          dataUpdatedAt: ref(1702430400000),
          refetch: async () => undefined,
        },
        history: () => [{ key: 1, at: '2023-12-05T01:00:00Z', who: '明水街道经办员', what: '开始公示' }],
      },
      {
        lead: () => '第 1 份，公示中',
        step: () => panel([act()]),
        default: () => h('p', '2 户，保险费 1,225.00 元'),
      },
    ),
})
export const recordPage: Story[] = [
  page('content', {}),
  page('loading'),
  page('error', undefined, new Problem(503, '服务暂时不可用', '保险服务正在恢复。', 'req-42')),
  page('refused', undefined, new Problem(403, '无权查看', '您只能查看和办理本单位的数据。')),
  page('not refreshed', {}, new Problem(503, '服务暂时不可用', '保险服务正在恢复。', 'req-42')),
  page('long names', {}, null, LONG),
]
