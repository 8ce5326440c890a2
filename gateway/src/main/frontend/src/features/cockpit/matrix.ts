import type { ModuleView as CockpitModule, Row as MatrixRow } from '@/api/gateway'
import type { Tally } from '@/api/platform'
import type { ModuleKey } from '@/shared/modules'
import { csv } from '@/shared/csv'
import { TALLY, type Tone } from '@/shared/states'

export interface CellLook {
  tone: Tone
  /** The worst thing that can be said about the cell. */
  word: string
  /** How much of it is done. */
  share: string
}

/** What a tile says: the worst state first, then how much is done; nothing when the unit has no tasks there. */
export function look(tally: Tally | null | undefined): CellLook | null {
  const all = tally ? total(tally) : 0
  if (!tally || all === 0) return null
  const share = `完成 ${tally.done}/${all}`
  if (tally.done === all) return { tone: 'done', word: '全部完成', share }
  const worst = TALLY.find(({ key }) => key !== 'done' && tally[key] > 0)
  return { tone: worst?.tone ?? 'none', word: `${worst?.word ?? ''} ${worst ? tally[worst.key] : ''}`.trim(), share }
}

export function total(tally: Tally): number {
  return tally.done + tally.late + tally.atRisk + tally.open
}

/** A unit's tasks over all modules that answered. */
export function overall(row: MatrixRow): Tally {
  const sum: Tally = { done: 0, late: 0, atRisk: 0, open: 0 }
  for (const cell of Object.values(row.cells)) {
    if (cell) for (const { key } of TALLY) sum[key] += cell[key]
  }
  return sum
}

/** Worst first: by what is late, then at risk, then open; equal ones stay in the order of their codes. */
export function worstFirst(rows: readonly MatrixRow[]): MatrixRow[] {
  const weight = (row: MatrixRow) => {
    const sum = overall(row)
    return [sum.late, sum.atRisk, sum.open]
  }
  return [...rows].sort((a, b) => {
    const [left, right] = [weight(a), weight(b)]
    const at = left.findIndex((value, place) => value !== right[place])
    return at < 0 ? a.code.localeCompare(b.code) : (right[at] ?? 0) - (left[at] ?? 0)
  })
}

/** The matrix as a file; says its date and its marks, so that it cannot be taken for something else later. */
export function matrixCsv(
  rows: readonly MatrixRow[],
  modules: readonly CockpitModule[],
  marks: readonly string[],
): string {
  const columns = modules.flatMap(({ label }) => TALLY.map(({ word }) => `${label} ${word}`))
  const cells = (row: MatrixRow, module: ModuleKey) => TALLY.map(({ key }) => row.cells[module]?.[key] ?? null)
  return csv([
    ['单位与模块对照', ...marks],
    ['单位代码', '单位', ...columns],
    ...rows.map((row) => [row.code, row.name, ...modules.flatMap(({ module }) => cells(row, module))]),
  ])
}
