import type { Session } from '@/shared/session'
import { CLERK, OFFICER } from './page'
import { scheme } from './samples'
import type { PolicyView } from '@/features/insurance/enrolment/types'
import type { EnrolmentList, Notice, Review } from '@/features/insurance/review/types'

/** Made-up rows of the season for tests; the numbers belong to nobody. */
export const INSURER: Session = {
  ...CLERK,
  username: 'insurer',
  name: '承保员',
  roles: ['insurer'],
  units: [{ code: 'insurer-designated', name: '承保机构甲' }],
  modules: ['insurance'],
}
export const FINANCE: Session = {
  ...OFFICER,
  username: 'finance',
  units: [{ code: 'bureau-finance', name: '财政局' }],
  duties: { insurance: ['leads', 'reviews-subsidy', 'pays-subsidy'] },
}
export const NEIGHBOUR: Session = {
  ...CLERK,
  username: 'clerk-xiuhui',
  units: [{ code: '370114008', name: '绣惠街道' }],
}

export const list: EnrolmentList = {
  id: 7,
  scheme: scheme.id,
  schemeName: scheme.name,
  schemeVersion: 1,
  quantityUnit: '亩',
  township: '370114001',
  townshipName: '明水街道',
  village: '370114001001',
  villageName: '示例村',
  no: 1,
  state: 'draft',
  insurer: null,
  returned: null,
  underwrittenOn: null,
  createdBy: 'clerk-mingshui',
  createdAt: '2023-08-20T09:00:00+08:00',
  version: 3,
  policies: 2,
  quantity: '5.00',
  sumInsured: '17500.00',
  premium: '1225.00',
  farmer: '490.00',
  district: '306.26',
  city: '306.24',
  province: '122.50',
  unsigned: 0,
  uncertified: 0,
  previousUnknown: 0,
}

export const policy: PolicyView = {
  id: 5,
  list: 7,
  scheme: scheme.id,
  schemeVersion: 1,
  township: '370114001',
  townshipName: '明水街道',
  village: '370114001001',
  villageName: '示例村',
  listState: 'draft',
  kind: 'household',
  collective: null,
  name: '某农户',
  identityMask: '9900**********00**',
  phoneMask: '139****0001',
  bank: '某银行',
  accountMask: '****0001',
  plot: '村东1号地',
  quantity: '2.50',
  previousQuantity: '2.40',
  eligibility: [],
  signedOn: null,
  sumInsured: '8750.00',
  premium: '612.50',
  farmer: '245.00',
  district: '153.13',
  city: '153.12',
  province: '61.25',
  certificate: null,
  inspectedQuantity: null,
  collectedOn: null,
  soldQuantity: null,
  soldAboveInsured: false,
  inForceOn: null,
  endedOn: null,
  endReason: null,
  grown: false,
  certified: false,
  version: 1,
  actions: [],
}

export const notice: Notice = {
  id: 2,
  list: 7,
  no: 1,
  startsOn: '2023-12-05',
  endsOn: '2023-12-10',
  state: 'running',
  openedBy: 'clerk-mingshui',
  endedOn: null,
  endNote: null,
  openObjections: 0,
  version: 1,
}
export const review: Review = {
  notices: [],
  objections: [],
  steps: [
    {
      id: 1,
      action: 'import',
      fromState: 'draft',
      toState: 'draft',
      note: '由文件“名单.csv”导入',
      unit: '370114001',
      unitName: '明水街道',
      actorName: '明水街道经办员',
      at: '2023-08-20T09:00:00+08:00',
    },
  ],
  authors: [],
  ending: null,
  actions: [],
}

const units = [
  { code: 'insurer-designated', name: '承保机构甲', kind: 'INSURER', aliases: [] },
  { code: '370114001', name: '明水街道', kind: 'TOWNSHIP', aliases: [] },
]

/** The scheme of the lists above, whose cover has not begun on the tests' day. */
export const openScheme = { ...scheme, coverFrom: '2024-01-01' }

/** What nearly every page of the season asks beside what it is about. */
export const COMMON = {
  'GET /api/insurance/public/schemes': { body: { items: [scheme] } },
  [`GET /api/insurance/public/schemes/${scheme.id}`]: { body: openScheme },
  'GET /api/units': { body: { items: units } },
  'GET /api/insurance/corrections': { body: { items: [], next: null } },
  'GET /api/insurance/lists/7/attachments': { body: { items: [] } },
  'GET /api/insurance/lists/7/collectives': { body: { items: [] } },
  'GET /api/insurance/lists/7/review': { body: review },
  'GET /api/insurance/lists/7/policies': { body: { items: [policy], next: null } },
}
