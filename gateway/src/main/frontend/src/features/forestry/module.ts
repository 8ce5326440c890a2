import type { Feature } from '@/shared/feature'

/** Who reads the goals of a year before they are in force. */
const DRAFT_READERS = { roles: ['leader', 'auditor'], duties: ['leads'] }

/** The year's goals, the calendar of reports, afforested plots, duties, and what the printed table contradicts. */
export default {
  key: 'forestry',
  routes: [
    {
      path: '/forestry',
      alias: '/forestry/goals',
      name: 'goals',
      component: () => import('./pages/GoalsPage.vue'),
      meta: { title: '任务指标', module: 'forestry' },
    },
    {
      path: '/forestry/milestones',
      name: 'milestones',
      component: () => import('./pages/MilestonesPage.vue'),
      meta: { title: '报送节点', module: 'forestry' },
    },
    {
      path: '/forestry/milestones/:id',
      name: 'milestone',
      component: () => import('./pages/MilestonePage.vue'),
      props: true,
      meta: { title: '报送节点', module: 'forestry' },
    },
    {
      path: '/forestry/plots',
      name: 'plots',
      component: () => import('./plot/pages/PlotsPage.vue'),
      meta: { title: '造林小班', module: 'forestry' },
    },
    {
      path: '/forestry/plots/:id(\\d+)',
      name: 'plot',
      component: () => import('./plot/pages/PlotPage.vue'),
      props: true,
      meta: { title: '造林小班', module: 'forestry' },
    },
    {
      path: '/forestry/duties',
      name: 'duties',
      component: () => import('./pages/DutiesPage.vue'),
      meta: { title: '部门职责', module: 'forestry' },
    },
    {
      path: '/forestry/editions',
      name: 'goal-editions',
      component: () => import('./pages/EditionsPage.vue'),
      meta: { title: '新年度目标', module: 'forestry', ...DRAFT_READERS },
    },
    {
      path: '/forestry/editions/:id',
      name: 'goal-edition',
      component: () => import('./pages/EditionPage.vue'),
      props: true,
      meta: { title: '新年度目标', module: 'forestry', ...DRAFT_READERS },
    },
    {
      path: '/forestry/quality',
      name: 'quality',
      component: () => import('./pages/QualityPage.vue'),
      meta: { title: '数据核对', module: 'forestry' },
    },
  ],
  menu: [{ label: '森林资源', to: '/forestry', group: 'modules', order: 40, module: 'forestry' }],
  groups: [
    { key: 'goals', label: '目标' },
    { key: 'reports', label: '报送' },
    { key: 'plots', label: '造林' },
    { key: 'basis', label: '职责与数据' },
  ],
  nav: [
    { label: '任务指标', to: '/forestry', group: 'goals', order: 10 },
    { label: '新年度目标', to: '/forestry/editions', group: 'goals', order: 20, ...DRAFT_READERS },
    { label: '报送节点', to: '/forestry/milestones', group: 'reports', order: 10 },
    { label: '造林小班', to: '/forestry/plots', group: 'plots', order: 10 },
    { label: '部门职责', to: '/forestry/duties', group: 'basis', order: 10 },
    { label: '数据核对', to: '/forestry/quality', group: 'basis', order: 20 },
  ],
} satisfies Feature
