/** One column of a `DataTable`. A slot named after `key` replaces `text`. */
export interface Column<Row> {
  key: string
  label: string
  unit?: string
  /** Figures: right-aligned, all digits equally wide. */
  number?: boolean
  /** The cell that names its row. */
  head?: boolean
  /** Dates, states and buttons: never broken over two lines. */
  firm?: boolean
  width?: string
  /** On a phone: beside the name in the first line (`first`), or not at all (`none`); otherwise in the second line. */
  phone?: 'first' | 'none'
  /** Shown only to whoever has chosen it. */
  spare?: boolean
  text?: (row: Row) => string | number
  /** What to sort by; a decimal string sorts as a number, nothing sorts last. */
  sort?: (row: Row) => string | number | null
}

export function sorted<Row>(rows: readonly Row[], by: (row: Row) => string | number | null, down: boolean): Row[] {
  return [...rows].sort((a, b) => {
    const [left, right] = [by(a), by(b)]
    if (left === null || right === null) return (left === null ? 1 : 0) - (right === null ? 1 : 0)
    const order = compare(left, right)
    return down ? -order : order
  })
}

function compare(left: string | number, right: string | number): number {
  const [a, b] = [Number(left), Number(right)]
  return Number.isNaN(a) || Number.isNaN(b) ? String(left).localeCompare(String(right), 'zh-CN') : a - b
}
