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

export interface Tally {
  done: number
  late: number
  atRisk: number
  open: number
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
