import type { RunningMean } from '@/api/types'

export interface Flag {
  code: string
  words: string
}

export interface Observed {
  id: number
  point: number
  day: string
  price: string
  weight: string | null
  note: string | null
  state: 'entered' | 'confirmed' | 'rejected' | 'replaced'
  flags: Flag[]
  replaces: number | null
  lateReason: string | null
  enteredBy: string
  enteredAt: string
  reviewedBy: string | null
  reviewNote: string | null
  version: number
}

export interface PointSheet {
  id: number
  name: string
  township: string
  townshipName: string
  address: string | null
  mine: boolean
  mean: string | null
  observations: Observed[]
  recent: { day: string; mean: string }[]
}

/** One day's sheet for who reports. */
export interface Sheet {
  scheme: string
  schemeName: string
  day: string
  today: string
  priceUnit: string
  decimals: number
  priceFrom: string
  priceUntil: string
  daysBack: number
  locked: boolean
  published: boolean
  items: PointSheet[]
}

export interface Point {
  id: number
  scheme: string
  name: string
  township: string
  townshipName: string
  address: string | null
  position: number
  activeFrom: string
  activeUntil: string | null
  collectors: string[]
  /** Collectors who have never done anything here: the login name may be wrong. */
  unknown: string[]
  version: number
}

export interface PriceVersion {
  day: string
  price: string
  version: number
  mean: string | null
  points: number | null
  source: string | null
  reason: string | null
  note: string | null
  late: boolean
  publishedAt: string | null
}

export interface SeasonDay {
  day: string
  state: 'published' | 'corrected' | 'missed' | 'today' | 'ahead'
  price: string | null
  points: number | null
  late: boolean
  observations: number
  open: number
  /** Figures that an officer entered. */
  backfilled: number
  /** Whether a price waits for another officer. */
  proposed: boolean
}

export interface Season {
  scheme: string
  schemeName: string
  priceUnit: string
  priceOrigin: string
  targetPrice: string
  today: string
  locked: boolean
  missed: number
  running: RunningMean | null
  days: SeasonDay[]
}

export interface DayRow {
  id: number
  name: string
  township: string
  townshipName: string
  mean: string | null
  observations: Observed[]
}

/** A price that waits for another officer. */
export interface Proposal {
  id: number
  price: string
  causes: string[]
  reason: string | null
  note: string | null
  proposedBy: string
  proposedAt: string
  /** Whether the day still rests on the figures that were proposed. */
  fits: boolean
}

/** One day for who reviews and publishes. */
export interface Day {
  scheme: string
  schemeName: string
  day: string
  priceUnit: string
  targetPrice: string
  decimals: number
  locked: boolean
  published: { version: number; price: string; late: boolean; note: string | null; reason: string | null } | null
  points: DayRow[]
  missing: string[]
  open: number
  mean: string | null
  price: string | null
  belowTarget: boolean
  publishedBefore: string | null
  changePercent: string | null
  leaveOneOut: { point: number; name: string; mean: string | null; decides: boolean }[]
  obstacles: string[]
  /** What the caller may do now, as the service says. */
  act: 'publish' | 'propose' | 'release' | 'withdraw' | 'none'
  /** Why the caller does not publish it alone. */
  causes: string[]
  proposal: Proposal | null
  differs: boolean
}

export interface PointPattern {
  point: number
  name: string
  figures: number
  missing: string[]
  lastDigit: { digit: number; times: number; figures: number } | null
  repeated: { price: string; from: string; until: string; days: number }[]
  without: string | null
  decides: boolean
}

export interface Patterns {
  scheme: string
  priceUnit: string
  targetPrice: string
  repeatedDays: number
  sameDigitPercent: string
  enoughFigures: number
  decisive: number
  points: PointPattern[]
}

export interface NationalPrice {
  id: number
  scheme: string
  day: string
  price: string
  source: string
  reason: string | null
  state: 'entered' | 'published' | 'rejected'
  enteredBy: string
  enteredAt: string
  decidedBy: string | null
  decidedAt: string | null
  decisionNote: string | null
  /** What is striking about it, while it waits. */
  flags: string[]
  version: number
}
