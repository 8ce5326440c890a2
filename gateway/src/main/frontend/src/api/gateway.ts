/** 网关接口: made by `npm run api` of the service's own description, and overwritten by it. */

import type { Done, Hit, ModuleSummary, Tally, TodoRow } from './platform'
import type { IsoDate, Timestamp } from './scalars'

export interface CockpitView {
  today: IsoDate
  rehearsal: boolean
  demo: boolean
  modules: ModuleView[]
  matrix: Matrix
}

export interface DoneView {
  items: Done[]
  missing: ('insurance' | 'forestry' | 'disclosure' | 'planning')[]
}

export interface FoundInModule {
  module: 'insurance' | 'forestry' | 'disclosure' | 'planning'
  items: Hit[]
  more: boolean
}

export interface Matrix {
  rows: Row[]
}

export interface ModuleView {
  module: 'insurance' | 'forestry' | 'disclosure' | 'planning'
  label: string
  status: 'up' | 'slow' | 'down'
  since: Timestamp | null
  figuresAt: Timestamp | null
  ageSeconds: number | null
  summary: ModuleSummary | null
  problem: string | null
}

export interface PartView {
  name: string
  label: string
  status: string
  since: Timestamp | null
  millis: number | null
  detail: string | null
}

export interface Row {
  code: string
  name: string
  cells: Record<string, Tally | null>
}

export interface SearchView {
  modules: FoundInModule[]
  missing: ('insurance' | 'forestry' | 'disclosure' | 'planning')[]
}

export interface SessionView {
  authenticated: boolean
  username: string | null
  name: string | null
  roles: string[]
  units: UnitName[]
  modules: ('insurance' | 'forestry' | 'disclosure' | 'planning')[]
  today: IsoDate
  rehearsal: boolean
  demo: boolean
}

export interface StatusView {
  at: Timestamp
  parts: PartView[]
}

export interface TodoView {
  items: TodoRow[]
  total: number
  todos: number
  missing: ('insurance' | 'forestry' | 'disclosure' | 'planning')[]
}

export interface UnitList {
  items: UnitView[]
}

export interface UnitName {
  code: string
  name: string
}

export interface UnitView {
  code: string
  name: string
  kind: string
  aliases: string[]
}
