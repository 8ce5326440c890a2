/** A policy as its own household sees it; numbers masked even here. Money in yuan, as strings. */
export interface OwnRecord {
  id: number
  schemeName: string
  source: string
  township: string
  village: string
  name: string
  identityMask: string
  bank: string | null
  accountMask: string | null
  plot: string | null
  quantity: string
  quantityUnit: string
  sumInsured: string
  premium: string
  farmer: string
  coverFrom: string
  coverUntil: string
  certificate: string | null
  endedOn: string | null
  endReason: string | null
  targetPrice: string
  priceUnit: string
  actualPrice: string | null
  /** The actual price exactly: this sum over so many publications. */
  priceSum: string | null
  publications: number | null
  payout: string | null
  paidOn: string | null
  stateWords: string
}
