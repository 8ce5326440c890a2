/** OpenAPI definition: made by `npm run api` of the service's own description, and overwritten by it. */

import type { Decimal, IsoDate, Timestamp } from './scalars'

export interface Approval {
  version: number
}

export interface Base {
  year: number
  value: Decimal
}

export interface Blocks {
  count: number
  words: string
}

export interface Colleague {
  username: string
  name: string
  unit: string
  seenOn: IsoDate
}

export interface Colleagues {
  items: Colleague[]
}

export interface Done {
  module: 'insurance' | 'forestry' | 'disclosure' | 'planning'
  seq: number
  at: Timestamp
  mine: boolean
  who: string
  action: string
  entity: string
  entityId: string
  unit: string | null
  unitName: string | null
}

export interface DoneList {
  items: Done[]
}

export interface EvaluationRule {
  atRiskBehind: Decimal
  offTrackBehind: Decimal
  bindingStricter: boolean
}

export interface Finding {
  rule: string
  indicator: string
  indicatorName: string
  printed: string
  compared: string
  location: string
  message: string
}

export interface HeldTodo {
  id: string
  holder: Holder | null
  version: number
}

export interface HeldTodos {
  items: HeldTodo[]
}

export interface Holder {
  username: string
  name: string
  note: string | null
  since: IsoDate
}

export interface HolderChange {
  items: Seen[]
  to?: string | null
  note?: string | null
}

export interface IndicatorDetail {
  plan: string
  source: string
  issuedOn: IsoDate
  rule: EvaluationRule
  id: string
  no: number | null
  group: string
  groupLabel: string
  name: string
  unit: string
  nature: 'binding' | 'expected'
  natureNote: string | null
  lowerIsBetter: boolean
  base: Base | null
  target: Target
  origin: 'table' | 'text'
  location: string
  remark: string | null
  responsible: Responsible
  observations: Observation[]
  status: 'on-track' | 'at-risk' | 'off-track' | 'achieved' | 'no-data'
  statusLabel: string
  statusNote: string | null
  basis: string
  reading: Reading | null
  progress: Decimal | null
  timeShare: Decimal | null
  expected: Decimal | null
  behind: Decimal | null
  history: Observation[]
}

export interface IndicatorList {
  plan: string
  source: string
  issuedOn: IsoDate
  rule: EvaluationRule
  items: IndicatorView[]
  wordedGoals: WordedGoal[]
}

export interface IndicatorView {
  id: string
  no: number | null
  group: string
  groupLabel: string
  name: string
  unit: string
  nature: 'binding' | 'expected'
  natureNote: string | null
  lowerIsBetter: boolean
  base: Base | null
  target: Target
  origin: 'table' | 'text'
  location: string
  remark: string | null
  responsible: Responsible
  observations: Observation[]
  status: 'on-track' | 'at-risk' | 'off-track' | 'achieved' | 'no-data'
  statusLabel: string
  statusNote: string | null
  basis: string
  reading: Reading | null
  progress: Decimal | null
  timeShare: Decimal | null
  expected: Decimal | null
  behind: Decimal | null
}

export interface Observation {
  id: number
  indicator: string
  period: string
  version: number
  value: Decimal
  source: string
  location: string | null
  note: string | null
  periodNote: string | null
  printedUnit: string | null
  origin: 'table' | 'text' | 'entered'
  asOf: IsoDate
  approved: boolean
  enteredBy: string | null
  enteredOn: IsoDate | null
  approvedBy: string | null
  approvedOn: IsoDate | null
}

export interface ObservationEntry {
  period: string
  value: Decimal
  source: string
  note?: string | null
  version?: number | null
}

export interface Reading {
  year: number
  value: Decimal
}

export interface Report {
  plan: string
  source: string
  items: Finding[]
}

export interface Responsible {
  code: string
  name: string
  decided: boolean
  note: string | null
}

export interface Seen {
  id: string
  version: number
}

export interface Target {
  year: number
  comparator: '=' | '>' | '>=' | '~'
  value: Decimal
}

export interface Todo {
  id: string
  module: 'insurance' | 'forestry' | 'disclosure' | 'planning'
  kind: 'act' | 'report' | 'watch'
  title: string
  unit: string
  unitName: string
  blocks: Blocks | null
  from: IsoDate | null
  due: IsoDate | null
  state: 'late' | 'soon' | 'open'
  daysLeft: number | null
  holder: Holder | null
  version: number
  link: string
}

export interface TodoList {
  items: TodoRow[]
  total: number
  todos: number
}

export interface TodoRow {
  id: string
  module: 'insurance' | 'forestry' | 'disclosure' | 'planning'
  kind: 'act' | 'report' | 'watch'
  title: string
  unit: string
  unitName: string
  blocks: Blocks | null
  from: IsoDate | null
  due: IsoDate | null
  state: 'late' | 'soon' | 'open'
  daysLeft: number | null
  holder: Holder | null
  version: number
  link: string
  place: 'first' | 'late' | 'week' | 'later' | 'not-yet'
  rank: string
  count: number
  late: number
  members: Todo[]
}

export interface WordedGoal {
  id: string
  year: number
  goal: string
  location: string
}
