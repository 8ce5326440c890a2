import { save } from './save'

/** CSV that Excel and WPS open as it is: UTF-8 with a mark, CRLF, and no cell that could run as a formula. */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return '\uFEFF' + rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n'
}

function cell(value: string | number | null): string {
  const text = value === null ? '' : String(value)
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export function download(name: string, content: string, type = 'text/csv;charset=utf-8'): void {
  save(name, new Blob([content], { type }))
}
