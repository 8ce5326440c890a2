import type { Feature } from '@/shared/feature'
import { MODULE_NAMES, type ModuleKey } from '@/shared/modules'

const MODULES = Object.keys(MODULE_NAMES) as ModuleKey[]

/** The seasons and years of every module: how they stand, and how two people close one. */
export default {
  key: 'period',
  routes: MODULES.map((module) => ({
    path: `/${module}/periods`,
    name: `${module}-periods`,
    component: () => import('./pages/PeriodsPage.vue'),
    props: { module },
    meta: { title: '年度与办结', module },
  })),
  menu: [],
} satisfies Feature
