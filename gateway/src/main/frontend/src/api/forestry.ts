/** OpenAPI definition: made by `npm run api` of the service's own description, and overwritten by it. */

import type { Decimal, IsoDate, Timestamp } from './scalars'

export interface CellChange {
  field: string
  label: string
  unit: string | null
  was: string | null
  is: string | null
  difference: Decimal | null
}

export interface Change {
  key: string
  name: string
  kind: 'added' | 'changed' | 'removed'
  cells: CellChange[]
}

export interface ColumnHead {
  field: string
  label: string
  unit: string | null
  number: boolean
}

export interface Discrepancy {
  rule: string
  key: string
  name: string
  printed: Decimal
  computed: Decimal
  message: string
}

export interface DistrictGoal {
  key: string
  label: string
  operator: string
  value: Decimal
  unit: string
}

export interface Duty {
  unit: string
  unitName: string
  duty: string
  source: string
}

export interface DutyList {
  items: Duty[]
}

export interface Edition {
  id: number
  year: number
  number: number
  state: 'draft' | 'handed-in' | 'returned' | 'in-force' | 'superseded' | 'discarded'
  document: string
  issuedOn: IsoDate
  reason: string | null
  fileName: string | null
  enteredBy: string
  enteredAt: Timestamp
  handedInBy: string | null
  decidedBy: string | null
  decidedAt: Timestamp | null
  note: string | null
  inForceFrom: IsoDate | null
  inForceUntil: IsoDate | null
  version: number
  actions: ('draft' | 'handed-in' | 'returned' | 'in-force' | 'superseded' | 'discarded')[]
}

export interface EditionList {
  items: Edition[]
}

export interface EditionSheet {
  edition: Edition
  columns: ColumnHead[]
  rows: RowCells[]
  discrepancies: Discrepancy[]
  notices: Fault[]
  account: string[]
  before: Edition | null
  changes: Change[]
}

export interface EditionStep {
  state: 'draft' | 'handed-in' | 'returned' | 'in-force' | 'superseded' | 'discarded'
  note?: string | null
  version: number
}

export interface Fault {
  row: number
  column: string
  value: string
  reason: string
  severity: string
}

export interface GoalSheet {
  year: number
  edition: number
  source: string
  issuedOn: IsoDate
  years: number[]
  district: Row
  units: Row[]
  sums: Record<string, Decimal>
  goals: DistrictGoal[]
  quality: Discrepancy[]
}

export interface MilestoneList {
  items: MilestoneView[]
}

export interface MilestoneReport {
  note: string
  documentNumber?: string | null
  version: number
}

export interface MilestoneView {
  id: string
  title: string
  due: IsoDate | null
  source: string
  units: UnitState[]
}

export interface Received {
  edition: Edition | null
  faults: Fault[]
  notices: Fault[]
  account: string[]
}

export interface Reported {
  milestone: string
  unit: string
  note: string
  documentNumber: string | null
  reportedOn: IsoDate
  reportedBy: string
  version: number
}

export interface Row {
  code: string
  name: string
  landArea: Decimal
  afforestation: Decimal
  forestArea: Decimal
  forestLand: Decimal
  stock: Decimal
  coverage: Decimal
  coverageComputed: Decimal
}

export interface RowCells {
  key: string
  name: string
  total: boolean
  cells: string[]
}

export interface UnitState {
  unit: string
  unitName: string
  state: 'open' | 'late' | 'soon' | 'done'
  reportedOn: IsoDate | null
  note: string | null
  documentNumber: string | null
  version: number
}
