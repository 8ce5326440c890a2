/** What the service says here, under the names that these pages give it. */
export type { DisputeView as Dispute } from '@/api/insurance'
