import type { Area } from '../shared/area'

/** Those who write the register, those who oversee, and the insurers, who check by it. */
const READERS = { roles: ['leader', 'auditor', 'insurer'], duties: ['leads'] }

export default {
  routes: [
    {
      path: '/insurance/sanctions',
      name: 'sanctions',
      component: () => import('./pages/SanctionsPage.vue'),
      meta: { title: '失信惩戒', module: 'insurance', ...READERS },
    },
  ],
  nav: [{ label: '失信惩戒', to: '/insurance/sanctions', group: 'subsidy', order: 40, ...READERS }],
} satisfies Area
