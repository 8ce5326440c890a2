interface Content {
  name: string | null
  phoneMask: string | null
  bank: string | null
  accountMask: string | null
  certificate: string | null
}

/** What is to be put right of a policy in force; null stays as it is. Numbers are masked. */
export interface Correction extends Content {
  id: number
  policy: number
  list: number
  scheme: string
  township: string
  townshipName: string
  villageName: string
  policyName: string
  insurer: string | null
  state: 'entered' | 'released' | 'refused'
  before: Content
  reason: string
  attachment: number | null
  enteredBy: string
  enteredOn: string
  decidedBy: string | null
  decidedOn: string | null
  decisionNote: string | null
  version: number
}

export interface CorrectionEntry {
  version: number
  name: string | null
  phone: string | null
  bank: string | null
  account: string | null
  certificate: string | null
  reason: string
  attachment: number | null
}
