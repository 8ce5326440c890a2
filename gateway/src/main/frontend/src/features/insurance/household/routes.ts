import type { Area } from '../shared/area'

/** A household looks up its own record, with a code on its phone. */
export default {
  routes: [
    {
      path: '/insurance/household',
      name: 'household',
      component: () => import('./pages/HouseholdPage.vue'),
      meta: { title: '查询我的保险', open: true, module: 'insurance' },
    },
  ],
  nav: [
    {
      label: '查询我的保险',
      to: '/insurance/household',
      group: 'settlement',
      order: 50,
      public: true,
      hint: '用姓名、身份证号码和手机验证码，查看自己的保险和赔款',
    },
  ],
} satisfies Area
