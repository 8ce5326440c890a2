import type { Area } from '../shared/area'

const OVERSIGHT = { roles: ['leader', 'auditor'], duties: ['leads'] }
const ENTERING = { roles: ['township-clerk'], duties: ['monitors-prices'] }
const POINT_READERS = { ...OVERSIGHT, roles: [...OVERSIGHT.roles, 'township-clerk'] }

/** From a transaction at a monitoring point to the published price. */
export default {
  routes: [
    {
      path: '/insurance/prices',
      name: 'prices',
      component: () => import('./pages/PricesPage.vue'),
      meta: { title: '价格公布', open: true, module: 'insurance' },
    },
    {
      path: '/insurance/observations',
      name: 'observations',
      component: () => import('./pages/ObservationsPage.vue'),
      meta: { title: '采价填报', module: 'insurance', ...ENTERING },
    },
    {
      path: '/insurance/daily-prices',
      name: 'daily-prices',
      component: () => import('./pages/DailyPricesPage.vue'),
      meta: { title: '复核与公布', module: 'insurance', ...OVERSIGHT },
    },
    {
      path: '/insurance/points',
      name: 'points',
      component: () => import('./pages/PointsPage.vue'),
      meta: { title: '监测点', module: 'insurance', ...POINT_READERS },
    },
    {
      path: '/insurance/price-patterns',
      name: 'price-patterns',
      component: () => import('./pages/PatternsPage.vue'),
      meta: { title: '采价规律', module: 'insurance', ...OVERSIGHT },
    },
    {
      path: '/insurance/national-prices',
      name: 'national-prices',
      component: () => import('./pages/NationalPricesPage.vue'),
      meta: { title: '国家价格', module: 'insurance', ...OVERSIGHT },
    },
  ],
  nav: [
    {
      label: '价格公布',
      to: '/insurance/prices',
      group: 'price',
      order: 10,
      public: true,
      hint: '每日公布的价格、与目标价格的对照、更正经过和下载',
    },
    { label: '采价填报', to: '/insurance/observations', group: 'price', order: 20, ...ENTERING },
    { label: '复核与公布', to: '/insurance/daily-prices', group: 'price', order: 30, ...OVERSIGHT },
    { label: '监测点', to: '/insurance/points', group: 'price', order: 40, ...POINT_READERS },
    { label: '采价规律', to: '/insurance/price-patterns', group: 'price', order: 50, ...OVERSIGHT },
    { label: '国家价格', to: '/insurance/national-prices', group: 'price', order: 60, ...OVERSIGHT },
  ],
} satisfies Area
