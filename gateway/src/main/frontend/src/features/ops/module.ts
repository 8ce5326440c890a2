import type { Feature } from '@/shared/feature'

const WATCHERS = ['ops', 'administrator', 'leader'] as const

/** The platform itself: is every part well, and which units there are. */
export default {
  key: 'ops',
  routes: [
    {
      path: '/status',
      name: 'status',
      component: () => import('./pages/StatusPage.vue'),
      meta: { title: '运行状态', roles: WATCHERS },
    },
    { path: '/units', name: 'units', component: () => import('./pages/UnitsPage.vue'), meta: { title: '单位目录' } },
  ],
  menu: [
    { label: '运行状态', to: '/status', group: 'platform', order: 80, roles: WATCHERS },
    { label: '单位目录', to: '/units', group: 'platform', order: 90 },
  ],
} satisfies Feature
