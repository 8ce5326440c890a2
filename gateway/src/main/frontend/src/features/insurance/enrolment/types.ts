/** A policy as officials see it: one household's or grower's line, numbers masked. Money in yuan, as strings. */
export interface Policy {
  id: number
  list: number
  scheme: string
  schemeVersion: number
  township: string
  townshipName: string
  village: string
  villageName: string
  listState: string
  kind: string
  collective: number | null
  name: string
  identityMask: string
  phoneMask: string | null
  bank: string | null
  accountMask: string | null
  plot: string | null
  quantity: string
  previousQuantity: string | null
  eligibility: boolean[]
  signedOn: string | null
  sumInsured: string
  premium: string
  farmer: string
  district: string
  city: string
  province: string
  certificate: string | null
  inspectedQuantity: string | null
  collectedOn: string | null
  soldQuantity: string | null
  /** More was sold than is insured; the payout counts what is insured. */
  soldAboveInsured: boolean
  inForceOn: string | null
  endedOn: string | null
  endReason: string | null
  /** Whether it grew beyond the scheme's parameter, and whether the village has certified that. */
  grown: boolean
  certified: boolean
  version: number
}

/** What a form sends; of identity, phone and account, null leaves what is stored as it is. */
export interface PolicyEntry {
  kind: string
  collective: number | null
  name: string
  identity: string | null
  phone: string | null
  bank: string | null
  account: string | null
  plot: string | null
  quantity: string | null
  previousQuantity: string | null
  eligibility: boolean[]
  signedOn: string | null
}

export interface Collective {
  id: number
  list: number
  kind: string
  name: string
  codeMask: string
  phoneMask: string | null
  /** Households on its list. */
  policies: number
  version: number
}

export interface Attachment {
  id: number
  list: number
  policy: number | null
  policyName: string | null
  kind: string
  name: string
  mediaType: string
  /** In bytes. */
  size: number
  uploadedBy: string
  uploadedAt: string
}

export interface Village {
  code: string
  name: string
}
