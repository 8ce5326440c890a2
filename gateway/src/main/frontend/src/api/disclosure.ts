/** OpenAPI definition: made by `npm run api` of the service's own description, and overwritten by it. */

import type { Act } from './platform'
import type { IsoDate, Timestamp } from './scalars'

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

export interface Deadline {
  kind: 'date' | 'on-release' | 'standing'
  date: IsoDate | null
  inherited: boolean
}

export interface Duty {
  key: string
  title: string
  atLeast: number
  due: IsoDate
  responsible: Responsible[]
  task: number | null
  source: string
}

export interface DutyList {
  year: number
  source: string
  items: Duty[]
}

export interface Responsible {
  code: string
  name: string
  group: boolean
  note: string | null
}

export interface States {
  notStarted: number
  inProgress: number
  submitted: number
  accepted: number
  returned: number
  overdue: number
  total: number
}

export interface TaskList {
  year: number
  source: string
  issuedOn: IsoDate
  items: TaskView[]
}

export interface TaskPage {
  year: number
  source: string
  no: number
  chapter: string
  section: string
  title: string
  deadline: Deadline
  responsible: Responsible[]
  responsibleInherited: boolean
  units?: UnitView[] | null
  tally: States
}

export interface TaskView {
  no: number
  chapter: string
  section: string
  title: string
  deadline: Deadline
  responsible: Responsible[]
  responsibleInherited: boolean
  units?: UnitView[] | null
  tally: States
}

export interface UnitPage {
  unit: string
  unitName: string
  state: 'not-started' | 'in-progress' | 'submitted' | 'accepted' | 'returned'
  note: string | null
  evidence: string | null
  changedAt: Timestamp | null
  version: number
  overdue: boolean
  actions: Act[]
  history: Change[]
}

export interface UnitReport {
  state: 'not-started' | 'in-progress' | 'submitted' | 'accepted' | 'returned'
  note?: string | null
  evidence?: string | null
  version: number
}

export interface UnitView {
  unit: string
  unitName: string
  state: 'not-started' | 'in-progress' | 'submitted' | 'accepted' | 'returned'
  note: string | null
  evidence: string | null
  changedAt: Timestamp | null
  version: number
  overdue: boolean
  actions: Act[]
}
