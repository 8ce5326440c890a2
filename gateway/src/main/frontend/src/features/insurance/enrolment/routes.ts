import type { Area } from '../shared/area'

/** Whoever enters, checks or oversees the lists; finance officers among the bureau officers. */
const READERS = ['township-clerk', 'bureau-officer', 'insurer', 'leader', 'auditor']

/** Village lists and the policies in them, from the first entry on. */
export default {
  routes: [
    {
      path: '/insurance/lists',
      name: 'lists',
      component: () => import('./pages/ListsPage.vue'),
      meta: { title: '参保清单', module: 'insurance' },
    },
    {
      path: '/insurance/lists/:id(\\d+)',
      name: 'list',
      component: () => import('./pages/ListPage.vue'),
      props: ({ params }) => ({ id: Number(params.id) }),
      meta: { title: '村清单', module: 'insurance' },
    },
    {
      path: '/insurance/lists/:id(\\d+)/entry',
      name: 'policy-entry',
      component: () => import('./pages/EntryPage.vue'),
      props: ({ params }) => ({ id: Number(params.id) }),
      meta: { title: '登记一户', module: 'insurance', roles: ['township-clerk'] },
    },
    {
      path: '/insurance/lists/:id(\\d+)/sales',
      name: 'list-sales',
      component: () => import('./pages/SalesPage.vue'),
      props: ({ params }) => ({ id: Number(params.id) }),
      meta: { title: '出栏数量', module: 'insurance', roles: ['township-clerk', 'insurer'] },
    },
    {
      path: '/insurance/policies',
      name: 'policies',
      component: () => import('./pages/PoliciesPage.vue'),
      meta: { title: '查找保险单', module: 'insurance', roles: READERS },
    },
    {
      path: '/insurance/policies/:id(\\d+)',
      name: 'policy',
      component: () => import('./pages/PolicyPage.vue'),
      props: ({ params }) => ({ id: Number(params.id) }),
      meta: { title: '保险单', module: 'insurance' },
    },
  ],
  nav: [
    { label: '参保清单', to: '/insurance/lists', group: 'enrolment', order: 10 },
    { label: '查找保险单', to: '/insurance/policies', group: 'enrolment', order: 30, roles: READERS },
  ],
} satisfies Area
