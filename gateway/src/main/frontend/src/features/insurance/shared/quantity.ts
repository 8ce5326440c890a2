import { NONE, thousands } from '@/shared/format'

/** An amount in the scheme's unit, without zeros that say nothing: `267.00` heads are `267 头`. */
export function quantityOf(value: string | null, unit = ''): string {
  if (value === null) return NONE
  const plain = value.replace(/\.00$/, '')
  return `${thousands(plain)}${unit ? ` ${unit}` : ''}`
}
