/** OpenAPI definition: made by `npm run api` of the service's own description, and overwritten by it. */

import type { Act } from './platform'
import type { Decimal, IsoDate, Timestamp } from './scalars'

export interface Account {
  payer: string
  label: string
  township: string
  townshipName: string
  due: Decimal
  paid: Decimal
  outstanding: Decimal
}

export interface Accounts {
  items: Account[]
}

export interface ActualPriceRequest {
  scheme: string
  version: number
  missingDays: number
  unfinishedLists?: number | null
  reason?: string | null
}

export interface Application {
  version: number
}

export interface Approval {
  version: number
}

export interface Asked {
  lists: ListVersion[]
}

export interface Asking {
  name: string
  identity: string
  phone: string
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

export interface Author {
  username: string
  name: string
  since: Timestamp
}

export interface BalanceView {
  payer: string
  label: string
  policies: Decimal
  due: Decimal
  paid: Decimal
  difference: Decimal
  outstanding: Decimal
  actions: Act[]
}

export interface Before {
  name: string
  phoneMask: string | null
  bank: string | null
  accountMask: string | null
  certificate: string | null
}

export interface Beginning {
  scheme: string
  from?: string | null
  year?: number | null
}

export interface Calculation {
  scheme: string
  schemeName: string
  source: string
  quantity: Decimal
  quantityUnit: string
  actualPrice: Decimal
  priceSum: Decimal | null
  publications: number | null
  targetPrice: Decimal
  priceUnit: string
  sumInsured: Decimal
  premium: Decimal
  parts: Part[]
  payout: Decimal
  steps: string[]
}

export interface Certification {
  version: number
  note: string
}

export interface Change {
  version: number
  policy: PolicyEntry
}

export interface Check {
  balanced: boolean
  items: BalanceView[]
}

export interface Checked {
  open: number
}

export interface Claim {
  policy: number
  raisedOn: IsoDate
  claim: string
  claimed?: Decimal | null
}

export interface ClaimsWanted {
  settlement: number
  township?: string | null
  reason: string
}

export interface Closing {
  version: number
  outcome: string
  document: string
  adjusted?: Decimal | null
}

export interface Collective {
  id: number
  list: number
  kind: string
  name: string
  codeMask: string
  phoneMask: string | null
  policies: number
  version: number
}

export interface CollectiveList {
  items: Collective[]
}

export interface CollectorSheet {
  scheme: string
  schemeName: string
  day: IsoDate
  today: IsoDate
  priceUnit: string
  decimals: number
  priceFrom: IsoDate
  priceUntil: IsoDate
  daysBack: number
  locked: boolean
  published: boolean
  items: PointSheet[]
}

export interface Comparison {
  items: Difference[]
}

export interface Completion {
  note: string
  version: number
}

export interface Correction {
  id: number
  policy: number
  list: number
  scheme: string
  township: string
  townshipName: string
  villageName: string
  policyName: string
  insurer: string | null
  state: 'entered' | 'released' | 'refused'
  name: string | null
  phoneMask: string | null
  bank: string | null
  accountMask: string | null
  certificate: string | null
  before: Before
  reason: string
  attachment: number | null
  enteredBy: string
  enteredOn: IsoDate
  decidedBy: string | null
  decidedOn: IsoDate | null
  decisionNote: string | null
  version: number
}

export interface CorrectionEntry {
  version: number
  name?: string | null
  phone?: string | null
  bank?: string | null
  account?: string | null
  certificate?: string | null
  reason: string
  attachment?: number | null
}

export interface CorrectionPage {
  items: CorrectionView[]
  next: number | null
}

export interface CorrectionView {
  id: number
  policy: number
  list: number
  scheme: string
  township: string
  townshipName: string
  villageName: string
  policyName: string
  insurer: string | null
  state: 'entered' | 'released' | 'refused'
  name: string | null
  phoneMask: string | null
  bank: string | null
  accountMask: string | null
  certificate: string | null
  before: Before
  reason: string
  attachment: number | null
  enteredBy: string
  enteredOn: IsoDate
  decidedBy: string | null
  decidedOn: IsoDate | null
  decisionNote: string | null
  version: number
  actions: Act[]
}

export interface Count {
  key: string
  rows: number
}

export interface Day {
  day: IsoDate
  state: 'published' | 'corrected' | 'missed' | 'today' | 'ahead'
  price: Decimal | null
  points: number | null
  late: boolean
  observations: number
  open: number
  backfilled: number
  proposed: boolean
}

export interface DayMean {
  day: IsoDate
  mean: Decimal
}

export interface DayView {
  scheme: string
  schemeName: string
  day: IsoDate
  priceUnit: string
  targetPrice: Decimal
  decimals: number
  locked: boolean
  published: PublishedView | null
  points: PointRow[]
  missing: string[]
  open: number
  mean: Decimal | null
  price: Decimal | null
  belowTarget: boolean
  publishedBefore: Decimal | null
  changePercent: Decimal | null
  leaveOneOut: Effect[]
  obstacles: string[]
  actions: Act[]
  causes: string[]
  proposal: ProposalView | null
  differs: boolean
}

export interface Decision {
  version: number
  reason: string
  document: string
  collected: boolean
}

export interface Decisions {
  publishedPriceDecimals: number | null
  actualPriceDecimals: number
  growthCertificatePercent: Decimal
  outlierMads: Decimal | null
  outlierDayChangePercent: Decimal | null
  outlierTargetPercent: Decimal
  outlierPointFactor: Decimal
  noticeDays: number
  confirmWorkingDays: number
  paymentMonths: number
  sanctionYears: number
  repeatedDays: number
  sameDigitPercent: Decimal
}

export interface Difference {
  field: string
  before: string | null
  after: string | null
}

export interface DigitPattern {
  digit: number
  times: number
  figures: number
}

export interface Dispute {
  id: number
  scheme: string
  settlement: number
  settlementNo: number
  policy: number
  policyName: string
  township: string
  townshipName: string
  villageName: string
  insurer: string | null
  state: 'negotiation' | 'certification' | 'closed'
  raisedOn: IsoDate
  claim: string
  claimed: Decimal | null
  certificationNote: string | null
  certifiedOn: IsoDate | null
  outcome: string | null
  document: string | null
  adjusted: Decimal | null
  previous: Decimal | null
  paidOn: IsoDate | null
  recordedBy: string
  closedBy: string | null
  closedOn: IsoDate | null
  version: number
}

export interface DisputePage {
  items: DisputeView[]
  next: number | null
}

export interface DisputePayment {
  version: number
  document: string
  paidOn: IsoDate
}

export interface DisputeView {
  id: number
  scheme: string
  settlement: number
  settlementNo: number
  policy: number
  policyName: string
  township: string
  townshipName: string
  villageName: string
  insurer: string | null
  state: 'negotiation' | 'certification' | 'closed'
  raisedOn: IsoDate
  claim: string
  claimed: Decimal | null
  certificationNote: string | null
  certifiedOn: IsoDate | null
  outcome: string | null
  document: string | null
  adjusted: Decimal | null
  previous: Decimal | null
  paidOn: IsoDate | null
  recordedBy: string
  closedBy: string | null
  closedOn: IsoDate | null
  version: number
  actions: Act[]
}

export interface DraftList {
  items: DraftView[]
}

export interface DraftView {
  scheme: string
  baseVersion: number
  copiedFrom: string | null
  enteredBy: string
  enteredAt: Timestamp
  editors: string[]
  version: number
  faults: FieldProblem[]
  effects: string[]
  actions: Act[]
  content: unknown
}

export interface Effect {
  point: number
  name: string
  mean: Decimal | null
  decides: boolean
}

export interface Ended {
  reason: string
  document: string
  endedOn: IsoDate
  endedBy: string
  policies: number
  collected: boolean
  toRefund: number
}

export interface EnrolmentList {
  id: number
  scheme: string
  schemeName: string
  schemeVersion: number
  quantityUnit: string
  township: string
  townshipName: string
  village: string
  villageName: string
  no: number
  state: string
  insurer: string | null
  returned: string | null
  underwrittenOn: IsoDate | null
  createdBy: string
  createdAt: Timestamp
  version: number
  policies: number
  quantity: Decimal
  sumInsured: Decimal
  premium: Decimal
  farmer: Decimal
  district: Decimal
  city: Decimal
  province: Decimal
  unsigned: number
  uncertified: number
  previousUnknown: number
}

export interface Entered {
  taken: number
  unchanged: number
  notices: string[]
}

export interface Entries {
  items: EntryView[]
  next: number | null
}

export interface EntryView {
  id: number
  township: string
  townshipName: string
  list: number
  villageName: string
  payer: string
  label: string
  kind: 'due' | 'paid' | 'reversal'
  amount: Decimal
  policy: number | null
  payment: number | null
  document: string | null
  note: string | null
  bookedOn: IsoDate
  takenBack: boolean
  actions: Act[]
}

export interface Exposure {
  preview: Preview
  basis: string
  levels: Level[]
}

export interface Failure {
  version: number
  reason: string
}

export interface FailureRequest {
  items: Returned[]
}

export interface FaultPage {
  items: SeenFault[]
  next: number | null
}

export interface FieldProblem {
  field: string
  reason: string
}

export interface FlagView {
  code: string
  words: string
}

export interface FlaggedPage {
  items: ObservationView[]
  next: number | null
}

export interface History {
  items: PriceView[]
}

export interface HouseholdResult {
  policy: number
  villageName: string
  name: string
  quantity: Decimal
  amount: Decimal
}

export interface Import {
  id: number
  scheme: string
  schemeName: string
  township: string
  townshipName: string
  fileName: string
  size: number
  state: 'received' | 'checking' | 'checked' | 'refused' | 'applying' | 'applied' | 'discarded' | 'failed'
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
  lists: MadeList[]
  version: number
}

export interface ImportList {
  items: Import[]
}

export interface Imposition {
  kind: string
  identity?: string | null
  unit?: string | null
  name: string
  ground: string
  reason: string
  document: string
  scheme?: string | null
  policy?: number | null
}

export interface InsuredWanted {
  scheme?: string | null
  township?: string | null
  list?: number | null
  reason: string
}

export interface Left {
  id: number
  reason: string
}

export interface Level {
  payer: string
  label: string
  percent: Decimal
  payout: Decimal
  due: Decimal | null
  paid: Decimal | null
}

export interface Lifting {
  version: number
  document: string
  reason: string
}

export interface Line {
  no: number
  name: string
  quantity: Decimal
  premium: Decimal
  sumInsured: Decimal
  grown: boolean
}

export interface ListPage {
  items: EnrolmentList[]
  next: number | null
  total: number | null
  counts: Count[] | null
}

export interface ListVersion {
  id: number
  version: number
}

export interface LockedPrice {
  version: number
  priceSum: Decimal
  publications: number
  reason: string | null
  publishedOn: IsoDate
  publishedBy: string
}

export interface MadeList {
  id: number
  villageName: string
}

export interface Missing {
  township: string
  policies: number
}

export interface Naming {
  kind: string
  name: string
  code: string
  phone?: string | null
}

export interface NationalDecision {
  publish: boolean
  note?: string | null
  version: number
}

export interface NationalPage {
  items: NationalView[]
  next: number | null
  actions: Act[]
}

export interface NationalPrice {
  id: number
  scheme: string
  day: IsoDate
  price: Decimal
  source: string
  reason: string | null
  state: 'entered' | 'published' | 'rejected'
  enteredBy: string
  enteredAt: Timestamp
  decidedBy: string | null
  decidedAt: Timestamp | null
  decisionNote: string | null
  version: number
}

export interface NationalPriceRequest {
  scheme: string
  day: IsoDate
  price: Decimal
  source: string
  reason?: string | null
}

export interface NationalView {
  id: number
  scheme: string
  day: IsoDate
  price: Decimal
  source: string
  reason: string | null
  state: 'entered' | 'published' | 'rejected'
  enteredBy: string
  enteredAt: Timestamp
  decidedBy: string | null
  decidedAt: Timestamp | null
  decisionNote: string | null
  version: number
  flags: string[]
  actions: Act[]
}

export interface NextAct {
  act: 'collect' | 'lock' | 'correct' | 'finish' | 'run' | 'confirm' | 'pay' | 'publish' | 'done'
  by: 'officer' | 'insurer' | 'nobody'
  due: IsoDate | null
  settlement: number | null
}

export interface Notice {
  id: number
  list: number
  no: number
  startsOn: IsoDate
  endsOn: IsoDate
  state: 'running' | 'closed' | 'cancelled'
  openedBy: string
  endedOn: IsoDate | null
  endNote: string | null
  openObjections: number
  version: number
}

export interface NoticePage {
  items: PostedNotice[]
  next: number | null
}

export interface Objection {
  id: number
  notice: number
  list: number
  policy: number | null
  policyName: string | null
  raisedOn: IsoDate
  contactMask: string | null
  content: string
  recordedBy: string
  upheld: boolean | null
  resolution: string | null
  resolvedOn: IsoDate | null
  resolvedBy: string | null
  version: number
}

export interface ObjectionView {
  id: number
  notice: number
  list: number
  policy: number | null
  policyName: string | null
  raisedOn: IsoDate
  contactMask: string | null
  content: string
  recordedBy: string
  upheld: boolean | null
  resolution: string | null
  resolvedOn: IsoDate | null
  resolvedBy: string | null
  version: number
  actions: Act[]
}

export interface ObservationRequest {
  point: number
  day: IsoDate
  price: Decimal
  weight?: Decimal | null
  note?: string | null
  replaces?: number | null
  reason?: string | null
}

export interface ObservationView {
  id: number
  point: number
  day: IsoDate
  price: Decimal
  weight: Decimal | null
  note: string | null
  state: 'entered' | 'confirmed' | 'rejected' | 'replaced'
  flags: FlagView[]
  replaces: number | null
  lateReason: string | null
  enteredBy: string
  enteredAt: Timestamp
  reviewedBy: string | null
  reviewNote: string | null
  version: number
  actions: Act[]
}

export interface Opening {
  scheme: string
  township: string
  village: string
}

export interface Outcome {
  done: number[]
  refused: Left[]
}

export interface Part {
  payer: string
  label: string
  percent: Decimal
  amount: Decimal
}

export interface Party {
  code: string | null
  name: string
}

export interface PatternView {
  scheme: string
  priceUnit: string
  targetPrice: Decimal
  repeatedDays: number
  sameDigitPercent: Decimal
  enoughFigures: number
  decisive: number
  points: PointPattern[]
}

export interface PayerShare {
  payer: string
  label: string
  percent: Decimal
  amount: Decimal
}

export interface Payment {
  id: number
  settlement: number
  township: string | null
  townshipName: string | null
  document: string
  paidOn: IsoDate
  policies: number
  amount: Decimal
  failed: number
  failedAmount: Decimal
  recordedBy: string
}

export interface PaymentRequest {
  township?: string | null
  refund?: boolean | null
  document: string
  paidOn: IsoDate
  policies: number
  amount: Decimal
}

export interface PaymentView {
  id: number
  settlement: number
  township: string | null
  townshipName: string | null
  document: string
  paidOn: IsoDate
  policies: number
  amount: Decimal
  failed: number
  failedAmount: Decimal
  recordedBy: string
  actions: Act[]
}

export interface PayoutPage {
  items: PayoutView[]
  next: number | null
}

export interface PayoutView {
  policy: number
  township: string
  townshipName: string
  villageName: string
  name: string
  identityMask: string
  accountMask: string | null
  certificate: string | null
  quantity: Decimal
  amount: Decimal
  previous: Decimal
  difference: Decimal
  payment: number | null
  paidOn: IsoDate | null
  document: string | null
  failure: string | null
  insurer: string | null
  disputed: boolean
  actions: Act[]
}

export interface PointList {
  items: PointView[]
}

export interface PointPattern {
  point: number
  name: string
  figures: number
  missing: IsoDate[]
  lastDigit: DigitPattern | null
  repeated: Run[]
  without: Decimal | null
  decides: boolean
}

export interface PointRequest {
  scheme: string
  name: string
  township: string
  address?: string | null
  position: number
  activeFrom: IsoDate
  activeUntil?: IsoDate | null
  collectors?: string[] | null
  reason?: string | null
  version: number
}

export interface PointRow {
  id: number
  name: string
  township: string
  townshipName: string
  mean: Decimal | null
  observations: ObservationView[]
}

export interface PointSheet {
  id: number
  name: string
  township: string
  townshipName: string
  address: string | null
  mine: boolean
  mean: Decimal | null
  observations: ObservationView[]
  recent: DayMean[]
  actions: Act[]
}

export interface PointView {
  id: number
  scheme: string
  name: string
  township: string
  address: string | null
  position: number
  activeFrom: IsoDate
  activeUntil: IsoDate | null
  collectors: string[]
  version: number
  townshipName: string
  unknown: string[]
}

export interface Policy {
  id: number
  list: number
  scheme: string
  schemeVersion: number
  township: string
  townshipName: string
  village: string
  villageName: string
  listState: string
  kind: string
  collective: number | null
  name: string
  identityMask: string
  phoneMask: string | null
  bank: string | null
  accountMask: string | null
  plot: string | null
  quantity: Decimal
  previousQuantity: Decimal | null
  eligibility: boolean[]
  signedOn: IsoDate | null
  sumInsured: Decimal
  premium: Decimal
  farmer: Decimal
  district: Decimal
  city: Decimal
  province: Decimal
  certificate: string | null
  inspectedQuantity: Decimal | null
  collectedOn: IsoDate | null
  soldQuantity: Decimal | null
  soldAboveInsured: boolean
  inForceOn: IsoDate | null
  endedOn: IsoDate | null
  endReason: string | null
  grown: boolean
  certified: boolean
  version: number
}

export interface PolicyEntry {
  kind?: string | null
  collective?: number | null
  name?: string | null
  identity?: string | null
  phone?: string | null
  bank?: string | null
  account?: string | null
  plot?: string | null
  quantity?: Decimal | null
  previousQuantity?: Decimal | null
  eligibility: boolean[]
  signedOn?: IsoDate | null
  statedSumInsured?: Decimal | null
  statedPremium?: Decimal | null
}

export interface PolicyPage {
  items: Policy[]
  next: number | null
}

export interface PolicyView {
  id: number
  list: number
  scheme: string
  schemeVersion: number
  township: string
  townshipName: string
  village: string
  villageName: string
  listState: string
  kind: string
  collective: number | null
  name: string
  identityMask: string
  phoneMask: string | null
  bank: string | null
  accountMask: string | null
  plot: string | null
  quantity: Decimal
  previousQuantity: Decimal | null
  eligibility: boolean[]
  signedOn: IsoDate | null
  sumInsured: Decimal
  premium: Decimal
  farmer: Decimal
  district: Decimal
  city: Decimal
  province: Decimal
  certificate: string | null
  inspectedQuantity: Decimal | null
  collectedOn: IsoDate | null
  soldQuantity: Decimal | null
  soldAboveInsured: boolean
  inForceOn: IsoDate | null
  endedOn: IsoDate | null
  endReason: string | null
  grown: boolean
  certified: boolean
  version: number
  actions: Act[]
}

export interface PostedList {
  notice: PostedNotice
  items: Line[]
  next: number | null
}

export interface PostedNotice {
  id: number
  scheme: string
  schemeName: string
  quantityUnit: string
  township: string
  townshipName: string
  village: string
  villageName: string
  no: number
  startsOn: IsoDate
  endsOn: IsoDate
  policies: number
}

export interface Preview {
  scheme: string
  schemeName: string
  quantityUnit: string
  priceUnit: string
  targetPrice: Decimal
  asOf: IsoDate
  prices: PublishedMean | null
  last: boolean
  note: string
  townships: TownshipPayout[]
  versions: VersionPayout[]
  policies: number
  quantity: Decimal
  amount: Decimal
}

export interface PriceCalendar {
  scheme: string
  schemeName: string
  priceUnit: string
  priceOrigin: string
  targetPrice: Decimal
  today: IsoDate
  locked: boolean
  missed: number
  running: RunningMean | null
  days: Day[]
}

export interface PriceList {
  scheme: string
  schemeName: string
  priceUnit: string
  targetPrice: Decimal
  source: string
  priceFrom: IsoDate
  priceUntil: IsoDate
  demo: boolean
  running: RunningMean | null
  items: PublishedPrice[]
}

export interface PriceView {
  day: IsoDate
  price: Decimal
  version: number
  mean: Decimal | null
  points: number | null
  source: string | null
  reason: string | null
  note: string | null
  late: boolean
  publishedAt: Timestamp | null
}

export interface ProposalView {
  id: number
  price: Decimal
  causes: string[]
  reason: string | null
  note: string | null
  proposedBy: string
  proposedAt: Timestamp
  fits: boolean
}

export interface Publication {
  version: number
}

export interface PublicationRequest {
  version: number
  note?: string | null
  reason?: string | null
}

export interface Published {
  scheme: string
  version: number
}

export interface PublishedMean {
  sum: Decimal
  publications: number
  mean: Decimal
  fraction: string
  belowTarget: boolean
}

export interface PublishedPrice {
  day: IsoDate
  price: Decimal
  version: number
  points: number | null
  source: string | null
  late: boolean
}

export interface PublishedView {
  version: number
  price: Decimal
  late: boolean
  note: string | null
  reason: string | null
}

export interface Raising {
  policy?: number | null
  raisedOn: IsoDate
  content: string
}

export interface Reading {
  ticket: string
  identity: string
  code: string
  policy?: number | null
}

export interface ReasonRequest {
  reason: string
}

export interface RecordView {
  id: number
  schemeName: string
  source: string
  township: string
  village: string
  name: string
  identityMask: string
  bank: string | null
  accountMask: string | null
  plot: string | null
  quantity: Decimal
  quantityUnit: string
  sumInsured: Decimal
  premium: Decimal
  farmer: Decimal
  coverFrom: IsoDate
  coverUntil: IsoDate
  state: string
  certificate: string | null
  endedOn: IsoDate | null
  endReason: string | null
  targetPrice: Decimal
  priceUnit: string
  actualPrice: Decimal | null
  priceSum: Decimal | null
  publications: number | null
  payout: Decimal | null
  paidOn: IsoDate | null
  stateWords: string
}

export interface Records {
  items: RecordView[]
}

export interface Refund {
  policy: number
  list: number
  scheme: string
  township: string
  townshipName: string
  villageName: string
  name: string
  identityMask: string
  bank: string | null
  accountMask: string | null
  unit: string
  unitName: string
  amount: Decimal
  reason: string
  since: IsoDate
  document: string | null
  paidOn: IsoDate | null
  failure: string | null
  version: number
}

export interface RefundPage {
  items: RefundView[]
  next: number | null
}

export interface RefundView {
  policy: number
  list: number
  scheme: string
  township: string
  townshipName: string
  villageName: string
  name: string
  identityMask: string
  bank: string | null
  accountMask: string | null
  unit: string
  unitName: string
  amount: Decimal
  reason: string
  since: IsoDate
  document: string | null
  paidOn: IsoDate | null
  failure: string | null
  version: number
  actions: Act[]
}

export interface Refusal {
  version: number
  reason: string
}

export interface Release {
  version: number
}

export interface ReleaseRequest {
  proposal: number
  release: boolean
  note?: string | null
}

export interface Remaining {
  policies: number
  amount: Decimal
  failed: number
}

export interface Remittance {
  id: number
  scheme: string
  payer: string
  amount: Decimal
  document: string
}

export interface RemittanceRequest {
  scheme: string
  payer: string
  document: string
  paidOn: IsoDate
  expectedAmount: Decimal
}

export interface Repaid {
  list: number
  policies: number
  amount: Decimal
  document: string
}

export interface Repayment {
  document: string
  paidOn: IsoDate
  policies: number
  amount: Decimal
}

export interface Report {
  version: number
  sold: Decimal
  reason?: string | null
}

export interface Resolution {
  version: number
  upheld: boolean
  resolution: string
}

export interface ResultPublication {
  version: number
}

export interface ResultView {
  scheme: string
  schemeName: string
  quantityUnit: string
  priceUnit: string
  targetPrice: Decimal
  publishedOn: IsoDate | null
  price: PublishedMean | null
  villages: VillageResult[]
  items: HouseholdResult[]
  next: number | null
}

export interface Return {
  version: number
  toTownship: boolean
  reason: string
}

export interface Returned {
  policy: number
  reason: string
}

export interface Reveal {
  field: string
  reason: string
}

export interface Revealed {
  value: string
}

export interface Review {
  notices: Notice[]
  objections: ObjectionView[]
  steps: Step[]
  authors: Author[]
  ending: Ended | null
  actions: Act[]
}

export interface ReviewRequest {
  confirmed: boolean
  note: string
  version: number
}

export interface Run {
  price: Decimal
  from: IsoDate
  until: IsoDate
  days: number
}

export interface RunRequest {
  scheme: string
}

export interface RunningMean {
  sum: Decimal
  publications: number
  mean: Decimal
  fraction: string
  belowTarget: boolean
}

export interface SalesTaken {
  rows: number
  changed: number
}

export interface SanctionPage {
  items: SanctionView[]
  next: number | null
  actions: Act[]
}

export interface SanctionView {
  id: number
  kind: string
  name: string
  identityMask: string | null
  unit: string | null
  unitName: string | null
  ground: string
  reason: string
  document: string
  scheme: string | null
  policy: number | null
  imposedOn: IsoDate
  until: IsoDate
  imposedBy: string
  liftedOn: IsoDate | null
  liftedDocument: string | null
  liftedReason: string | null
  liftedBy: string | null
  version: number
  active: boolean
  actions: Act[]
}

export interface Saving {
  version: number
  content: SchemeContent
}

export interface SchemeContent {
  name: string | null
  product: string | null
  productName: string | null
  year: number | null
  reason: string | null
  documentNumbers: string[]
  documentConflict: string | null
  issuedOn: IsoDate | null
  insured: string | null
  eligibility: string[]
  quantityUnit: string | null
  quantityRule: string | null
  sumInsured: Decimal | null
  rate: Decimal | null
  targetPrice: Decimal | null
  priceUnit: string | null
  materialCost: Decimal | null
  fullCost: Decimal | null
  enrolFrom: IsoDate | null
  enrolUntil: IsoDate | null
  enrolNote: string | null
  coverFrom: IsoDate | null
  coverUntil: IsoDate | null
  payoutRule: 'PROPORTIONAL' | 'PROPORTIONAL_WITH_COEFFICIENT' | null
  actualPriceRule: string | null
  priceOrigin: 'POINTS' | 'NATIONAL' | null
  priceFrom: IsoDate | null
  priceUntil: IsoDate | null
  soldOnly: boolean
  shares: Share[]
  decisions: Decisions | null
  stages: StageContent[]
}

export interface SchemeList {
  items: SchemeView[]
}

export interface SchemeView {
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
  insured: string
  eligibility: string[]
  quantityUnit: string
  quantityRule: string
  sumInsured: Decimal
  rate: Decimal
  premium: Decimal
  targetPrice: Decimal
  priceUnit: string
  fullCost: Decimal | null
  materialCost: Decimal | null
  enrolFrom: IsoDate
  enrolUntil: IsoDate
  enrolNote: string | null
  coverFrom: IsoDate
  coverUntil: IsoDate
  payoutRule: 'PROPORTIONAL' | 'PROPORTIONAL_WITH_COEFFICIENT'
  actualPriceRule: string
  priceOrigin: 'POINTS' | 'NATIONAL'
  priceFrom: IsoDate
  priceUntil: IsoDate
  soldOnly: boolean
  source: string
  payoutFormula: string
  shares: PayerShare[]
  decisions: Decisions
  stages: StageView[]
}

export interface Search {
  scheme?: string | null
  identity: string
  reason: string
}

export interface SeenFault {
  seq: number
  row: number
  column: string
  value: string
  reason: string
  severity: string
}

export interface Settlement {
  id: number
  scheme: string
  schemeName: string
  quantityUnit: string
  no: number
  priceVersion: number
  priceSum: Decimal
  publications: number
  pricePublishedOn: IsoDate
  state: 'run' | 'confirmed' | 'paid' | 'published'
  policies: number
  amount: Decimal
  runBy: string
  runOn: IsoDate
  confirmDue: IsoDate
  payDue: IsoDate
  dueProvisional: boolean
  confirmedBy: string | null
  confirmedOn: IsoDate | null
  paidOn: IsoDate | null
  publishedBy: string | null
  publishedOn: IsoDate | null
  version: number
  confirmed?: boolean
}

export interface SettlementDetail {
  id: number
  scheme: string
  schemeName: string
  quantityUnit: string
  no: number
  priceVersion: number
  priceSum: Decimal
  publications: number
  pricePublishedOn: IsoDate
  state: 'run' | 'confirmed' | 'paid' | 'published'
  policies: number
  amount: Decimal
  runBy: string
  runOn: IsoDate
  confirmDue: IsoDate
  payDue: IsoDate
  dueProvisional: boolean
  confirmedBy: string | null
  confirmedOn: IsoDate | null
  paidOn: IsoDate | null
  publishedBy: string | null
  publishedOn: IsoDate | null
  version: number
  confirmed?: boolean
  price: PublishedMean
  remaining: Remaining
  townships: TownshipResult[]
  payments: PaymentView[]
  actions: Act[]
}

export interface SettlementSeason {
  scheme: string
  schemeName: string
  productName: string
  source: string
  quantityUnit: string
  priceUnit: string
  targetPrice: Decimal
  priceOrigin: string
  priceFrom: IsoDate
  priceUntil: IsoDate
  soldOnly: boolean
  today: IsoDate
  prices: PublishedMean | null
  missing: IsoDate[]
  waiting: number
  versions: VersionView[]
  changed: IsoDate[]
  settlements: Settlement[]
  soldMissing: Missing[]
  pending: number
  unfinished: Unfinished[]
  next: NextAct
  actions: Act[]
}

export interface Share {
  payer: string
  percent: Decimal | null
}

export interface SoldPolicy {
  id: number
  list: number
  scheme: string
  township: string
  name: string
  identityMask: string
  certificate: string | null
  quantity: Decimal
  sold: Decimal | null
  aboveInsured: boolean
  version: number
}

export interface StageContent {
  name: string | null
  from: IsoDate | null
  until: IsoDate | null
  source: string | null
  responsible: Party[]
}

export interface StageList {
  items: StageProgress[]
}

export interface StageProgress {
  id: string
  no: number
  name: string
  from: IsoDate
  until: IsoDate | null
  source: string
  responsible: Party[]
  state: 'upcoming' | 'running' | 'late' | 'proven' | 'done'
  scheme: string
  schemeName: string
  units: UnitState[]
}

export interface StageView {
  id: string
  no: number
  name: string
  from: IsoDate
  until: IsoDate | null
  source: string
  responsible: Party[]
  state: 'upcoming' | 'running' | 'late' | 'proven' | 'done'
}

export interface Step {
  id: number
  action: string
  fromState: string
  toState: string
  note: string | null
  unit: string | null
  unitName: string | null
  actorName: string
  at: Timestamp
}

export interface Submission {
  insurer: string
}

export interface SubsidyPayment {
  id: number
  scheme: string
  payer: string
  amount: Decimal
  document: string
  paidOn: IsoDate
  recordedBy: string
  reversed: string | null
}

export interface SubsidyTakingBack {
  reason: string
}

export interface TakingBack {
  version: number
  reason: string
}

export interface Termination {
  version: number
  reason: string
  document: string
}

export interface Ticket {
  ticket: string
  validSeconds: number
}

export interface TownshipPayout {
  township: string
  name: string
  policies: number
  quantity: Decimal
  amount: Decimal
}

export interface TownshipResult {
  township: string
  name: string
  policies: number
  quantity: Decimal
  amount: Decimal
  difference: Decimal
  unpaid: number
  unpaidAmount: Decimal
  refunds: number
  refundAmount: Decimal
  failed: number
}

export interface TransferFailure {
  version: number
  reason: string
}

export interface Underwriting {
  version: number
  prefix: string
  first: number
  collectedOn: IsoDate
}

export interface Unfinished {
  id: number
  township: string
  village: string
  no: number
  state: string
  policies: number
}

export interface UnitState {
  unit: string
  unitName: string
  state: 'open' | 'late' | 'soon' | 'proven' | 'done'
  completedOn: IsoDate | null
  note: string | null
  version: number
  evidence: string | null
}

export interface Version {
  version: number
  reason: string | null
  issuedOn: IsoDate
  publishedBy: string | null
  publishedAt: Timestamp | null
}

export interface VersionPayout {
  version: number
  targetPrice: Decimal
  policies: number
  quantity: Decimal
  amount: Decimal
}

export interface VersionRequest {
  version: number
}

export interface VersionView {
  version: number
  price: PublishedMean
  reason: string | null
  publishedOn: IsoDate
}

export interface Versions {
  items: Version[]
}

export interface Village {
  code: string
  name: string
}

export interface VillageList {
  items: Village[]
}

export interface VillageResult {
  township: string
  townshipName: string
  village: string
  villageName: string
  policies: number
  quantity: Decimal
  amount: Decimal
}

export interface WaitingRefunds {
  items: WaitingView[]
}

export interface WaitingView {
  list: number
  scheme: string
  township: string
  townshipName: string
  villageName: string
  no: number
  unit: string
  unitName: string
  policies: number
  amount: Decimal
  since: IsoDate
  failed: number
  decided: boolean
  actions: Act[]
}
