/** What the service says here, under the names that these pages give it. */
export type { Import, SeenFault as Fault } from '@/api/insurance'
