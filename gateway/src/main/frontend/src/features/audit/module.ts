import type { Feature } from '@/shared/feature'

/** Who changed what, when and from what to what: for the auditor only. */
export default {
  key: 'audit',
  routes: [
    {
      path: '/audit',
      name: 'audit',
      component: () => import('./pages/AuditPage.vue'),
      meta: { title: '操作留痕', roles: ['auditor'] },
    },
  ],
  menu: [{ label: '操作留痕', to: '/audit', group: 'platform', order: 70, roles: ['auditor'] }],
} satisfies Feature
