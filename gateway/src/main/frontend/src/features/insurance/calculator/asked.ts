import { wrongDecimal } from '@/shared/decimal'

/** What the service is asked; figures are strings all the way. */
export interface Asked {
  scheme: string
  quantity: string
  actualPrice: string
}

export interface Calculation {
  scheme: string
  schemeName: string
  source: string
  quantity: string
  quantityUnit: string
  actualPrice: string
  targetPrice: string
  priceUnit: string
  sumInsured: string
  premium: string
  parts: { payer: string; label: string; percent: string; amount: string }[]
  payout: string
  steps: string[]
}

/** Why a quantity cannot be computed with; false when it can. */
export function wrongQuantity(typed: string): string | false {
  return wrongDecimal(typed, '数量', 2) || (/^[0.]*$/.test(typed) && '数量须大于 0') || tooMuch(typed, '数量')
}

/** Why a price cannot be computed with; zero can. */
export function wrongPrice(typed: string): string | false {
  return wrongDecimal(typed, '实际价格', 4) || tooMuch(typed, '实际价格')
}

function tooMuch(typed: string, what: string): string | false {
  const whole = (typed.split('.')[0] ?? '').replace(/^0+/, '')
  return (whole.length > 7 || (whole.length === 7 && !/^10{6}(\.0*)?$/.test(typed.replace(/^0+/, '')))) && `${what}不能超过 100 万`
}
