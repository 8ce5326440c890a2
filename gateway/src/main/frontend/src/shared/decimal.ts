/** What was typed, as the services take it: half-width, no spaces, no separators; `１,２３４．５ ` → `1234.5`. */
export function plainDecimal(typed: string): string {
  const half = typed.replace(/[０-９．，－]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
  return half.replace(/[\s,]/g, '').replace(/。/g, '.')
}

/** Why something typed is no amount above or equal to zero with so many decimals at most; false when it is one. For `check` of a form. */
export function wrongDecimal(typed: string, what: string, decimals: number): string | false {
  const value = plainDecimal(typed)
  if (value === '') return `请填写${what}`
  if (!/^\d+(\.\d+)?$/.test(value)) return `${what}只写数字，如 12.5`
  const fraction = value.split('.')[1] ?? ''
  if (fraction.length <= decimals) return false
  return decimals === 0 ? `${what}须是整数` : `${what}最多 ${decimals} 位小数`
}
