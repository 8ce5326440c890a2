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
  aliases: string[]
}

/** What the gateway says of who is logged in. */
export interface SessionAnswer {
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

/** What a module says of its caller. */
export interface Me {
  username: string
  scope: string
  duties: string[]
}

export interface Session extends SessionAnswer {
  /** The duties that the person's units have, by module, as the modules said. */
  duties: Partial<Record<ModuleKey, string[]>>
}

export interface UnitDuty {
  id: number
  unit: string
  unitName: string
  duty: string
  dutyLabel: string
  validFrom: IsoDate
  validTo: IsoDate | null
  source: string
  endingSource: string | null
  version: number
  active: boolean
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
  /** Yuan per unit insured, exact; may have more than two decimals. */
  amount: Decimal
}

/** A stage as everybody may see it; `code` is null for somebody outside the district. */
export interface Stage {
  id: string
  no: number
  name: string
  from: IsoDate
  until: IsoDate | null
  source: string
  responsible: { code: string | null; name: string }[]
  state: 'upcoming' | 'running' | 'late' | 'done'
}

/** One unit's part of a stage; `version` is 0 as long as nothing was reported. */
export interface StagePart {
  unit: string
  unitName: string
  state: 'open' | 'late' | 'soon' | 'done'
  completedOn: IsoDate | null
  note: string | null
  version: number
}

export interface StageProgress extends Stage {
  scheme: string
  schemeName: string
  units: StagePart[]
}

export interface Scheme {
  id: string
  name: string
  product: string
  productName: string
  year: number
  version: number
  versionReason: string | null
  documentNumbers: string[]
  documentConflict: string | null
  issuedOn: IsoDate
  source: string
  insured: string
  eligibility: string[]
  quantityUnit: string
  quantityRule: string
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
  enrolNote: string | null
  coverFrom: IsoDate
  coverUntil: IsoDate
  payoutRule: string
  payoutFormula: string
  actualPriceRule: string
  /** Whether the payout counts no more than what was really sold. */
  soldOnly: boolean
  stages: Stage[]
}

export interface Prices {
  scheme: string
  schemeName: string
  priceUnit: string
  targetPrice: Decimal
  /** The document that sets the target. */
  source: string
  priceFrom: IsoDate
  priceUntil: IsoDate
  demo: boolean
  running: RunningMean | null
  items: PublishedPrice[]
}

export interface PublishedPrice {
  day: IsoDate
  price: Decimal
  version: number
  points: number | null
  source: string | null
  late: boolean
}

/** The actual price if the season ended now: the exact fraction, and rounded for showing. */
export interface RunningMean {
  sum: Decimal
  publications: number
  mean: Decimal
  fraction: string
  belowTarget: boolean
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

/** `actions`: the states to which the reader may bring it now. */
export interface TaskUnit {
  unit: string
  unitName: string
  state: TaskState
  note: string | null
  evidence: string | null
  changedAt: Timestamp | null
  version: number
  overdue: boolean
  actions: TaskState[]
}

export interface TaskChange {
  at: Timestamp
  by: string
  action: 'report' | 'review'
  fromState: TaskState
  toState: TaskState
  note: string | null
  evidence: string | null
}

/** How many units are in each state; the overdue ones are among those not accepted. */
export interface TaskTally {
  notStarted: number
  inProgress: number
  submitted: number
  accepted: number
  returned: number
  overdue: number
  total: number
}

export interface TaskDeadline {
  kind: 'date' | 'on-release' | 'standing'
  date: IsoDate | null
}

/** A unit, or a group of units with how its name is read. */
export interface Responsible extends UnitRef {
  group: boolean
  note: string | null
}

export interface DisclosureTask {
  no: number
  chapter: string
  section: string
  title: string
  deadline: TaskDeadline
  responsible: Responsible[]
  units?: TaskUnit[] | null
  tally: TaskTally
}

export interface DisclosureTasks {
  year: number
  source: string
  issuedOn: IsoDate
  items: DisclosureTask[]
}

export interface DisclosureDuty {
  key: string
  title: string
  atLeast: number
  due: IsoDate
  responsible: Responsible[]
  task: number | null
  source: string
}

// planning

export interface Observation {
  id: number
  period: string
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
  version: number
}

export type IndicatorStatus = 'on-track' | 'at-risk' | 'off-track' | 'achieved' | 'no-data'

export interface Indicator {
  id: string
  no: number | null
  group: string
  groupLabel: string
  name: string
  unit: string
  nature: 'binding' | 'expected'
  natureNote: string | null
  lowerIsBetter: boolean
  base: { year: number; value: Decimal } | null
  target: { year: number; comparator: '=' | '>' | '>=' | '~'; value: Decimal }
  origin: 'table' | 'text'
  location: string
  remark: string | null
  responsible: UnitRef & { decided: boolean; note: string | null }
  observations: Observation[]
  status: IndicatorStatus
  statusNote: string | null
  progress: Decimal | null
  timeShare: Decimal | null
  behind: Decimal | null
}

export interface PlanRef {
  plan: string
  source: string
  issuedOn: IsoDate
  rule: { atRiskBehind: Decimal; offTrackBehind: Decimal; bindingStricter: boolean }
}

export interface WordedGoal {
  id: string
  year: number
  goal: string
  location: string
}

export interface Indicators extends PlanRef {
  items: Indicator[]
  wordedGoals: WordedGoal[]
}

/** `history`: every version of every value, superseded ones too. */
export interface IndicatorDetail extends PlanRef, Indicator {
  history: Observation[]
}

export interface PlanFinding {
  rule: string
  indicator: string
  indicatorName: string
  printed: string
  compared: string
  location: string
  message: string
}

export interface PlanQuality {
  plan: string
  source: string
  items: PlanFinding[]
}

// audit

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
  /** What to ask the next page with; null on the last. */
  next: number | null
}

// platform

export interface PlatformPart {
  name: string
  label: string
  status: string
  since: Timestamp | null
  millis: number | null
  detail: string | null
}

export interface PlatformStatus {
  at: Timestamp
  parts: PlatformPart[]
}
