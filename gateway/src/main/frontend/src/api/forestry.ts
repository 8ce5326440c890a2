/** OpenAPI definition: made by `npm run api` of the service's own description, and overwritten by it. */

import type { Act } from './platform'
import type { Decimal, IsoDate, Timestamp } from './scalars'

export interface Application {
  version: number
}

export interface Attachment {
  id: number
  record: number
  subject: number | null
  subjectName: string | null
  kind: string
  name: string
  mediaType: string
  size: number
  uploadedBy: string
  uploadedAt: Timestamp
}

export interface AttachmentList {
  items: Attachment[]
}

export interface CellChange {
  field: string
  label: string
  unit: string | null
  was: string | null
  is: string | null
  difference: Decimal | null
}

export interface Change {
  at: Timestamp
  by: string
  action: string
  what: string
  fromState: string
  toState: string
  note: string | null
  evidence: string | null
}

export interface ColumnHead {
  field: string
  label: string
  unit: string | null
  number: boolean
}

export interface Completion {
  reported: Decimal
  verified: Decimal
  judged: Decimal
  passed: Decimal
  plan: Decimal | null
  done: Decimal | null
  percent: Decimal | null
  passRate: Decimal | null
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
  actions: Act[]
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
  changes: RowChange[]
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

export interface FaultPage {
  items: SeenFault[]
  next: number | null
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

export interface ImportJob {
  id: number
  about: string
  unit: string
  unitName: string
  fileName: string
  size: number
  state: string
  total: number | null
  done: number
  faults: number
  notices: number
  problem: string | null
  twin: number | null
  uploadedBy: string
  uploadedAt: Timestamp
  appliedBy: string | null
  appliedAt: Timestamp | null
  account: string[]
  version: number
}

export interface ImportList {
  items: ImportJob[]
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

export interface Plot {
  id: number
  unit: string
  unitName: string
  year: number
  village: string
  compartment: string | null
  plotNo: string
  patch: string | null
  area: Decimal
  kind: 'planted' | 'roadside' | 'replanted' | 'renewed' | 'scattered'
  treeRows: number | null
  tenure: string | null
  formerLand: string | null
  landClass: string | null
  species: string
  companions: string | null
  density: number
  designedDensity: number | null
  minimumDensity: number | null
  purpose: string | null
  pattern: string | null
  project: string | null
  funding: string | null
  planter: string | null
  preparation: string | null
  tendings: number | null
  state: 'reported' | 'verified' | 'accepted' | 'returned' | 'withdrawn'
  verifiedArea: Decimal | null
  unqualifiedArea: Decimal | null
  livingDensity: number | null
  passedArea: Decimal | null
  note: string | null
  version: number
  counted: Decimal
  survival: Survival | null
}

export interface PlotDecision {
  state: 'reported' | 'verified' | 'accepted' | 'returned' | 'withdrawn'
  verifiedArea?: Decimal | null
  unqualifiedArea?: Decimal | null
  livingDensity?: number | null
  passedArea?: Decimal | null
  note?: string | null
}

export interface PlotEntry {
  year: number
  village: string
  compartment?: string | null
  plotNo: string
  patch?: string | null
  area: Decimal
  kind: 'planted' | 'roadside' | 'replanted' | 'renewed' | 'scattered'
  treeRows?: number | null
  tenure?: string | null
  formerLand?: string | null
  landClass?: string | null
  species: string
  companions?: string | null
  density: number
  designedDensity?: number | null
  minimumDensity?: number | null
  purpose?: string | null
  pattern?: string | null
  project?: string | null
  funding?: string | null
  planter?: string | null
  preparation?: string | null
  tendings?: number | null
}

export interface Received {
  edition: Edition | null
  faults: Fault[]
  notices: Fault[]
  account: string[]
}

export interface RegisterPagePlotCompletion {
  items: RegisterRowPlot[]
  next: number | null
  sums: Completion
}

export interface RegisterRowPlot {
  record: Plot
  actions: Act[]
}

export interface RegisterSheetPlot {
  record: Plot
  actions: Act[]
  history: Change[]
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

export interface RowChange {
  key: string
  name: string
  kind: 'added' | 'changed' | 'removed'
  cells: CellChange[]
}

export interface SeenFault {
  seq: number
  row: number
  column: string
  value: string
  reason: string
  severity: string
}

export interface Survival {
  base: number
  rate: Decimal
  outcome: 'pass' | 'replant' | 'redo'
}

export interface UnitState {
  unit: string
  unitName: string
  state: 'open' | 'late' | 'soon' | 'done'
  reportedOn: IsoDate | null
  note: string | null
  documentNumber: string | null
  version: number
  actions: Act[]
}
