import type { Feature } from '@/shared/feature'
import { areas } from './areas'
import { GROUPS } from './shared/area'

/** Target-price insurance: the areas' pages, and of these the ones that everybody may open. */
export default {
  key: 'insurance',
  routes: areas.flatMap(({ routes }) => routes),
  menu: [{ label: '农业保险', to: '/insurance', group: 'modules', order: 30, module: 'insurance' }],
  groups: GROUPS,
  nav: areas.flatMap(({ nav }) => nav),
  open: areas
    .flatMap(({ nav }) => nav)
    .filter((entry) => entry.public)
    .map(({ label, to, hint }) => ({ label, to, hint: hint ?? '' })),
} satisfies Feature
