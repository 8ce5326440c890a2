/** A disputed payout: negotiated first, certified then, closed with a document at last. Money in yuan, as strings. */
export interface Dispute {
  id: number
  scheme: string
  settlement: number
  settlementNo: number
  policy: number
  policyName: string
  township: string
  townshipName: string
  villageName: string
  state: 'negotiation' | 'certification' | 'closed'
  raisedOn: string
  claim: string
  claimed: string | null
  certificationNote: string | null
  certifiedOn: string | null
  outcome: string | null
  document: string | null
  /** What is paid in the end; null when nothing changes. */
  adjusted: string | null
  previous: string | null
  paidOn: string | null
  recordedBy: string
  closedBy: string | null
  closedOn: string | null
  version: number
}
