/** What the service says here, under the names that these pages give it. */
export type { CorrectionView as Correction, CorrectionEntry } from '@/api/insurance'
