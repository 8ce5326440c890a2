import type { Completion, PlotDecision, PlotEntry } from '@/api/forestry'
import type { ActWords } from '@/shared/acts'
import { thousands } from '@/shared/format'
import type { Register } from '@/shared/importing'
import type { EntryField, RegisterAt } from '@/shared/register'

export const PLOTS: RegisterAt = { module: 'forestry', path: '/api/forestry/plots' }
export const PLOT_IMPORTS: Register = {
  module: 'forestry',
  path: '/api/forestry/plots/imports',
  list: '造林小班登记表',
  row: '个小班',
}

export const STATES = [
  { value: 'reported', label: '已上报，待核实' },
  { value: 'verified', label: '已核实，待验收' },
  { value: 'accepted', label: '已验收' },
  { value: 'returned', label: '已退回' },
  { value: 'withdrawn', label: '已撤回' },
]
export const KINDS = [
  { value: 'planted', label: '人工造林' },
  { value: 'roadside', label: '道路行道树' },
  { value: 'replanted', label: '补植补造' },
  { value: 'renewed', label: '迹地更新' },
  { value: 'scattered', label: '四旁零星植树' },
]
export const OUTCOMES = { pass: '合格', replant: '须补植', redo: '须重新造林' }
export const PAPERS = [
  { value: 'design', label: '作业设计' },
  { value: 'photo', label: '现场照片' },
  { value: 'inspection', label: '检查验收记录' },
  { value: 'other', label: '其他' },
]
export const labelOf = (all: typeof STATES, value: string) => all.find((one) => one.value === value)?.label ?? value

/** What plots come to, and how much of the task that is. */
export const sumsOf = (sums: Completion): [string, string][] => [
  ['上报面积', `${thousands(sums.reported)} 公顷`],
  ['核实面积', `${thousands(sums.verified)} 公顷`],
  ['合格面积', `${thousands(sums.passed)} 公顷${sums.passRate ? `，合格率 ${sums.passRate}%` : ''}`],
  ['年度任务', sums.plan ? `${thousands(sums.plan)} 公顷` : '所选范围没有任务数'],
  ['完成任务', sums.percent ? `${sums.percent}%（${thousands(sums.done)} 公顷）` : '有任务数并验收后计算'],
]

/** What a unit reports of a plot. */
export const ENTRY: (EntryField & { name: keyof PlotEntry })[] = [
  { name: 'year', label: '造林年度', places: 0 },
  { name: 'village', label: '村' },
  { name: 'compartment', label: '林班', optional: true },
  { name: 'plotNo', label: '小班' },
  { name: 'patch', label: '细斑', optional: true },
  { name: 'area', label: '面积', rule: '公顷，最多 4 位小数', places: 4 },
  { name: 'kind', label: '造林类别', options: KINDS },
  { name: 'treeRows', label: '行数', rule: '道路行道树必填', optional: true, places: 0 },
  { name: 'tenure', label: '权属', optional: true },
  { name: 'formerLand', label: '前期地类', optional: true },
  { name: 'landClass', label: '地类', optional: true },
  { name: 'species', label: '优势树种' },
  { name: 'companions', label: '伴生树种', optional: true },
  { name: 'density', label: '每公顷株数', places: 0 },
  { name: 'designedDensity', label: '设计每公顷株数', optional: true, places: 0 },
  { name: 'minimumDensity', label: '合理每公顷株数下限', optional: true, places: 0 },
  { name: 'purpose', label: '林种', optional: true },
  { name: 'pattern', label: '造林模式', optional: true },
  { name: 'project', label: '工程类别', optional: true },
  { name: 'funding', label: '资金来源', optional: true },
  { name: 'planter', label: '造林户', optional: true },
  { name: 'preparation', label: '整地规格', optional: true },
  { name: 'tendings', label: '抚育次数', optional: true, places: 0 },
]

/** What a decision needs beside its note, by the state to which it leads. */
export const ASKED: Record<string, (EntryField & { name: keyof PlotDecision })[]> = {
  verified: [
    { name: 'verifiedArea', label: '核实面积（公顷）', rule: '不大于上报面积', places: 4 },
    { name: 'unqualifiedArea', label: '不合格面积（公顷）', rule: '没有的填 0', places: 4 },
    { name: 'livingDensity', label: '每公顷成活株数', places: 0 },
  ],
  accepted: [{ name: 'passedArea', label: '合格面积（公顷）', rule: '成活率不足的填 0，或退回补植', places: 4 }],
}
export const WORDS: Record<string, ActWords> = {
  verified: {
    label: '核实',
    effect: '将登记现场核实的结果，之后由另一位同事验收。',
    main: true,
    comment: '有未核实或不合格面积的原因',
    optional: true,
    done: '已核实，等待另一位同事验收。',
  },
  accepted: {
    label: '验收',
    effect: '将登记合格面积，之后不能再改。',
    main: true,
    comment: '合格面积较少的原因',
    optional: true,
    done: '已验收，合格面积计入完成任务。',
  },
  returned: {
    label: '退回',
    effect: '将退回上报单位修改或补植后重新上报。',
    comment: '退回的原因',
    danger: true,
    done: '已退回，由上报单位修改或补植后重新上报。',
  },
  withdrawn: {
    label: '撤回',
    effect: '将撤回这个小班，不再计入上报面积。',
    danger: true,
    done: '已撤回，不再计入上报面积。',
  },
  change: { label: '修改', effect: '' },
}
