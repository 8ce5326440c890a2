/** A village's list with the sums of its policies, as `GET lists/{id}` gives it. Money in yuan, as strings. */
export interface EnrolmentList {
  id: number
  scheme: string
  schemeName: string
  schemeVersion: number
  quantityUnit: string
  township: string
  townshipName: string
  village: string
  villageName: string
  no: number
  state: string
  insurer: string | null
  /** Why it was last returned. */
  returned: string | null
  createdBy: string
  createdAt: string
  version: number
  policies: number
  quantity: string
  sumInsured: string
  premium: string
  farmer: string
  district: string
  city: string
  province: string
  /** Households of a collective that have not signed. */
  unsigned: number
  /** Quantities that grew so much that a village certificate is missing. */
  uncertified: number
}

export interface Notice {
  id: number
  list: number
  no: number
  /** The day on which it was posted, which does not count. */
  startsOn: string
  /** Its last full day; it may be closed from the day after. */
  endsOn: string
  state: 'running' | 'closed' | 'cancelled'
  openedBy: string
  endedOn: string | null
  endNote: string | null
  /** Unresolved objections of the whole list. */
  openObjections: number
  version: number
}

export interface Objection {
  id: number
  notice: number
  list: number
  policy: number | null
  policyName: string | null
  raisedOn: string
  contactMask: string | null
  content: string
  recordedBy: string
  upheld: boolean | null
  resolution: string | null
  resolvedOn: string | null
  resolvedBy: string | null
  version: number
}

/** One step in a list's history. */
export interface ListStep {
  id: number
  action: string
  fromState: string
  toState: string
  note: string | null
  unit: string | null
  unitName: string | null
  actorName: string
  at: string
}

/** The newest notice first, objections and steps in their order. */
export interface Review {
  notices: Notice[]
  objections: Objection[]
  steps: ListStep[]
}

export interface Account {
  payer: string
  label: string
  township: string
  townshipName: string
  due: string
  paid: string
  outstanding: string
}

/** One payer's share of the policies in force against what is booked as due. */
export interface Balance {
  payer: string
  label: string
  policies: string
  due: string
  paid: string
  outstanding: string
  difference: string
}

export interface Entry {
  id: number
  township: string
  townshipName: string
  list: number
  villageName: string
  payer: string
  label: string
  kind: 'due' | 'paid' | 'reversal'
  amount: string
  policy: number | null
  document: string | null
  note: string | null
  bookedOn: string
}
