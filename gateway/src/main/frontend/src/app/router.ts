import type { QueryClient } from '@tanstack/vue-query'
import { createRouter, createWebHistory, type RouterHistory } from 'vue-router'
import { verdict } from '@/shared/feature'
import { homeOf, sessionQuery } from '@/shared/session'
import { features } from './features'

const TITLE = '政务协同平台'

/** An address of one of our own pages; anything else is none. */
export function ownPage(next: unknown): string | null {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : null
}

/**
 * Anonymous visitors of a page that needs login are sent to the start page, and come back after it.
 * A page that is not theirs stays in the address; the shell shows the refusal in its place.
 */
export function makeRouter(client: QueryClient, history: RouterHistory = createWebHistory()) {
  const router = createRouter({
    history,
    routes: [
      ...features.flatMap(({ routes }) => routes),
      {
        path: '/:rest(.*)*',
        name: 'missing',
        component: () => import('./pages/MissingPage.vue'),
        meta: { title: '页面不存在', open: true },
      },
    ],
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  })

  router.beforeEach(async (to) => {
    const session = await client.ensureQueryData(sessionQuery).catch(() => null)
    if (!session) return true // the shell says that the platform cannot be reached
    if (to.path === '/' && session.authenticated) return ownPage(to.query.next) ?? homeOf(session)
    if (to.path === '/cockpit' && session.authenticated) return homeOf(session) === '/cockpit' || homeOf(session)
    return verdict(to.meta, session) !== 'login' || { path: '/', query: { next: to.fullPath } }
  })

  router.afterEach((to, from) => {
    document.title = to.meta.title ? `${to.meta.title} - ${TITLE}` : TITLE
    if (from.matched.length > 0 && to.path !== from.path)
      document.getElementById('content')?.focus({ preventScroll: true })
  })

  // After an update of the platform the old page may ask for a file that is no more: load the page anew, once.
  router.onError((_error, to) => {
    if (sessionStorage.getItem('reloaded-for') === to.fullPath) return
    sessionStorage.setItem('reloaded-for', to.fullPath)
    location.assign(to.fullPath)
  })
  return router
}
