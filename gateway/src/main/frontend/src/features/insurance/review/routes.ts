import type { Area } from '../shared/area'

const CHECKERS = ['insurer', 'bureau-officer']

/** From the insurer to the treasury: what waits for whom, and the subsidy ledger. */
export default {
  routes: [
    {
      path: '/insurance/reviews',
      name: 'reviews',
      component: () => import('./pages/ReviewsPage.vue'),
      meta: { title: '待承保和待审核', module: 'insurance', roles: CHECKERS },
    },
    {
      path: '/insurance/ledger',
      name: 'ledger',
      component: () => import('./pages/LedgerPage.vue'),
      meta: { title: '保费补贴台账', module: 'insurance' },
    },
    {
      path: '/insurance/refunds',
      name: 'refunds',
      component: () => import('./pages/RefundsPage.vue'),
      meta: { title: '退还农户保费', module: 'insurance' },
    },
  ],
  nav: [
    { label: '待承保和待审核', to: '/insurance/reviews', group: 'enrolment', order: 40, roles: CHECKERS },
    { label: '保费补贴台账', to: '/insurance/ledger', group: 'subsidy', order: 10 },
    { label: '退还农户保费', to: '/insurance/refunds', group: 'subsidy', order: 20 },
  ],
} satisfies Area
