import type { Area } from '../shared/area'

/** What is posted in the villages, for everybody. */
export default {
  routes: [
    {
      path: '/insurance/notices',
      name: 'notices',
      component: () => import('./pages/NoticesPage.vue'),
      meta: { title: '投保公示', open: true, module: 'insurance' },
    },
    {
      path: '/insurance/notices/:id(\\d+)',
      name: 'notice',
      component: () => import('./pages/NoticePage.vue'),
      props: ({ params }) => ({ id: Number(params.id) }),
      meta: { title: '村公示', open: true, module: 'insurance' },
    },
  ],
  nav: [
    {
      label: '投保公示',
      to: '/insurance/notices',
      group: 'enrolment',
      order: 50,
      public: true,
      hint: '正在公示的各村投保清单：姓名、数量、保险费和保险金额',
    },
  ],
} satisfies Area
