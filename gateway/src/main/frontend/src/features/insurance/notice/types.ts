/** A list on public notice, as everybody may see it. */
export interface Posted {
  id: number
  scheme: string
  schemeName: string
  quantityUnit: string
  township: string
  townshipName: string
  village: string
  villageName: string
  no: number
  startsOn: string
  endsOn: string
  policies: number
}

/** Name, quantity, premium and sum insured, and nothing else. */
export interface Line {
  no: number
  name: string
  quantity: string
  premium: string
  sumInsured: string
  /** Clearly more than last year, which the village has certified. */
  grown: boolean
}
