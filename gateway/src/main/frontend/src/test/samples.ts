import type { TaskView as DisclosureTask } from '@/api/disclosure'
import type { MilestoneView as Milestone, GoalSheet as ForestGoals } from '@/api/forestry'
import type { CockpitView as Cockpit } from '@/api/gateway'
import type { SchemeView as Scheme, StageProgress, StageView as Stage } from '@/api/insurance'
import type { IndicatorDetail, Observation } from '@/api/planning'
import type { DuePart, DueWork, Tally, TodoRow } from '@/api/platform'

const acts = (act: string, ...to: string[]) =>
  to.map((state) => ({ act, to: state, allowed: true, from: null, why: null }))

export const tally = (late = 0, atRisk = 0, open = 0, done = 0): Tally => ({ late, atRisk, open, done })

const announced: Stage = {
  id: 's1',
  no: 1,
  name: '宣传发动',
  from: '2023-07-25',
  until: '2023-08-15',
  source: '章政办发〔2023〕11号',
  responsible: [{ code: 'media-centre', name: '融媒体中心' }],
  state: 'done',
}
const watched: Stage = {
  id: 's4',
  no: 4,
  name: '价格监测',
  from: '2023-11-06',
  until: '2023-12-12',
  source: '章政办发〔2023〕11号',
  responsible: [
    { code: 'bureau-development-reform', name: '发展和改革局' },
    { code: null, name: '市级部门' },
  ],
  state: 'late',
}

export const scheme: Scheme = {
  id: 'onion-2023',
  name: '大葱目标价格保险',
  product: 'green-onion',
  productName: '章丘大葱',
  year: 2023,
  version: 1,
  versionReason: null,
  documentNumbers: ['章政办发〔2023〕11号'],
  documentConflict: null,
  issuedOn: '2023-07-27',
  source: '章政办发〔2023〕11号',
  insured: '当年种植、当年收获的冬季大葱',
  eligibility: [],
  quantityUnit: '亩',
  quantityRule: '按实际种植面积投保',
  sumInsured: '3500.00',
  rate: '0.07',
  premium: '245.00',
  shares: [
    { payer: 'farmer', label: '农户', percent: '40', amount: '98.00' },
    { payer: 'district', label: '区财政', percent: '60', amount: '147.00' },
  ],
  targetPrice: '1.06',
  priceUnit: '元/500克',
  fullCost: null,
  materialCost: null,
  enrolFrom: '2023-08-16',
  enrolUntil: '2023-09-15',
  enrolNote: null,
  coverFrom: '2023-11-06',
  coverUntil: '2023-12-12',
  payoutRule: 'PROPORTIONAL',
  payoutFormula: '（目标价格 − 实际价格）÷ 目标价格 × 保险金额 × 面积',
  actualPriceRule: '公布价格的平均值',
  priceOrigin: 'POINTS',
  priceFrom: '2023-11-06',
  priceUntil: '2023-12-12',
  soldOnly: false,
  decisions: {
    publishedPriceDecimals: 2,
    actualPriceDecimals: 2,
    growthCertificatePercent: '20',
    outlierMads: null,
    outlierDayChangePercent: null,
    outlierTargetPercent: '50',
    outlierPointFactor: '3',
    noticeDays: 3,
    confirmWorkingDays: 5,
    paymentMonths: 1,
    sanctionYears: 3,
    repeatedDays: 7,
    sameDigitPercent: '60',
  },
  stages: [announced, watched],
}

export const stage: StageProgress = {
  ...watched,
  scheme: 'onion-2023',
  schemeName: '大葱目标价格保险',
  units: [
    {
      unit: 'bureau-development-reform',
      unitName: '发展和改革局',
      state: 'late',
      completedOn: null,
      note: null,
      version: 0,
      evidence: '公布了价格的日子 36 天，共 37 天',
    },
    {
      unit: '370114008',
      unitName: '绣惠街道',
      state: 'done',
      completedOn: '2023-12-12',
      note: '已上报。',
      version: 1,
      evidence: null,
    },
  ],
}

/** What units owe by a day of December, as every module tells it. */
export const dueWork = (
  kind: string,
  subject: string,
  units: readonly Pick<DuePart, 'unit' | 'unitName' | 'state'>[],
): DueWork => ({
  kind,
  subject,
  due: '2023-12-12',
  opens: null,
  tally: tally(),
  units: units.map(({ unit, unitName, state }) => ({ unit, unitName, state, evidence: null, link: `/todos#${unit}` })),
})

const measures = { landArea: '5579.00', afforestation: '0', forestArea: '975.12', forestLand: '488.31', stock: '1.86' }
export const goals: ForestGoals = {
  year: 2023,
  edition: 1,
  source: '章政办发〔2023〕9号',
  issuedOn: '2023-07-22',
  years: [2024, 2023],
  district: {
    code: 'district',
    name: '章丘区',
    ...measures,
    landArea: '171909.26',
    coverage: '22.76',
    coverageComputed: '22.76',
  },
  units: [
    {
      code: '370114001',
      name: '明水街道',
      ...measures,
      coverage: '17.48',
      coverageComputed: '17.48',
    },
    {
      code: '370114011',
      name: '官庄街道',
      ...measures,
      landArea: '18635.53',
      coverage: '25.35',
      coverageComputed: '25.34',
    },
  ],
  sums: { landArea: '171909.26' },
  goals: [{ key: 'fire', label: '森林火灾受害率', operator: '<=', value: '0.2', unit: '%' }],
  quality: [
    {
      rule: 'coverage',
      key: '370114011',
      name: '官庄街道',
      printed: '25.35',
      computed: '25.34',
      message: '按面积计算为 25.34%',
    },
  ],
}

export const milestone: Milestone = {
  id: '2023-documents',
  title: '制定实施意见',
  due: '2023-07-31',
  source: '章政办发〔2023〕9号',
  units: [
    {
      unit: '370114001',
      unitName: '明水街道',
      state: 'late',
      reportedOn: null,
      note: null,
      documentNumber: null,
      version: 0,
      actions: acts('report', 'done'),
    },
    {
      unit: '370114002',
      unitName: '双山街道',
      state: 'done',
      reportedOn: '2023-07-28',
      note: '已报送。',
      documentNumber: null,
      version: 1,
      actions: [],
    },
  ],
}

export const task: DisclosureTask = {
  no: 18,
  chapter: '二、行政决策公开',
  section: '（三）政策评价',
  title: '政策效果评价',
  deadline: { kind: 'date', date: '2023-12-31', inherited: false },
  responsible: [{ code: 'townships', name: '各镇街', group: true, note: null }],
  responsibleInherited: false,
  units: [
    {
      unit: '370114001',
      unitName: '明水街道',
      state: 'in-progress',
      note: null,
      evidence: null,
      changedAt: null,
      version: 3,
      overdue: false,
      actions: acts('report', 'in-progress', 'submitted'),
    },
    {
      unit: '370114002',
      unitName: '双山街道',
      state: 'submitted',
      note: '已评价。',
      evidence: 'https://example.gov.cn/a',
      changedAt: '2023-12-01T02:00:00Z',
      version: 5,
      overdue: true,
      actions: [],
    },
  ],
  tally: { notStarted: 0, inProgress: 1, submitted: 1, accepted: 0, returned: 0, overdue: 1, total: 2 },
}

export const indicator: IndicatorDetail = {
  plan: '新型城镇化规划',
  source: '章政发〔2023〕16号',
  issuedOn: '2023-07-06',
  rule: { atRiskBehind: '10', offTrackBehind: '25', bindingStricter: true },
  id: 'urbanisation',
  no: 18,
  group: 'two-way',
  groupLabel: '双向城镇化',
  name: '常住人口城镇化率',
  unit: '%',
  nature: 'expected',
  natureNote: null,
  lowerIsBetter: false,
  base: { year: 2020, value: '61.84' },
  target: { year: 2025, comparator: '=', value: '65' },
  origin: 'table',
  location: '专栏1',
  remark: null,
  responsible: { code: 'bureau-development-reform', name: '发展和改革局', decided: true, note: '规划没有指明' },
  observations: [],
  status: 'at-risk',
  statusLabel: '有风险',
  statusNote: null,
  basis: '',
  reading: null,
  progress: '24.05',
  timeShare: '40.00',
  expected: null,
  behind: '15.95',
  history: [],
  actions: acts('enter', 'entered'),
}
export const observation: Observation = {
  id: 7,
  indicator: 'urbanisation',
  period: '2022',
  value: '62.6',
  source: '章政发〔2023〕16号',
  location: '第一章 一',
  note: null,
  periodNote: null,
  printedUnit: null,
  origin: 'text',
  asOf: '2022-12-31',
  approved: true,
  enteredOn: null,
  approvedBy: null,
  approvedOn: null,
  enteredBy: null,
  version: 1,
}
indicator.observations.push(observation)
indicator.history.push({ ...observation, actions: [] })

export const todo: TodoRow = {
  id: '1',
  module: 'forestry',
  kind: 'report',
  title: '报送自查结果',
  unit: '370114001',
  unitName: '明水街道',
  blocks: null,
  from: null,
  due: '2023-12-31',
  state: 'open',
  daysLeft: 18,
  holder: null,
  version: 0,
  link: '/forestry/milestones',
  place: 'later',
  rank: '3 2023-12-31 0 1',
  count: 1,
  late: 0,
  members: [],
}

export const cockpit: Cockpit = {
  today: '2023-12-13',
  rehearsal: true,
  demo: false,
  modules: [
    {
      module: 'forestry',
      label: '森林资源',
      status: 'up',
      since: null,
      figuresAt: '2023-12-13T01:00:00Z',
      ageSeconds: 0,
      problem: null,
      summary: {
        module: 'forestry',
        today: '2023-12-13',
        rehearsal: true,
        demo: false,
        scope: 'all',
        tally: tally(12, 0, 39, 6),
        figures: [
          {
            key: 'coverage',
            label: '森林覆盖率目标',
            value: '22.76',
            unit: '%',
            compare: null,
            state: 'none',
            source: '章政办发〔2023〕9号',
            asOf: '2023-07-22',
            approved: true,
            link: '/forestry/goals',
          },
        ],
        units: [],
      },
    },
    {
      module: 'disclosure',
      label: '政务公开',
      status: 'up',
      since: null,
      figuresAt: null,
      ageSeconds: 0,
      problem: null,
      summary: null,
    },
  ],
  matrix: {
    rows: [
      { code: '370114001', name: '明水街道', cells: { forestry: tally(1, 0, 2, 0), disclosure: tally(0, 2, 3, 4) } },
      { code: '370114002', name: '双山街道', cells: { forestry: tally(0, 0, 0, 3), disclosure: null } },
    ],
  },
}
