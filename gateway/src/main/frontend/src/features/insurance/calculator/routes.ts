import type { Area } from '../shared/area'

/** What a quantity costs and what it would be paid: for everybody, with or without login. */
export default {
  routes: [
    {
      path: '/insurance/calculator',
      name: 'calculator',
      component: () => import('./pages/CalculatorPage.vue'),
      meta: { title: '保费与赔付试算', open: true, module: 'insurance' },
    },
  ],
  nav: [
    {
      label: '保费与赔付试算',
      to: '/insurance/calculator',
      group: 'scheme',
      order: 30,
      public: true,
      hint: '按数量和实际价格，算出保险费、各方承担的金额和赔偿金额，列出算式',
    },
  ],
} satisfies Area
