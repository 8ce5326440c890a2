import type { Ref } from 'vue'

export interface CellAt {
  row: number
  column: number
}

const STEPS: Record<string, [down: number, right: number]> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** Moving through the cells of a sheet by the keyboard: each bears its `data-row` and `data-column`. */
export function useMoving(place: Ref<HTMLElement | undefined>, rows: () => number) {
  function go(row: number, column: number): boolean {
    const cell = place.value?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]:not(:disabled)`)
    cell?.focus()
    if (cell instanceof HTMLInputElement) cell.select()
    return Boolean(cell)
  }

  /** The next row in this direction that can be filled in. */
  function down({ row, column }: CellAt, step: number) {
    for (let next = row + step; next >= 0 && next < rows(); next += step) if (go(next, column)) return
  }

  /** Within the words the arrows move the cursor, at their end the cell; in a choice they choose. */
  function moved(event: KeyboardEvent, at: CellAt) {
    const step = STEPS[event.key]
    if (!step || event.isComposing || event.altKey) return
    const { target } = event
    if (!(target instanceof HTMLInputElement) && event.key !== 'Enter') return
    if (step[1] === 0) down(at, event.shiftKey ? -step[0] : step[0])
    else if (target instanceof HTMLInputElement) {
      const edge = step[1] < 0 ? 0 : target.value.length
      if (target.selectionStart !== edge || target.selectionEnd !== edge) return
      go(at.row, at.column + step[1])
    }
    event.preventDefault()
  }
  return { go, moved }
}
