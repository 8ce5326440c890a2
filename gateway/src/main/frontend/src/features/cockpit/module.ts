import type { Feature } from '@/shared/feature'
import { ANY_MODULE } from '@/shared/session'

/** The modules at one glance: all for leaders, their own for the others. */
export default {
  key: 'cockpit',
  routes: [
    {
      path: '/cockpit',
      name: 'cockpit',
      component: () => import('./pages/CockpitPage.vue'),
      meta: { title: '总览', module: ANY_MODULE },
    },
  ],
  menu: [{ label: '总览', to: '/cockpit', group: 'mine', order: 10, module: ANY_MODULE }],
} satisfies Feature
