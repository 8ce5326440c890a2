import { plainDecimal, unreadable, wrongDecimal } from './decimal'
import type { EntryField } from './register'

/** One column of a sheet that is filled in: words, a figure (`places`), a day, or a choice (`options`). */
export interface SheetColumn extends EntryField {
  /** What its figures are measured in, where all rows are alike. */
  unit?: string
  /** A day, written `2023-12-13`. */
  day?: boolean
  /** Whether a figure may be below zero. */
  negative?: boolean
  /** How many characters at most. */
  most?: number
  width?: string
  /** What was entered last is offered where nothing stands yet: as it was, or with its number counted on. */
  again?: 'same' | 'next'
}

/** One row: what it is about, what is stored of it, and at which version. */
export interface SheetRow {
  key: string
  title: string
  hint?: string
  link?: string
  /** What its figures are measured in. */
  unit?: string
  stored: Record<string, string>
  version: number
  /** Whether something is stored. */
  done: boolean
  /** Who stored it and when, in words. */
  by?: string | null
  /** Why nothing can be entered, and from when. */
  closed?: string
}

export type Typed = Record<string, string>

const DAY = /^(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*[-/.月]?\s*(\d{1,2})\s*日?$/

const isDay = (plain: string): boolean => {
  const read = new Date(`${plain}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(plain)
}

/** A day as people write it, `2023/12/3` or `2023年12月3日`, as the services take it; what is none stays. */
export function plainDay(typed: string): string {
  const [, year, month = '', day = ''] = DAY.exec(typed.trim()) ?? []
  const plain = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(plain) ? plain : typed.trim()
}

/** A figure without its unit, where it is the one of the row; any other unit stays, for the row to be marked. */
function withoutUnit(typed: string, unit = ''): string {
  const text = typed
    .trim()
    .replace('％', '%')
    .replace(unit === '元' ? /^[¥￥]\s*/ : /^$/, '')
  const bare = unit && text.endsWith(unit) ? text.slice(0, -unit.length).trim() : text
  return unreadable(bare) ? text : bare
}

/** What was typed or pasted, as the cell keeps it: nothing that could be read in two ways is changed. */
export function tidyCell(column: SheetColumn, row: Pick<SheetRow, 'unit'>, typed: string): string {
  if (column.places !== undefined) return plainDecimal(withoutUnit(typed, row.unit ?? column.unit))
  if (column.day) return plainDay(typed)
  const words = typed.replace(/\s+/g, ' ').trim()
  return column.options?.find(({ label }) => label === words)?.value ?? words
}

/** Why a cell cannot be sent; false when it can. */
export function wrongCell(column: SheetColumn, typed = ''): string | false {
  const { label, optional, places, negative, day, options, most } = column
  const text = typed.trim()
  if (text === '') return !optional && `请填写${label}`
  if (places !== undefined) return wrongDecimal(text, label, places, negative)
  if (day && !isDay(plainDay(text))) return `${label}写成 2023-12-13`
  if (options && !options.some(({ value }) => value === text)) return `${label}“${text}”不在可选的范围内`
  return most !== undefined && text.length > most && `${label}不能超过 ${most} 字`
}

/** The number after this one: `章政字〔2023〕12号` → `章政字〔2023〕13号`, `HB-0099` → `HB-0100`; the same where there is none. */
export function nextNumber(last: string): string {
  return last.replace(/(\d+)(\D*)$/, (_all, digits: string, rest: string) => {
    const next = (BigInt(digits) + 1n).toString()
    return next.padStart(digits.length, '0') + rest
  })
}

/** Rows and cells of what a spreadsheet puts into the clipboard; a quoted cell may hold tabs and line breaks. */
export function cellsOf(text: string): string[][] {
  const lines: string[][] = [['']]
  let quoted = false
  const last = () => lines[lines.length - 1] as string[]
  const add = (sign: string) => (last()[last().length - 1] += sign)
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string
    if (quoted && sign === '"' && text[at + 1] === '"') add(text[++at] as string)
    else if (sign === '"' && (quoted || last().at(-1) === '')) quoted = !quoted
    else if (!quoted && sign === '\t') last().push('')
    else if (!quoted && sign === '\n') lines.push([''])
    else if (quoted || sign !== '\r') add(sign)
  }
  return lines.filter((line, at) => at < lines.length - 1 || line.some((cell) => cell !== ''))
}

export interface Fill {
  row: string
  column: string
  text: string
}

const plainTitle = (words: string) =>
  words
    .replace(/^\s*\d+\s*[.、．]\s*/, '')
    .replace(/\s+/g, '')
    .trim()

/**
 * Where pasted cells go: from one cell on to the right and down; where the first column names rows of the sheet, each
 * line to its row. `left` is what found no place, line by line, so that it is not lost.
 */
export function placed(
  pasted: readonly string[][],
  rows: readonly SheetRow[],
  columns: readonly SheetColumn[],
  at: { row: number; column: number },
): { cells: Fill[]; left: string[] } {
  const named = new Map(rows.map((row) => [plainTitle(row.title), row]))
  const byName = pasted.some((line) => line.length > 1 && named.has(plainTitle(line[0] ?? '')))
  const cells: Fill[] = []
  const left: string[] = []
  pasted.forEach((line, below) => {
    const row = byName ? named.get(plainTitle(line[0] ?? '')) : rows[at.row + below]
    const given = byName ? line.slice(1) : line
    const room = columns.length - at.column
    if (!row || row.closed) {
      if (line.some((cell) => cell.trim() !== '')) left.push(line.join('\t'))
      return
    }
    given.slice(0, room).forEach((text, beside) => {
      const column = columns[at.column + beside]
      if (column) cells.push({ row: row.key, column: column.name, text: tidyCell(column, row, text) })
    })
    const over = given.slice(room)
    if (over.some((cell) => cell.trim() !== '')) left.push([row.title, ...over].join('\t'))
  })
  return { cells, left }
}

/** What somebody else has changed of a row, in words, one column each. */
export const changes = (columns: readonly SheetColumn[], before: Typed, now: Typed): string[] =>
  columns
    .filter(({ name }) => (before[name] ?? '') !== (now[name] ?? ''))
    .map(({ name, label }) => `${label}由“${before[name] || '空'}”改为“${now[name] || '空'}”`)
