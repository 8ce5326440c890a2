/** What the service says here, under the names that these pages give it. */
export type { RecordView as OwnRecord } from '@/api/insurance'
