/** OpenAPI definition: made by `npm run api` of the service's own description, and overwritten by it. */

import type { Decimal, IsoDate } from './scalars'

export interface Discrepancy {
  rule: string
  unit: string
  unitName: string
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

export interface GoalSheet {
  year: number
  source: string
  issuedOn: IsoDate
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
  kind: string
  landArea: Decimal
  afforestation: Decimal
  forestArea: Decimal
  forestLand: Decimal
  stock: Decimal
  coverage: Decimal
  coverageComputed: Decimal
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
