/** The actual price as the exact fraction, and rounded for showing. */
export interface PublishedMean {
  sum: string
  publications: number
  mean: string
  fraction: string
  belowTarget: boolean
}

/** One run over all policies of a scheme; `no` 1 is the settlement, higher ones supplement the differences. */
export interface Settlement {
  id: number
  scheme: string
  schemeName: string
  quantityUnit: string
  no: number
  priceVersion: number
  priceSum: string
  publications: number
  pricePublishedOn: string
  state: 'run' | 'confirmed' | 'paid' | 'published'
  policies: number
  amount: string
  runBy: string
  runOn: string
  confirmDue: string
  payDue: string
  dueProvisional: boolean
  confirmedBy: string | null
  confirmedOn: string | null
  paidOn: string | null
  publishedBy: string | null
  publishedOn: string | null
  version: number
}

export interface TownshipResult {
  township: string
  name: string
  policies: number
  quantity: string
  amount: string
  difference: string
  unpaid: number
  unpaidAmount: string
  refunds: number
  refundAmount: string
  failed: number
}

export interface Payment {
  id: number
  settlement: number
  township: string | null
  townshipName: string | null
  document: string
  paidOn: string
  policies: number
  amount: string
  failed: number
  failedAmount: string
  recordedBy: string
}

export interface SettlementDetail extends Settlement {
  price: PublishedMean
  remaining: { policies: number; amount: string; failed: number }
  townships: TownshipResult[]
  payments: Payment[]
}

export interface Payout {
  policy: number
  township: string
  townshipName: string
  villageName: string
  name: string
  identityMask: string
  accountMask: string | null
  certificate: string | null
  quantity: string
  amount: string
  previous: string
  difference: string
  paidOn: string | null
  document: string | null
  failure: string | null
}

export interface NextAct {
  act: 'collect' | 'lock' | 'correct' | 'finish' | 'run' | 'confirm' | 'pay' | 'publish' | 'done'
  by: 'officer' | 'insurer' | 'nobody'
  due: string | null
  settlement: number | null
}

export interface Season {
  scheme: string
  schemeName: string
  productName: string
  source: string
  quantityUnit: string
  priceUnit: string
  targetPrice: string
  priceOrigin: 'POINTS' | 'NATIONAL'
  priceFrom: string
  priceUntil: string
  soldOnly: boolean
  today: string
  prices: PublishedMean | null
  /** Days of the window without a price. */
  missing: string[]
  /** Figures that wait for a review. */
  waiting: number
  versions: { version: number; price: PublishedMean; reason: string | null; publishedOn: string }[]
  /** Days that were corrected since the actual price was published. */
  changed: string[]
  settlements: Settlement[]
  soldMissing: { township: string; policies: number }[]
  /** Policies that are on their way and not in force. */
  pending: number
  /** The lists that they are on: each comes into force or is ended before a settlement. */
  unfinished: { id: number; township: string; village: string; no: number; state: string; policies: number }[]
  next: NextAct
}

export interface TownshipPayout {
  township: string
  name: string
  policies: number
  quantity: string
  amount: string
}

export interface Level {
  payer: string
  label: string
  percent: string
  payout: string
  due: string | null
  paid: string | null
}

export interface Exposure {
  preview: {
    scheme: string
    schemeName: string
    quantityUnit: string
    priceUnit: string
    targetPrice: string
    asOf: string
    prices: PublishedMean | null
    last: boolean
    note: string
    townships: TownshipPayout[]
    policies: number
    quantity: string
    amount: string
  }
  basis: string
  levels: Level[]
}

export interface Results {
  scheme: string
  schemeName: string
  quantityUnit: string
  priceUnit: string
  targetPrice: string
  publishedOn: string | null
  price: PublishedMean | null
  villages: {
    township: string
    townshipName: string
    village: string
    villageName: string
    policies: number
    quantity: string
    amount: string
  }[]
  items: { policy: number; villageName: string; name: string; quantity: string; amount: string }[]
  next: number | null
}
