import { computed, reactive, ref, shallowReactive } from 'vue'
import { useDraft } from './draft'
import { isOtherPersons, isProblem, Problem } from './http'
import { newKey } from './idempotency'
import {
  cellsOf,
  changes,
  nextNumber,
  placed,
  type SheetColumn,
  type SheetRow,
  tidyCell,
  type Typed,
  wrongCell,
} from './sheet'
import { tell } from './telling'
import { useWrite } from './write'

export type RowState = 'closed' | 'empty' | 'stored' | 'typed' | 'saving' | 'saved' | 'refused' | 'changed'

/** What a module says of its sheet. */
export interface Filling {
  module: string
  /** Names the draft; one per sheet. */
  draft: string
  rows: () => readonly SheetRow[]
  columns: readonly SheetColumn[]
  /** Who is next once rows are saved, in words. */
  next?: string
  /** What more must be right than each cell by itself, by the columns' names. */
  check?: ((row: SheetRow, typed: Typed) => Typed) | undefined
  /** Stores one row at the version that was seen, once under its key; tells its version from then on. */
  save: (row: SheetRow, typed: Typed, key: string) => Promise<number>
}

/** What was typed into a row, over what it was typed, and under which key it is sent. */
interface RowDraft {
  typed: Typed
  over: { version: number; stored: Typed }
  key?: string
}

/** What concerns one row; anything else ends the saving of all. */
const OF_A_ROW = [400, 403, 404, 409, 422]

/**
 * A sheet being filled in. Each row is saved by itself and says how that went; what is not saved stays in this tab;
 * what somebody else has stored meanwhile is told, and never overwritten unseen.
 */
export function useFilling({ module, draft, rows, columns, next, check, save }: Filling) {
  const { fields, restored, clear } = useDraft<Record<string, string>>(`sheet-${draft}`, {})
  const faults = shallowReactive<Record<string, Typed>>({})
  const refused = shallowReactive<Record<string, string[]>>({})
  const saved = reactive(new Map<string, { typed: Typed; version: number; now: number }>())
  const saving = ref('')
  const stopped = ref<Error | null>(null)
  const left = ref<string[]>([])
  /** What was entered last, by column. */
  const last = reactive<Typed>({})

  const draftOf = (row: SheetRow): RowDraft | null =>
    fields[row.key] ? (JSON.parse(fields[row.key] as string) as RowDraft) : null
  const keep = (row: SheetRow, kept: RowDraft) => (fields[row.key] = JSON.stringify(kept))
  const forget = ({ key }: SheetRow) => {
    for (const all of [fields, faults, refused]) Reflect.deleteProperty(all, key)
  }

  /** What is stored of a row: what was just saved, until the page has asked for it anew. */
  function standing(row: SheetRow): RowDraft['over'] {
    const own = saved.get(row.key)
    return own?.version === row.version ? { version: own.now, stored: own.typed } : row
  }

  const value = (row: SheetRow, column: string): string =>
    draftOf(row)?.typed[column] ?? standing(row).stored[column] ?? ''

  function set(row: SheetRow, { name }: SheetColumn, text: string) {
    const { version, stored } = standing(row)
    const before = draftOf(row) ?? { typed: {}, over: { version, stored } }
    const typed = { ...before.typed, [name]: text }
    forget(row)
    if (Object.entries(typed).every(([column, words]) => words === (before.over.stored[column] ?? ''))) return
    keep(row, { typed, over: before.over })
    if (text.trim()) last[name] = text
  }

  function stateOf(row: SheetRow): RowState {
    if (saving.value === row.key) return 'saving'
    const now = draftOf(row)
    if (now && now.over.version !== standing(row).version) return 'changed'
    if (refused[row.key] || faults[row.key]) return 'refused'
    if (now) return 'typed'
    if (row.closed && !row.done) return 'closed'
    return saved.has(row.key) ? 'saved' : row.done ? 'stored' : 'empty'
  }

  const whole = (row: SheetRow): Typed =>
    Object.fromEntries(columns.map((column) => [column.name, tidyCell(column, row, value(row, column.name))]))

  /** Names the cells that are not right; true when there are none. */
  function right(row: SheetRow, typed: Typed): boolean {
    const wrong = Object.entries({
      ...Object.fromEntries(columns.map((column) => [column.name, wrongCell(column, typed[column.name]) || ''])),
      ...check?.(row, typed),
    }).filter(([, reason]) => reason !== '')
    if (wrong.length > 0) faults[row.key] = Object.fromEntries(wrong)
    return wrong.length === 0
  }

  /** Whether it was stored. */
  async function store(row: SheetRow, typed: Typed): Promise<boolean> {
    const now = draftOf(row)
    if (!now) return false
    const key = now.key ?? newKey()
    keep(row, { ...now, key })
    saving.value = row.key
    try {
      const version = await save({ ...row, version: now.over.version }, typed, key)
      forget(row)
      saved.set(row.key, { typed, version: row.version, now: version })
      return true
    } catch (error) {
      if (!isProblem(error) || isOtherPersons(error) || !OF_A_ROW.includes(error.status)) throw error
      keep(row, { typed: now.typed, over: now.over })
      note(row, error)
      return false
    } finally {
      saving.value = ''
    }
  }

  function note(row: SheetRow, error: Problem) {
    const known = new Set(columns.map(({ name }) => name))
    const own = error.errors.filter(({ field }) => known.has(field))
    if (own.length > 0) faults[row.key] = Object.fromEntries(own.map(({ field, reason }) => [field, reason]))
    else refused[row.key] = [error.title, ...tell(error).reasons]
  }

  const writing = useWrite(
    module,
    async (which: readonly SheetRow[]) => {
      let count = 0
      for (const row of which) {
        const typed = whole(row)
        if (right(row, typed) && (await store(row, typed))) count++
      }
      return count
    },
    (which, count) =>
      [
        count > 0 ? `已保存 ${count} 行${next ? `，${next}` : ''}。` : '',
        count < which.length ? `${which.length - count} 行没有保存，原因写在各行。` : '',
      ].join(''),
  )

  const open = computed(() => rows().filter((row) => draftOf(row) !== null))
  /** Saves one row, or all that something was typed into; one after the other. */
  function saveAll(which: readonly SheetRow[] = open.value) {
    stopped.value = null
    const ready = which.filter((row) => ['typed', 'refused'].includes(stateOf(row)))
    for (const { key } of ready) {
      Reflect.deleteProperty(faults, key)
      Reflect.deleteProperty(refused, key)
    }
    writing.mutate(ready, { onError: (error) => (stopped.value = error) })
  }

  function paste(text: string, at: { row: number; column: number }) {
    const { cells, left: over } = placed(cellsOf(text), rows(), columns, at)
    left.value = over
    for (const { row: key, column: name, text: words } of cells) {
      const row = rows().find((each) => each.key === key)
      const column = columns.find((each) => each.name === name)
      if (row && column) set(row, column, words)
    }
  }

  /** What is offered for an empty cell: the last of its column, counted on where it is a number. */
  function offered(row: SheetRow, { name, again }: SheetColumn): string {
    if (!again || row.closed || value(row, name) !== '') return ''
    const known =
      last[name] ??
      rows()
        .map(({ stored }) => stored[name] ?? '')
        .findLast((text) => text !== '') ??
      ''
    return again === 'next' && known ? nextNumber(known) : known
  }

  /** Puts what is offered into the cell, and (`below`) into every begun row where it is still missing. */
  function take(row: SheetRow, column: SheetColumn, below = false) {
    set(row, column, offered(row, column))
    if (!below) return
    for (const each of open.value) if (value(each, column.name) === '') set(each, column, offered(each, column))
  }

  /** Others have stored something else meanwhile: mine stays and goes over it, or theirs stands. */
  function decide(row: SheetRow, mine: boolean) {
    const now = draftOf(row)
    forget(row)
    if (now && mine) keep(row, { typed: now.typed, over: { version: row.version, stored: row.stored } })
  }

  return {
    value,
    set,
    stateOf,
    faultOf: (row: SheetRow, column: string): string | undefined => faults[row.key]?.[column],
    /** What concerns the row as a whole; what concerns a cell stands beside it. */
    reasonsOf: (row: SheetRow) => refused[row.key] ?? [],
    changedOf: (row: SheetRow) => changes(columns, draftOf(row)?.over.stored ?? {}, row.stored),
    decide,
    paste,
    left,
    offered,
    take,
    saveAll,
    open,
    busy: writing.isPending,
    stopped,
    restored,
    clear: () => {
      for (const key of Object.keys(fields))
        for (const all of [fields, faults, refused]) Reflect.deleteProperty(all, key)
      clear()
    },
    done: computed(() => rows().filter((row) => row.done || saved.has(row.key)).length),
    troubled: computed(() => rows().filter((row) => ['refused', 'changed'].includes(stateOf(row)))),
  }
}

export type Sheet = ReturnType<typeof useFilling>
