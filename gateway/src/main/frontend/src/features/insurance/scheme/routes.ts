import type { Area } from '../shared/area'

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
  ],
  nav: [{ label: '保险方案', to: '/insurance', group: 'scheme', order: 10 }],
} satisfies Area
