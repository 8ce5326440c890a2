import type { Register } from '@/shared/importing'

/** What the service says here, under the names that these pages give it. */
export type { Import, SeenFault as Fault } from '@/api/insurance'

/** The village lists, as they come in as files. */
export const LISTS: Register = { module: 'insurance', path: '/api/insurance/imports', list: '名单', row: '户' }
