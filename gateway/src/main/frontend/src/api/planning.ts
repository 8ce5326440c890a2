/** OpenAPI definition: made by `npm run api` of the service's own description, and overwritten by it. */

import type { Act } from './platform'
import type { Decimal, IsoDate } from './scalars'

export interface Approval {
  version: number
}

export interface Base {
  year: number
  value: Decimal
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
  history: ValueView[]
  actions: Act[]
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

export interface Target {
  year: number
  comparator: '=' | '>' | '>=' | '~'
  value: Decimal
}

export interface ValueView {
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
  actions: Act[]
}

export interface WordedGoal {
  id: string
  year: number
  goal: string
  location: string
}
