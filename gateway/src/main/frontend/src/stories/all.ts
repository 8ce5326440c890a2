import { attachmentPanel } from './attachmentPanel'
import { chartFrame } from './chartFrame'
import { deadlinePage } from './deadlinePage'
import { entrySheet } from './entrySheet'
import { exportButton } from './exportButton'
import { formPage } from './formPage'
import { importPanel } from './importPanel'
import { stepPanel, recordPage } from './stepPanel'
import type { Story } from './story'

/** Every shared piece in every state, for people and tests to look at. */
export const stories: readonly Story[] = [
  ...entrySheet,
  ...formPage,
  ...deadlinePage,
  ...chartFrame,
  ...importPanel,
  ...attachmentPanel,
  ...exportButton,
  ...stepPanel,
  ...recordPage,
]

export const nameOf = ({ piece, state }: Story): string => `${piece}/${state}`
