/** What the service says here, under the names that these pages give it. */
export type { Correction, CorrectionEntry } from '@/api/insurance'
