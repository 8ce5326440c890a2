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
  entity: string
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

export interface RecordHistory {
  items: Happening[]
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
  title: string
  unit: string
  unitName: string
  due: IsoDate | null
  state: 'late' | 'soon' | 'open'
  daysLeft: number | null
  link: string
}

export interface TodoList {
  items: Todo[]
  total: number
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
