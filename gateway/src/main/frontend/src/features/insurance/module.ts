import type { Feature } from '@/shared/feature'

/** Target-price insurance. A scheme's page is open to everybody; the working pages need the module. */
export default {
  key: 'insurance',
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
      path: '/insurance/stages',
      name: 'stages',
      component: () => import('./pages/StagesPage.vue'),
      meta: { title: '阶段与期限', module: 'insurance' },
    },
  ],
  menu: [{ label: '农业保险', to: '/insurance', group: 'modules', order: 30, module: 'insurance' }],
} satisfies Feature
