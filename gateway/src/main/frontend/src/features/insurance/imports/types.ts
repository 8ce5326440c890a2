/** A file on its way to being village lists. */
export interface Import {
  id: number
  scheme: string
  schemeName: string
  township: string
  townshipName: string
  fileName: string
  /** In bytes. */
  size: number
  state: 'received' | 'checking' | 'checked' | 'refused' | 'applying' | 'applied' | 'discarded' | 'failed'
  /** Rows in the file, once it has been read. */
  total: number | null
  /** Rows done of the step that runs now. */
  done: number
  faults: number
  notices: number
  problem: string | null
  /** The import that took the same file. */
  twin: number | null
  uploadedBy: string
  uploadedAt: string
  appliedBy: string | null
  appliedAt: string | null
  /** What became of every row of the file, in sentences; none until it has been read. */
  account: string[]
  lists: { id: number; villageName: string }[]
  version: number
}

/** What stands against taking the file (`fault`), or is worth knowing (`notice`). */
export interface Fault {
  seq: number
  row: number
  column: string
  value: string
  reason: string
  severity: 'fault' | 'notice'
}
