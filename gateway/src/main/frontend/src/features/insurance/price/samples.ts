import type { PriceList as Prices } from '@/api/insurance'
import type { Day, NationalPrice, Observed, Patterns, Point, PriceVersion, Season, Sheet } from './types'

/** Made-up answers for the tests of this area and for looking at its pages. */
const onion = { id: 'onion-2023', name: '大葱目标价格保险' }
const pig = { id: 'pig-2023' }

export const prices: Prices = {
  scheme: onion.id,
  schemeName: onion.name,
  priceUnit: '元/500克',
  targetPrice: '1.06',
  source: '章政办发〔2023〕11号',
  priceFrom: '2023-11-06',
  priceUntil: '2023-12-12',
  demo: false,
  running: { sum: '1.99', publications: 2, mean: '0.9950', fraction: '1.99 ÷ 2', belowTarget: true },
  items: [
    {
      day: '2023-11-06',
      price: '0.98',
      version: 1,
      points: 8,
      source: '发展和改革局价格监测（8 个监测点）',
      late: false,
    },
    {
      day: '2023-11-07',
      price: '1.01',
      version: 2,
      points: 7,
      source: '发展和改革局价格监测（7 个监测点）',
      late: false,
    },
  ],
}

const offered = (...names: string[]) => names.map((act) => ({ act, to: '', allowed: true, from: null, why: null }))

export const observed: Observed = {
  id: 11,
  point: 1,
  day: '2023-12-12',
  price: '1.05',
  weight: null,
  note: null,
  state: 'entered',
  flags: [],
  replaces: null,
  lateReason: null,
  enteredBy: 'clerk-mingshui',
  enteredAt: '2023-12-12T01:00:00Z',
  reviewedBy: null,
  reviewNote: null,
  version: 1,
  actions: offered('correct'),
}
export const odd: Observed = {
  ...observed,
  id: 12,
  price: '10.50',
  flags: [{ code: 'day-change', words: '比上一次公布的价格涨跌过大' }],
}

export const sheet: Sheet = {
  scheme: onion.id,
  schemeName: onion.name,
  day: '2023-12-12',
  today: '2023-12-12',
  priceUnit: '元/500克',
  decimals: 2,
  priceFrom: '2023-11-06',
  priceUntil: '2023-12-12',
  daysBack: 2,
  locked: false,
  published: false,
  items: [
    {
      id: 1,
      name: '明水市场',
      township: '370114001',
      townshipName: '明水街道',
      address: '市场路',
      mine: true,
      mean: '1.0500',
      observations: [observed, odd],
      recent: [{ day: '2023-12-11', mean: '1.0400' }],
      actions: offered('enter'),
    },
  ],
}

export const season: Season = {
  scheme: onion.id,
  schemeName: onion.name,
  priceUnit: '元/500克',
  priceOrigin: 'POINTS',
  targetPrice: '1.06',
  today: '2023-12-12',
  locked: false,
  missed: 1,
  running: prices.running,
  days: [
    {
      day: '2023-12-10',
      state: 'corrected',
      price: '1.01',
      points: 8,
      late: false,
      observations: 9,
      open: 0,
      backfilled: 0,
      proposed: false,
    },
    {
      day: '2023-12-11',
      state: 'missed',
      price: null,
      points: null,
      late: false,
      observations: 8,
      open: 0,
      backfilled: 3,
      proposed: true,
    },
    {
      day: '2023-12-12',
      state: 'today',
      price: null,
      points: null,
      late: false,
      observations: 2,
      open: 1,
      backfilled: 0,
      proposed: false,
    },
  ],
}

export const day: Day = {
  scheme: onion.id,
  schemeName: onion.name,
  day: '2023-12-11',
  priceUnit: '元/500克',
  targetPrice: '1.06',
  decimals: 2,
  locked: false,
  published: null,
  points: [
    {
      id: 1,
      name: '明水市场',
      township: '370114001',
      townshipName: '明水街道',
      mean: '1.0500',
      observations: [observed],
    },
    { id: 2, name: '绣惠市场', township: '370114008', townshipName: '绣惠街道', mean: null, observations: [] },
  ],
  missing: ['绣惠市场'],
  open: 0,
  mean: '1.05000000',
  price: '1.05',
  belowTarget: true,
  publishedBefore: '1.01',
  changePercent: '4.0',
  leaveOneOut: [{ point: 1, name: '明水市场', mean: null, decides: true }],
  obstacles: [],
  actions: offered('publish'),
  causes: [],
  proposal: null,
  differs: true,
}

export const patterns: Patterns = {
  scheme: onion.id,
  priceUnit: '元/500克',
  targetPrice: '1.06',
  repeatedDays: 5,
  sameDigitPercent: '70',
  enoughFigures: 10,
  decisive: 1,
  points: [
    {
      point: 1,
      name: '明水市场',
      figures: 12,
      missing: ['2023-12-01'],
      lastDigit: { digit: 5, times: 11, figures: 12 },
      repeated: [{ price: '1.05', from: '2023-11-06', until: '2023-11-11', days: 6 }],
      without: '1.0700',
      decides: true,
    },
  ],
}

export const point: Point = {
  id: 1,
  scheme: onion.id,
  name: '明水市场',
  township: '370114001',
  townshipName: '明水街道',
  address: null,
  position: 1,
  activeFrom: '2023-11-06',
  activeUntil: null,
  collectors: [],
  unknown: [],
  version: 3,
}

export const national: NationalPrice = {
  id: 5,
  scheme: pig.id,
  day: '2023-12-06',
  price: '15.2',
  source: '价格监测中心网站',
  reason: null,
  state: 'entered',
  enteredBy: 'colleague',
  enteredAt: '2023-12-07T01:00:00Z',
  decidedBy: null,
  decidedAt: null,
  decisionNote: null,
  flags: [],
  version: 1,
  actions: offered('publish', 'reject'),
}

const version: PriceVersion = {
  day: '2023-11-07',
  price: '1.02',
  version: 1,
  mean: '1.02',
  points: 7,
  source: null,
  reason: null,
  note: null,
  late: false,
  publishedAt: '2023-11-07T08:00:00Z',
}
export const corrections: PriceVersion[] = [version, { ...version, version: 2, price: '1.01', reason: '一处误填' }]
