import type { Area } from '../shared/area'

const READERS = ['township-clerk', 'bureau-officer', 'insurer', 'leader', 'auditor']

/** Disputed payouts, from the claim to the transfer of what was adjusted. */
export default {
  routes: [
    {
      path: '/insurance/disputes',
      name: 'disputes',
      component: () => import('./pages/DisputesPage.vue'),
      meta: { title: '赔付争议', module: 'insurance', roles: READERS },
    },
  ],
  nav: [{ label: '赔付争议', to: '/insurance/disputes', group: 'settlement', order: 30, roles: READERS }],
} satisfies Area
