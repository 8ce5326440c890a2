import type { Area } from '../shared/area'

const CHECKERS = ['insurer', 'bureau-officer']

/** From the insurer to the treasury: what waits for whom, and the subsidy ledger. */
export default {
  routes: [
    {
      path: '/insurance/reviews',
      name: 'reviews',
      component: () => import('./pages/ReviewsPage.vue'),
      meta: { title: '待办清单', module: 'insurance', roles: CHECKERS },
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
    { label: '待承保和待审核', to: '/insurance/reviews', group: 'enrolment', order: 50, roles: CHECKERS },
    { label: '保费补贴台账', to: '/insurance/ledger', group: 'enrolment', order: 60 },
    { label: '退还农户保费', to: '/insurance/refunds', group: 'enrolment', order: 70 },
  ],
} satisfies Area
