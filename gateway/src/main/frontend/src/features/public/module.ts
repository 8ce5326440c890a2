import type { Feature } from '@/shared/feature'

/** What everybody may see without login. */
export default {
  key: 'public',
  routes: [{ path: '/', name: 'start', component: () => import('./pages/StartPage.vue'), meta: { open: true } }],
  menu: [],
} satisfies Feature
