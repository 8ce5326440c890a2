import { h } from 'vue'
import type { Filling } from '@/shared/filling'
import { Problem } from '@/shared/problem'
import type { SheetColumn, SheetRow } from '@/shared/sheet'
import EntrySheet from '@/shared/ui/EntrySheet.vue'
import { LONG, never, type Story } from './story'

const columns: SheetColumn[] = [
  { name: 'value', label: '监测值', places: 2, width: '13rem' },
  { name: 'document', label: '文号', most: 100, again: 'next', width: '30%' },
  { name: 'on', label: '日期', day: true, again: 'same', width: '12rem' },
]
const row = (key: string, more: Partial<SheetRow> = {}): SheetRow => ({
  key,
  title: `指标${key}`,
  hint: '约束性，2025 年目标 65%',
  unit: '%',
  stored: { value: '', document: '', on: '' },
  version: 0,
  done: false,
  ...more,
})
const stored: Partial<SheetRow> = {
  stored: { value: '62.60', document: '章政字〔2023〕12号', on: '2023-03-01' },
  version: 1,
  done: true,
  by: '2023-03-01 本单位同事填报 已审定',
}
const rows = [row('甲', stored), row('乙'), row('丙', { closed: '2024-01-01 起可以填报。' }), row('丁')]

const sheet = (state: string, more: Partial<Filling> = {}, rest: Partial<Story> = {}): Story => ({
  piece: 'EntrySheet',
  state,
  shows: () =>
    h(EntrySheet, {
      caption: '2022 年的监测值',
      head: '指标',
      measure: '项',
      filling: {
        module: 'planning',
        draft: `story-${state}`,
        rows: () => rows,
        columns,
        save: () => Promise.resolve(1),
        ...more,
      },
    }),
  ...rest,
})
const typing = { 'value-乙': '45.10', 'document-乙': '章政字〔2023〕13号', 'on-乙': '2023-12-01' }

export const entrySheet: Story[] = [
  sheet('content'),
  sheet('empty', { rows: () => [] }),
  sheet('loading', { save: () => never<number>() }, { type: typing, press: ['保存填写的'] }),
  sheet('saved', {}, { type: typing, press: ['保存填写的'] }),
  sheet(
    'refused',
    {
      save: () =>
        Promise.reject(
          new Problem(422, '不符合规定', '', null, [{ field: 'value', reason: '数值应在 0% 到 100% 之间。' }]),
        ),
    },
    { type: { ...typing, 'value-乙': '451' }, press: ['保存填写的'] },
  ),
  sheet(
    'error',
    { save: () => Promise.reject(new Problem(503, '服务暂时不可用', '规划服务正在恢复。', 'req-42')) },
    { type: typing, press: ['保存填写的'] },
  ),
  sheet('long names', {
    rows: () => [row(LONG, { ...stored, hint: LONG }), row(`${LONG}二`, { title: LONG, closed: LONG })],
  }),
]
