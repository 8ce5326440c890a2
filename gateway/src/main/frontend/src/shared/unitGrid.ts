/** Work that several units owe, each with a state of its own: reports to hand in, stages to complete. */
export interface Undertaking {
  id: string
  title: string
  due: string | null
  units: UnitState[]
}

export interface UnitState {
  unit: string
  unitName: string
  state: 'open' | 'upcoming' | 'late' | 'soon' | 'submitted' | 'proven' | 'never' | 'done'
  doneOn: string | null
}

export interface UnitRow {
  unit: string
  unitName: string
  states: (UnitState | null)[]
}

/** Units down, undertakings across; nothing where a unit owes nothing. */
export function rowsOf(undertakings: readonly Undertaking[], only = ''): UnitRow[] {
  const units = new Map(undertakings.flatMap(({ units: each }) => each.map(({ unit, unitName }) => [unit, unitName])))
  return [...units]
    .filter(([code]) => only === '' || code === only)
    .map(([unit, unitName]) => ({
      unit,
      unitName,
      states: undertakings.map(({ units: each }) => each.find((state) => state.unit === unit) ?? null),
    }))
}

const WORDS = {
  late: '逾期',
  soon: '即将到期',
  submitted: '待审核',
  open: '未到期',
  upcoming: '未开始',
  proven: '待确认',
  never: '从未上报',
  done: '已完成',
} as const

/** `逾期 2，未到期 1，已完成 17`, the worst first. */
export function countWords(units: readonly { state: UnitState['state'] }[]): string {
  return Object.entries(WORDS)
    .map(([state, word]) => ({ word, count: units.filter((unit) => unit.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => `${word} ${count}`)
    .join('，')
}
