import type { Area } from '../shared/area'

/** Townships see their own rows; whoever sees all and the insurers see the whole. */
const READERS = { roles: ['township-clerk', 'insurer', 'leader', 'auditor'], duties: ['leads'] }

/** From the locked price to money in every household's account, and what everybody may read of it. */
export default {
  routes: [
    {
      path: '/insurance/settlements',
      name: 'settlement-season',
      component: () => import('./pages/SeasonPage.vue'),
      meta: { title: '理赔结算', module: 'insurance', ...READERS },
    },
    {
      path: '/insurance/exposure',
      name: 'exposure',
      component: () => import('./pages/ExposurePage.vue'),
      meta: { title: '赔付测算', module: 'insurance', ...READERS },
    },
    {
      path: '/insurance/settlements/:id(\\d+)',
      name: 'settlement',
      component: () => import('./pages/SettlementPage.vue'),
      props: ({ params }) => ({ id: Number(params.id) }),
      meta: { title: '结算', module: 'insurance', ...READERS },
    },
    {
      path: '/insurance/results',
      name: 'results',
      component: () => import('./pages/ResultsPage.vue'),
      meta: { title: '理赔结果', open: true, module: 'insurance' },
    },
  ],
  nav: [
    { label: '理赔结算', to: '/insurance/settlements', group: 'settlement', order: 10, ...READERS },
    { label: '赔付测算', to: '/insurance/exposure', group: 'settlement', order: 20, ...READERS },
    {
      label: '理赔结果',
      to: '/insurance/results',
      group: 'settlement',
      order: 40,
      public: true,
      hint: '已公布的实际价格和各村、各户的赔付，姓名只显示姓',
    },
  ],
} satisfies Area
