import type { Area } from '../shared/area'

const READERS = ['township-clerk', 'bureau-officer', 'leader', 'auditor']

/** Whole lists as files: checked row by row, taken all of it or nothing. */
export default {
  routes: [
    {
      path: '/insurance/imports',
      name: 'imports',
      component: () => import('./pages/ImportsPage.vue'),
      meta: { title: '名单导入', module: 'insurance', roles: READERS },
    },
    {
      path: '/insurance/imports/:id(\\d+)',
      name: 'import',
      component: () => import('./pages/ImportPage.vue'),
      props: ({ params }) => ({ id: Number(params.id) }),
      meta: { title: '导入结果', module: 'insurance', roles: READERS },
    },
  ],
  nav: [{ label: '名单导入', to: '/insurance/imports', group: 'enrolment', order: 20, roles: READERS }],
} satisfies Area
