import type { Area } from '../shared/area'

/** What contracts in force have wrong about their households or papers: entered by one person, released by another. */
export default {
  routes: [
    {
      path: '/insurance/corrections',
      name: 'corrections',
      component: () => import('./pages/CorrectionsPage.vue'),
      meta: { title: '保险单更正', module: 'insurance' },
    },
  ],
  nav: [{ label: '保险单更正', to: '/insurance/corrections', group: 'subsidy', order: 30 }],
} satisfies Area
