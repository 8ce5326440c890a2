import type { Feature } from '@/shared/feature'

/** The yearly work plan of open government: its tasks, each unit's state, evidence, acceptance and return. */
export default {
  key: 'disclosure',
  routes: [
    {
      path: '/disclosure',
      alias: '/disclosure/tasks',
      name: 'tasks',
      component: () => import('./pages/TasksPage.vue'),
      meta: { title: '重点任务', module: 'disclosure' },
    },
    {
      path: '/disclosure/tasks/:year(\\d{4})/:no(\\d+)',
      name: 'task',
      component: () => import('./pages/TaskPage.vue'),
      props: true,
      meta: { title: '任务详情', module: 'disclosure' },
    },
    {
      path: '/disclosure/progress',
      name: 'task-progress',
      component: () => import('./pages/ProgressPage.vue'),
      meta: {
        title: '填报任务进展',
        module: 'disclosure',
        roles: ['township-clerk', 'bureau-officer', 'disclosure-office'],
      },
    },
    {
      path: '/disclosure/deadlines',
      name: 'task-deadlines',
      component: () => import('./pages/DeadlinesPage.vue'),
      meta: { title: '任务期限', module: 'disclosure' },
    },
    {
      path: '/disclosure/duties',
      name: 'yearly-duties',
      component: () => import('./pages/DutiesPage.vue'),
      meta: { title: '年度定量要求', module: 'disclosure' },
    },
  ],
  menu: [{ label: '政务公开', to: '/disclosure', group: 'modules', order: 50, module: 'disclosure' }],
  groups: [
    { key: 'plan', label: '工作要点' },
    { key: 'quantities', label: '定量要求' },
  ],
  nav: [
    { label: '重点任务', to: '/disclosure', group: 'plan', order: 10 },
    { label: '年度定量要求', to: '/disclosure/duties', group: 'quantities', order: 10 },
  ],
} satisfies Feature
