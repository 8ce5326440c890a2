import type { Feature } from '@/shared/feature'

/** The urbanisation plan's indicators: base, target, what was observed, and how that stands to the time passed. */
export default {
  key: 'planning',
  routes: [
    {
      path: '/planning',
      alias: '/planning/indicators',
      name: 'indicators',
      component: () => import('./pages/IndicatorsPage.vue'),
      meta: { title: '规划指标', module: 'planning' },
    },
    {
      path: '/planning/indicators/:id',
      name: 'indicator',
      component: () => import('./pages/IndicatorPage.vue'),
      props: true,
      meta: { title: '指标详情', module: 'planning' },
    },
    {
      path: '/planning/values',
      name: 'plan-values',
      component: () => import('./pages/ValuesPage.vue'),
      meta: { title: '填报监测值', module: 'planning', roles: ['bureau-officer'] },
    },
    {
      path: '/planning/deadlines',
      name: 'plan-deadlines',
      component: () => import('./pages/DeadlinesPage.vue'),
      meta: { title: '指标数值报送期限', module: 'planning' },
    },
    {
      path: '/planning/quality',
      name: 'plan-quality',
      component: () => import('./pages/QualityPage.vue'),
      meta: { title: '数据核对', module: 'planning' },
    },
  ],
  menu: [{ label: '城镇化规划', to: '/planning', group: 'modules', order: 60, module: 'planning' }],
  groups: [
    { key: 'indicators', label: '指标' },
    { key: 'data', label: '数据' },
  ],
  nav: [
    { label: '规划指标', to: '/planning', group: 'indicators', order: 10 },
    { label: '数据核对', to: '/planning/quality', group: 'data', order: 10 },
  ],
} satisfies Feature
