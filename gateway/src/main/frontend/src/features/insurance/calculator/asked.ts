import { plainDecimal, wrongDecimal } from '@/shared/decimal'

/**
 * What the service is asked; figures are strings all the way. The price is one figure, or the sum of the published ones
 * and their number.
 */
export interface Asked {
  scheme: string
  quantity: string
  actualPrice: string
  priceSum: string
  publications: string
}

/** As it stands in an address: what is not asked does not appear. */
export const queryOf = (asked: Asked): Record<string, string> =>
  Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ''))

export const asksBySum = ({ priceSum, publications }: Pick<Asked, 'priceSum' | 'publications'>): boolean =>
  priceSum !== '' || publications !== ''

export interface Calculation {
  scheme: string
  schemeName: string
  source: string
  quantity: string
  quantityUnit: string
  actualPrice: string
  /** The exact price as a fraction; null where one figure was asked. */
  priceSum: string | null
  publications: number | null
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
  return (
    wrongDecimal(typed, '数量', 2) || (/^[0.]*$/.test(plainDecimal(typed)) && '数量须大于 0') || tooMuch(typed, '数量')
  )
}

/** Why a price cannot be computed with; zero can. A mean may have as many decimals as the service takes. */
export function wrongPrice(typed: string): string | false {
  return wrongDecimal(typed, '实际价格', 20) || tooMuch(typed, '实际价格')
}

export function wrongSum(typed: string): string | false {
  return wrongDecimal(typed, '价格之和', 4)
}

export function wrongPublications(typed: string): string | false {
  return wrongDecimal(typed, '次数', 0) || (!/^0*[1-9]\d{0,3}$/.test(plainDecimal(typed)) && '次数为 1 至 9999')
}

/** What is wrong with a question, by field. */
export function wrongOf(
  asked: Omit<Asked, 'scheme'>,
): Record<'quantity' | 'actualPrice' | 'priceSum' | 'publications', string | false> {
  const sum = asksBySum(asked)
  return {
    quantity: wrongQuantity(asked.quantity),
    actualPrice: !sum && wrongPrice(asked.actualPrice),
    priceSum: sum && wrongSum(asked.priceSum),
    publications: sum && wrongPublications(asked.publications),
  }
}

function tooMuch(given: string, what: string): string | false {
  const typed = plainDecimal(given)
  const whole = (typed.split('.')[0] ?? '').replace(/^0+/, '')
  return (
    (whole.length > 7 || (whole.length === 7 && !/^10{6}(\.0*)?$/.test(typed.replace(/^0+/, '')))) &&
    `${what}不能超过 100 万`
  )
}
