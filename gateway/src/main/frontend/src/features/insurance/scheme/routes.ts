import type { Area } from '../shared/area'

/** Those who see all of the district's insurance; Development and Reform among them writes. */
const READERS = { roles: ['leader', 'auditor'], duties: ['leads'] }

/** Schemes as versioned data. A scheme's page is open to everybody; the working pages need the module. */
export default {
  routes: [
    {
      path: '/insurance',
      alias: '/insurance/schemes',
      name: 'schemes',
      component: () => import('./pages/SchemesPage.vue'),
      meta: { title: '保险方案', module: 'insurance' },
    },
    {
      path: '/insurance/schemes/:id',
      name: 'scheme',
      component: () => import('./pages/SchemePage.vue'),
      props: true,
      meta: { title: '方案详情', open: true, module: 'insurance' },
    },
    {
      path: '/insurance/schemes/:id/comparison',
      name: 'scheme-comparison',
      component: () => import('./pages/ComparisonPage.vue'),
      props: true,
      meta: { title: '版本对照', open: true, module: 'insurance' },
    },
    {
      path: '/insurance/scheme-drafts',
      name: 'scheme-drafts',
      component: () => import('./pages/DraftsPage.vue'),
      meta: { title: '方案修订', module: 'insurance', ...READERS },
    },
    {
      path: '/insurance/scheme-drafts/:scheme',
      name: 'scheme-draft',
      component: () => import('./pages/DraftPage.vue'),
      props: true,
      meta: { title: '方案草稿', module: 'insurance', ...READERS },
    },
  ],
  nav: [
    { label: '保险方案', to: '/insurance', group: 'scheme', order: 10 },
    { label: '方案修订', to: '/insurance/scheme-drafts', group: 'scheme', order: 20, ...READERS },
  ],
} satisfies Area
