import { h } from 'vue'
import type { DuePart, DueWork } from '@/api/platform'
import DeadlinePage from '@/shared/ui/DeadlinePage.vue'
import { type Answer, LONG, problem, type Story } from './story'

const part = (unitName: string, state: DuePart['state'], evidence: string | null = null): DuePart => ({
  unit: unitName,
  unitName,
  state,
  evidence,
  link: '/forestry/milestones',
})
const work = (subject: string, due: string | null, units: DuePart[], opens: string | null = null): DueWork => ({
  kind: 'milestone',
  subject,
  due,
  opens,
  tally: { done: 0, late: 0, atRisk: 0, open: 0 },
  units,
})
const works = [
  work('制定实施意见', '2023-07-31', [part('明水街道', 'late'), part('双山街道', 'done'), part('文祖街道', 'proven')]),
  work('自查', '2023-12-31', [part('明水街道', 'soon'), part('双山街道', 'submitted'), part('文祖街道', 'soon')]),
  work('整改报告', '2024-03-01', [part('明水街道', 'upcoming')], '2024-02-01'),
]
const deadlines = (state: string, answer: Answer, rest: Partial<Story> = {}): Story => ({
  piece: 'DeadlinePage',
  state,
  shows: () =>
    h(DeadlinePage, {
      title: '报送节点',
      lead: '各单位全年要报送的材料和期限',
      module: 'forestry',
      kind: 'milestone',
      year: '2023',
      emptyTitle: '这里会显示全年的报送节点',
      emptyHint: '登记当年实施意见后，各单位的节点和期限会出现在这里。',
    }),
  answers: { 'GET /api/forestry/deadlines': answer },
  ...rest,
})
const items = (list: DueWork[]) => ({ body: { items: list } })

export const deadlinePage: Story[] = [
  deadlines('content', items(works)),
  deadlines('one unit', items(works), { at: '/?unit=明水街道' }),
  deadlines('loading', 'never'),
  deadlines('empty', items([])),
  deadlines('error', problem(503, '服务暂时不可用')),
  deadlines('refused', problem(403, '没有权限')),
  deadlines('long names', items([work(LONG, '2023-12-31', [part(LONG, 'late', LONG), part('双山街道', 'done')])])),
]
