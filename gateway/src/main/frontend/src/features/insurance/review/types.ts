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
  /** When the insurer underwrote it as it is now. */
  underwrittenOn: string | null
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
  /** Policies of which nobody has said what there was last year. */
  previousUnknown: number
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
  /** Who had a hand in what the list says; none of them approves it. */
  authors: { username: string; name: string; since: string }[]
  ending: Ending | null
}

/** How a list was ended that did not come into force. */
export interface Ending {
  reason: string
  document: string
  endedOn: string
  endedBy: string
  policies: number
  collected: boolean
  /** Farmers' shares that have not been given back yet. */
  toRefund: number
}

/** What of a list waits to be given back to the farmers. */
export interface ListRefunds {
  list: number
  scheme: string
  township: string
  townshipName: string
  villageName: string
  no: number
  unit: string
  unitName: string
  policies: number
  amount: string
  since: string
  failed: number
}

/** One farmer's share that is given back. */
export interface Refund {
  policy: number
  list: number
  scheme: string
  township: string
  townshipName: string
  villageName: string
  name: string
  identityMask: string
  bank: string | null
  accountMask: string | null
  unit: string
  unitName: string
  amount: string
  reason: string
  since: string
  document: string | null
  paidOn: string | null
  failure: string | null
  version: number
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
  payment: number | null
  document: string | null
  note: string | null
  bookedOn: string
  /** Whether the payment that it belongs to was taken back. */
  takenBack: boolean
}
