import type { Area } from '../shared/area'

/** Those who write the register, those who oversee, and the insurers, who check by it. */
const READERS = ['bureau-officer', 'leader', 'auditor', 'insurer']

export default {
  routes: [
    {
      path: '/insurance/sanctions',
      name: 'sanctions',
      component: () => import('./pages/SanctionsPage.vue'),
      meta: { title: '失信惩戒', module: 'insurance', roles: READERS },
    },
  ],
  nav: [{ label: '失信惩戒', to: '/insurance/sanctions', group: 'enrolment', order: 90, roles: READERS }],
} satisfies Area
