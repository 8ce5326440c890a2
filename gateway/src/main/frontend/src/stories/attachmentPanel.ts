import { h } from 'vue'
import AttachmentPanel from '@/shared/ui/AttachmentPanel.vue'
import { type Answer, LONG, problem, type Story } from './story'

const paper = { id: 3, kind: 'map', name: '小班图.pdf', size: 20480, uploadedAt: '2023-12-13T09:00:00+08:00' }
const papers = (state: string, list: Answer, addable: string[] = ['map']): Story => ({
  piece: 'AttachmentPanel',
  state,
  shows: () =>
    h(AttachmentPanel, {
      folder: {
        module: 'forestry',
        path: '/api/forestry/plots/7/attachments',
        one: '/api/forestry/attachments',
      },
      kinds: [{ value: 'map', label: '小班图' }],
      addable,
      removable: () => addable.length > 0,
    }),
  answers: { 'GET /api/forestry/plots/7/attachments': list },
})

export const attachmentPanel: Story[] = [
  papers('content', { body: { items: [paper] } }),
  papers('read only', { body: { items: [paper] } }, []),
  papers('loading', 'never'),
  papers('empty', { body: { items: [] } }),
  papers('error', problem(503, '服务暂时不可用')),
  papers('refused', problem(403, '没有权限')),
  papers('long names', { body: { items: [{ ...paper, name: `${LONG}.pdf` }] } }),
]
