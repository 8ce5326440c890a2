/** What travels as a string and stays one. A decimal has its digits as they are in the database (decision 0009). */
export type Decimal = string
export type IsoDate = string
export type Timestamp = string
