/** What the service says here, under the names that these pages give it. */
export type { PostedNotice as Posted, Line } from '@/api/insurance'
