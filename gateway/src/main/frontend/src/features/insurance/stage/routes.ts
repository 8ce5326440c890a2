import type { Area } from '../shared/area'

export default {
  routes: [
    {
      path: '/insurance/stages',
      name: 'stages',
      component: () => import('./pages/StagesPage.vue'),
      meta: { title: '阶段与期限', module: 'insurance' },
    },
  ],
  nav: [{ label: '阶段与期限', to: '/insurance/stages', group: 'scheme', order: 50 }],
} satisfies Area
