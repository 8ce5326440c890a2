/** The platform's API as agreed with the services. Decimal figures travel as strings and stay strings. */

export type Decimal = string
export type IsoDate = string
export type Timestamp = string
export type ModuleKey = 'insurance' | 'forestry' | 'disclosure' | 'planning'

export interface UnitRef {
  code: string
  name: string
}

export interface Unit extends UnitRef {
  kind: string
  leads?: string[] | string | null
  aliases?: string[] | string | null
}

export interface Session {
  authenticated: boolean
  username: string | null
  name: string | null
  roles: string[]
  units: UnitRef[]
  modules: ModuleKey[]
  today: IsoDate
  rehearsal: boolean
  demo: boolean
}

export interface Tally {
  done: number
  late: number
  atRisk: number
  open: number
}

export interface Figure {
  key: string
  label: string
  value: string | null
  unit: string | null
  compare: string | null
  state: 'ok' | 'late' | 'risk' | 'none'
  source: string | null
  asOf: IsoDate | null
  approved: boolean
  link: string | null
}

export interface Summary {
  module: ModuleKey
  today: IsoDate
  rehearsal: boolean
  demo: boolean
  scope: string
  tally: Tally
  figures: Figure[]
  units: (UnitRef & Tally)[]
}

export interface CockpitModule {
  module: ModuleKey
  label: string
  status: 'up' | 'slow' | 'down'
  since: Timestamp | null
  figuresAt: Timestamp | null
  ageSeconds: number | null
  summary: Summary | null
  problem: string | null
}

export interface MatrixRow extends UnitRef {
  cells: Partial<Record<ModuleKey, Tally | null>>
}

export interface Cockpit {
  today: IsoDate
  rehearsal: boolean
  demo: boolean
  modules: CockpitModule[]
  matrix: { rows: MatrixRow[] } | null
}

export interface Todo {
  id: string
  module: ModuleKey
  title: string
  unit: string
  unitName: string
  due: IsoDate | null
  state: 'late' | 'soon' | 'open'
  daysLeft: number | null
  link: string
}

export interface Todos {
  items: Todo[]
  total: number
  missing?: ModuleKey[]
}

// insurance

export interface Share {
  payer: 'farmer' | 'district' | 'city' | 'province'
  label: string
  percent: Decimal
}

export interface Stage {
  id: string | number
  no: number
  name: string
  from: IsoDate
  until: IsoDate
  responsible: UnitRef[]
  state: 'upcoming' | 'running' | 'late' | 'done'
  completedOn: IsoDate | null
  completionNote: string | null
  version: number
}

export interface Scheme {
  id: string | number
  name: string
  product: string
  year: number
  version: number
  documentNumbers: string[]
  documentConflict: string | null
  issuedOn: IsoDate
  quantityUnit: string
  sumInsured: Decimal
  rate: Decimal
  premium: Decimal
  shares: Share[]
  targetPrice: Decimal
  priceUnit: string
  fullCost: Decimal | null
  materialCost: Decimal | null
  enrolFrom: IsoDate
  enrolUntil: IsoDate
  coverFrom: IsoDate
  coverUntil: IsoDate
  payoutRule: string
  payoutFormula: string
  actualPriceRule: string
  stages: Stage[]
}

// forestry

export interface Measures {
  landArea: Decimal | null
  afforestation: Decimal | null
  forestArea: Decimal | null
  forestLand: Decimal | null
  stock: Decimal | null
  coverage: Decimal | null
}

export interface ForestUnit extends UnitRef, Measures {
  kind: string
  coverageComputed: Decimal | null
}

export interface ForestGoal {
  key: string
  label: string
  operator: string
  value: string | null
  unit: string | null
}

export interface QualityFinding {
  rule: string
  unit: string | null
  unitName: string | null
  printed: string | null
  computed: string | null
  message: string
}

export interface ForestTargets {
  year: number
  source: string
  issuedOn: IsoDate
  district: Measures & { coverageComputed?: Decimal | null; coverageStated?: Decimal | null }
  units: ForestUnit[]
  sums: Partial<Measures>
  goals: ForestGoal[]
  quality: QualityFinding[]
}

export interface MilestoneUnit {
  unit: string
  unitName: string
  state: 'open' | 'late' | 'soon' | 'done'
  reportedOn: IsoDate | null
  note: string | null
  documentNumber: string | null
  version: number
}

export interface Milestone {
  id: string
  title: string
  due: IsoDate | null
  source: string
  units: MilestoneUnit[]
}

export interface Duty {
  unit: string
  unitName: string
  duty: string
  source: string
}

// disclosure

export type TaskState = 'not-started' | 'in-progress' | 'submitted' | 'accepted' | 'returned'

export interface TaskUnit {
  unit: string
  unitName: string
  state: TaskState
  note: string | null
  evidence: string | null
  version: number
  overdue: boolean
}

export interface TaskDeadline {
  kind: 'date' | 'on-release' | 'standing'
  date: IsoDate | null
}

export interface DisclosureTask {
  no: number
  chapter: string
  section: string | null
  title: string
  deadline: TaskDeadline
  responsible: (UnitRef | string)[]
  units?: TaskUnit[] | null
  tally: Tally
}

export interface DisclosureTasks {
  year: number
  source: string
  items: DisclosureTask[]
}

// planning

export interface Observation {
  id: string | number
  period: string
  value: Decimal
  source: string
  location: string | null
  note?: string | null
  approved: boolean
  version: number
}

export type IndicatorStatus = 'on-track' | 'at-risk' | 'off-track' | 'achieved' | 'no-data'

export interface Indicator {
  id: string | number
  no: number | null
  group: string
  groupLabel: string
  name: string
  unit: string | null
  nature: 'binding' | 'expected'
  lowerIsBetter: boolean
  base: { year: number; value: Decimal } | null
  target: { year: number; comparator: '=' | '>' | '>='; value: Decimal } | null
  origin: 'table' | 'text'
  responsible: (UnitRef & { decided?: boolean }) | null
  observations: Observation[]
  status: IndicatorStatus
  progress: Decimal | null
  timeShare: Decimal | null
  behind: Decimal | null
}

export interface Indicators {
  plan: string
  source: string
  issuedOn: IsoDate
  items: Indicator[]
}

// platform

export interface PlatformPart {
  name: string
  label?: string | null
  status: string
  since?: Timestamp | null
  detail?: string | null
}

export interface PlatformStatus {
  at?: Timestamp | null
  parts: PlatformPart[]
}
