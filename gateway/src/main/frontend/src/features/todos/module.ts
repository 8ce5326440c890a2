import type { Feature } from '@/shared/feature'
import { ANY_MODULE } from '@/shared/session'

/** What waits for me or my unit, over all modules. */
export default {
  key: 'todos',
  routes: [
    {
      path: '/todos',
      name: 'todos',
      component: () => import('./pages/TodosPage.vue'),
      meta: { title: '待办', module: ANY_MODULE },
    },
  ],
  menu: [{ label: '待办', to: '/todos', group: 'mine', order: 20, module: ANY_MODULE }],
} satisfies Feature
