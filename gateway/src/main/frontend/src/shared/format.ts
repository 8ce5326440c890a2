/**
 * How figures, money and dates are written. Figures stay strings from the service to the page:
 * the point is moved and separators are set by hand, nothing is parsed into a floating-point number.
 */

export const NONE = '—'
const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/

/** `27201.41` → `27,201.41`; what is no plain decimal (`>80`) is returned as it came; nothing → `—`. */
export function thousands(value: string | number | null | undefined): string {
  if (value === null || value === undefined || value === '') return NONE
  const match = DECIMAL.exec(String(value))
  if (!match) return String(value)
  const [, sign = '', whole = '', fraction] = match
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return sign + grouped + (fraction === undefined ? '' : `.${fraction}`)
}

/** Moves the decimal point to the right (or left, when negative), exactly; `shiftPoint('0.07', 2)` is `7`. */
export function shiftPoint(value: string, places: number): string {
  const match = DECIMAL.exec(value)
  if (!match) return value
  const [, sign = '', whole = '', fraction = ''] = match
  const padding = '0'.repeat(Math.abs(places))
  const digits = padding + whole + fraction + padding
  const point = padding.length + whole.length + places
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, '')
  const right = digits.slice(point).replace(/0+$/, '')
  return sign + left + (right === '' ? '' : `.${right}`)
}

/** A share between 0 and 1 as percent: `0.07` → `7%`. */
export function percentOf(rate: string | null | undefined): string {
  return rate ? `${shiftPoint(rate, 2)}%` : NONE
}

/**
 * A figure for a summary: from a million on in 万, from a hundred million on in 亿, but only where that
 * loses no digit; otherwise with separators. `exact` is for the tool tip.
 */
export function compact(value: string | null | undefined, unit: string | null | undefined) {
  const exact = `${thousands(value)}${unit && value ? ` ${unit}` : ''}`
  const whole = (value ?? '').split('.')[0] ?? ''
  for (const [digits, places, word] of [
    [9, 8, '亿'],
    [7, 4, '万'],
  ] as const) {
    if (!DECIMAL.test(value ?? '') || whole.replace('-', '').length < digits) continue
    const shifted = shiftPoint(value ?? '', -places)
    if ((shifted.split('.')[1] ?? '').length <= 2) return { text: thousands(shifted), unit: word + (unit ?? ''), exact }
  }
  return { text: thousands(value), unit: unit ?? '', exact }
}

/**
 * Exactly so many decimals, rounded half up on the digits themselves; `fixed('0.12345', 4)` is `0.1235`. For showing
 * only.
 */
export function fixed(value: string | null | undefined, places: number): string {
  const match = DECIMAL.exec(value ?? '')
  if (!match) return value || NONE
  const [, sign = '', whole = '', fraction = ''] = match
  const kept =
    BigInt(whole + fraction.padEnd(places, '0').slice(0, places)) + (Number(fraction[places] ?? 0) >= 5 ? 1n : 0n)
  const digits = String(kept).padStart(places + 1, '0')
  const point = digits.length - places
  return (kept === 0n ? '' : sign) + thousands(digits.slice(0, point)) + (places > 0 ? `.${digits.slice(point)}` : '')
}

/** Money to the fen: `3500` → `3,500.00 元`. */
export function yuan(value: string | null | undefined): string {
  return value ? `${fixed(value, 2)} 元` : NONE
}

/** A price with four decimals: `1.0137` → `1.0137 元/500克`. */
export function price(value: string | null | undefined, unit: string | null = null): string {
  return value ? fixed(value, 4) + (unit ? ` ${unit}` : '') : NONE
}

/**
 * Money for a summary, rounded to two decimals in 万元 from ten thousand on, in 亿元 from a hundred million on; `exact` is
 * for the tool tip.
 */
export function yuanShort(value: string | null | undefined) {
  const digits = (DECIMAL.exec(value ?? '')?.[2] ?? '').replace(/^0+/, '').length
  const [places, unit] = digits > 8 ? [8, '亿元'] : digits > 4 ? [4, '万元'] : [0, '元']
  return { text: value ? fixed(shiftPoint(value, -places), 2) : NONE, unit, exact: yuan(value) }
}

/** The size of a file: `2.4 MB`. */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  return bytes < 1024 * 1024
    ? `${Math.round(bytes / 1024)} KB`
    : `${(bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')} MB`
}

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六']

/** `2023-12-13` → `2023-12-13（周三）`, for days that a deadline counts from. */
export function deadline(date: string | null | undefined): string {
  if (!date) return NONE
  const [year, month, day] = date.split('-').map(Number)
  const weekday = WEEKDAYS[new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1)).getUTCDay()]
  return `${date}（周${weekday}）`
}

export function period(from: string | null, until: string | null): string {
  return `${from ?? NONE} 至 ${until ?? NONE}`
}

const CLOCK = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** A moment on the clock of the district: `2023-12-13 09:05`. */
export function moment(at: string | number | null | undefined): string {
  if (at === null || at === undefined) return NONE
  const date = new Date(at)
  if (Number.isNaN(date.getTime())) return NONE
  const part = Object.fromEntries(CLOCK.formatToParts(date).map(({ type, value }) => [type, value]))
  return `${part.year}-${part.month}-${part.day} ${part.hour}:${part.minute}`
}

/** How old something is, in one word that a hurried reader understands. */
export function age(seconds: number | null | undefined): string {
  if (seconds === null || seconds === undefined) return NONE
  if (seconds < 60) return `${Math.max(0, Math.floor(seconds))} 秒前`
  if (seconds < 3600) return `${Math.floor(seconds / 60)} 分钟前`
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)} 小时前`
  return `${Math.floor(seconds / 86_400)} 天前`
}

export function daysLeft(days: number | null | undefined): string {
  if (days === null || days === undefined) return '无固定期限'
  if (days < 0) return `已逾期 ${-days} 天`
  return days === 0 ? '今天到期' : `还有 ${days} 天`
}

/** A day to be kept, with its weekday and what is left until then. */
export function dueWords(due: string | null, days: number | null): string {
  return due ? `${deadline(due)} ${daysLeft(days)}` : daysLeft(null)
}

/** Several names in one line; the rest is counted, not dropped silently. */
export function names(list: readonly ({ name: string } | string)[], most = 4): string {
  const all = list.map((item) => (typeof item === 'string' ? item : item.name))
  if (all.length === 0) return NONE
  return all.length <= most ? all.join('、') : `${all.slice(0, most).join('、')}等 ${all.length} 个单位`
}
