/** 各模块共有的接口: made by `npm run api` of the service's own description, and overwritten by it. */

import type { IsoDate, Timestamp } from './scalars'

export interface Act {
  act: string
  to: string
  allowed: boolean
  from: IsoDate | null
  why: string | null
}

export interface Assignment {
  unit: string
  duty: string
  from: IsoDate
  source: string
}

export interface AuditEvent {
  seq: number
  at: Timestamp
  actor: string
  actorName: string
  post: string
  action: string
  what: string
  entity: string
  thing: string
  entityId: string
  unit: string | null
  before: unknown
  after: unknown
  requestId: string | null
}

export interface AuditPage {
  items: AuditEvent[]
  next: number | null
  fields: Record<string, string>
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
  what: string
  entityId: string
  unit: string | null
  unitName: string | null
}

export interface DoneList {
  items: Done[]
}

export interface DueList {
  items: DueWork[]
}

export interface DuePart {
  unit: string
  unitName: string
  state: 'open' | 'upcoming' | 'late' | 'soon' | 'submitted' | 'proven' | 'done'
  evidence: string | null
  link: string
}

export interface DueWork {
  kind: string
  subject: string
  due: IsoDate | null
  opens: IsoDate | null
  tally: Tally
  units: DuePart[]
}

export interface DutyName {
  key: string
  label: string
}

export interface DutyTable {
  duties: DutyName[]
  items: UnitDutyView[]
}

export interface Figure {
  key: string
  label: string
  value: string
  unit: string
  compare: string | null
  state: 'ok' | 'risk' | 'late' | 'none'
  source: string
  asOf: IsoDate
  approved: boolean
  link: string
}

export interface Happening {
  seq: number
  at: Timestamp
  by: string
  what: string
  note: string | null
}

export interface HeldTodo {
  id: string
  holder: Holder | null
  version: number
}

export interface HeldTodos {
  items: HeldTodo[]
}

export interface Hit {
  kind: string
  title: string
  period: string | null
  place: string | null
  link: string
}

export interface Hits {
  items: Hit[]
  more: boolean
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

export interface Me {
  username: string
  scope: string
  duties: string[]
}

export interface ModuleSummary {
  module: 'insurance' | 'forestry' | 'disclosure' | 'planning'
  today: IsoDate
  rehearsal: boolean
  demo: boolean
  scope: string
  tally: Tally
  figures: Figure[]
  units: UnitTally[]
}

export interface Period {
  key: string
  name: string
  year: number
  begins: IsoDate
  ends: IsoDate | null
  state: 'coming' | 'open' | 'ended' | 'history' | 'closed'
  tally: Tally
  closed: PeriodClosed | null
  proposed: PeriodProposal | null
  actions: Act[]
}

export interface PeriodClosed {
  on: IsoDate
  reason: string
  proposedBy: string
  confirmedBy: string
  leftOpen: number
}

export interface PeriodDecision {
  confirm: boolean
  note?: string | null
  version: number
}

export interface PeriodEvent {
  act: 'close' | 'reopen'
  reason: string
  state: string
  proposedBy: string
  proposedAt: Timestamp
  decidedBy: string | null
  decidedAt: Timestamp | null
  note: string | null
}

export interface PeriodList {
  items: Period[]
  opening: string | null
}

export interface PeriodProposal {
  id: number
  act: 'close' | 'reopen'
  reason: string
  proposedBy: string
  proposedAt: Timestamp
  leftOpen: number
  version: number
}

export interface PeriodRequest {
  act: 'close' | 'reopen'
  reason: string
  leftOpen: number
}

export interface PeriodSheet {
  period: Period
  obstacles: string[]
  history: PeriodEvent[]
}

export interface RecordHistory {
  items: Happening[]
}

export interface Seen {
  id: string
  version: number
}

export interface Tally {
  done: number
  late: number
  atRisk: number
  open: number
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

export interface Transfer {
  to: string
  from: IsoDate
  source: string
  version: number
}

export interface UnitDutyView {
  id: number
  unit: string
  duty: string
  validFrom: IsoDate
  validTo: IsoDate | null
  source: string
  endingSource: string | null
  version: number
  unitName: string
  dutyLabel: string
  active: boolean
}

export interface UnitTally {
  code: string
  name: string
  done: number
  late: number
  atRisk: number
  open: number
}

export interface Withdrawal {
  until: IsoDate
  source: string
  version: number
}
