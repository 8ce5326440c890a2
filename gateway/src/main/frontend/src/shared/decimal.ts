/**
 * How a typed figure is read, once for every form. Nothing is dropped: full-width signs become their half-width ones
 * and separators between groups of three go, because neither can be read in another way; whatever can, is refused in
 * words.
 */

const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/
const PLAIN = /^-?\d+(\.\d+)?$/
const MOST_WHOLE_DIGITS = 15

const halfWidth = (typed: string) =>
  typed
    .replace(/[０-９．，－]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[。｡]/g, '.')
    .replace(/−/g, '-')
    .trim()

/**
 * The figure as the services take it: `１,２３４．５ ` → `1234.5`. What is no figure comes back as it was typed, for the form
 * to refuse.
 */
export function plainDecimal(typed: string): string {
  const half = halfWidth(typed)
  if (GROUPED.test(half)) return half.replaceAll(',', '')
  return PLAIN.test(half) ? half : typed.trim()
}

/** Why something typed can be read as no figure, or as two; false when it is one, or empty. */
export function unreadable(typed: string, what = '这里'): string | false {
  const half = halfWidth(typed)
  if (half === '' || PLAIN.test(half) || GROUPED.test(half)) return false
  if (/^-?[\d.,\s]+$/.test(half)) {
    if (/\s/.test(half)) return `${what}的数字中间不能有空格，请核对后重写`
    if (half.includes(',')) return `${what}的逗号不能当小数点：小数写作 1.06，千位分隔写作 1,250.50`
    return `${what}的小数点只能有一个，前后都要有数字，如 1.06`
  }
  return `${what}只写数字，如 12.5，不写单位和符号`
}

/**
 * Why something typed is no figure with so many decimals at most; false when it is one. For `check` of a form.
 *
 * @param negative whether one below zero is right, too
 */
export function wrongDecimal(typed: string, what: string, decimals: number, negative = false): string | false {
  const said = unreadable(typed, what)
  if (said) return said
  const value = plainDecimal(typed)
  if (value === '') return `请填写${what}`
  if (!negative && value.startsWith('-')) return `${what}不能是负数`
  // With three decimals or more allowed, somebody may have meant 1.250.
  if (decimals > 2 && /^-?\d{1,3},\d{3}$/.test(halfWidth(typed)))
    return `${what}看不出是 ${value} 还是 ${halfWidth(typed).replace(',', '.')}，请不写逗号`
  const [whole = '', fraction = ''] = value.replace('-', '').split('.')
  if (whole.replace(/^0+/, '').length > MOST_WHOLE_DIGITS) return `${what}太大，请核对`
  if (fraction.length <= decimals) return false
  return decimals === 0 ? `${what}须是整数` : `${what}最多 ${decimals} 位小数`
}
