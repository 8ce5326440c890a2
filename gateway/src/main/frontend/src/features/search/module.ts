import type { Feature } from '@/shared/feature'

/** All that was found, with an address of its own. */
export default {
  key: 'search',
  routes: [
    {
      path: '/search',
      name: 'search',
      component: () => import('./pages/SearchPage.vue'),
      meta: { title: '搜索' },
    },
  ],
  menu: [],
} satisfies Feature
