/** What the service says here, under the names that these pages give it. */
export type { Policy, PolicyView, PolicyEntry, Collective, Attachment, SoldPolicy, Village } from '@/api/insurance'
