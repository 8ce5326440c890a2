import { describe, expect, it } from 'vitest'
import {
  buttons,
  confirm,
  dialog,
  fill,
  given,
  held,
  KEY,
  offered,
  press,
  record,
  typed,
  typeInDialog,
  writes,
} from '@/test/acts'
import { type Answer, problem } from '@/test/api'
import { CLERK, hasFourStates, LEADER, NOBODY, OFFICER, openPage } from '@/test/page'
import { scheme } from '@/test/samples'
import { COMMON, INSURER } from '@/test/season'
import { batchRows } from './batches'
import ExposurePage from './pages/ExposurePage.vue'
import ResultsPage from './pages/ResultsPage.vue'
import SeasonPage from './pages/SeasonPage.vue'
import SettlementPage from './pages/SettlementPage.vue'
import type { Exposure, Payout, PublishedMean, Results, Season, SettlementDetail } from './types'
import { nameOf, wordsOf } from './words'

const price: PublishedMean = {
  sum: '35.89',
  publications: 37,
  mean: '0.9700',
  fraction: '35.89 ÷ 37',
  belowTarget: true,
}
const settlement: SettlementDetail = {
  id: 3,
  scheme: scheme.id,
  schemeName: scheme.name,
  quantityUnit: '亩',
  no: 1,
  priceVersion: 1,
  priceSum: '35.89',
  publications: 37,
  pricePublishedOn: '2023-12-13',
  state: 'run',
  policies: 2,
  amount: '1040.09',
  runBy: 'officer',
  runOn: '2023-12-13',
  confirmDue: '2023-12-20',
  payDue: '2024-01-13',
  dueProvisional: false,
  confirmedBy: null,
  confirmedOn: null,
  paidOn: null,
  publishedBy: null,
  publishedOn: null,
  version: 1,
  price,
  remaining: { policies: 2, amount: '1040.09', failed: 0 },
  payments: [],
  townships: [
    {
      township: '370114001',
      name: '明水街道',
      policies: 2,
      quantity: '3.50',
      amount: '1040.09',
      difference: '1040.09',
      unpaid: 2,
      unpaidAmount: '1040.09',
      refunds: 0,
      refundAmount: '0.00',
      failed: 0,
    },
  ],
  actions: [],
}
const season: Season = {
  scheme: scheme.id,
  schemeName: scheme.name,
  productName: '章丘大葱',
  source: '章政办发〔2023〕11号',
  quantityUnit: '亩',
  priceUnit: '元/500克',
  targetPrice: '1.06',
  priceOrigin: 'POINTS',
  priceFrom: '2023-11-06',
  priceUntil: '2023-12-12',
  soldOnly: false,
  today: '2023-12-13',
  prices: price,
  missing: ['2023-11-08', '2023-11-09'],
  waiting: 0,
  versions: [],
  changed: [],
  settlements: [],
  soldMissing: [],
  pending: 0,
  unfinished: [],
  next: { act: 'lock', by: 'officer', due: '2023-12-13', settlement: null },
  actions: [],
}
const payout: Payout = {
  policy: 5,
  township: '370114001',
  townshipName: '明水街道',
  villageName: '示例村',
  name: '某农户',
  identityMask: '990000********0018',
  accountMask: '****0001',
  certificate: 'C1',
  quantity: '2.50',
  amount: '742.92',
  previous: '0.00',
  difference: '742.92',
  payment: null,
  paidOn: null,
  document: null,
  failure: null,
  insurer: 'insurer-designated',
  disputed: false,
  actions: [],
}
const exposure: Exposure = {
  preview: {
    scheme: scheme.id,
    schemeName: scheme.name,
    quantityUnit: '亩',
    priceUnit: '元/500克',
    targetPrice: '1.06',
    asOf: '2023-12-01',
    prices: price,
    last: false,
    note: '采集期还没有结束，以下只是测算。',
    townships: [{ township: '370114001', name: '明水街道', policies: 2, quantity: '3.50', amount: '1040.09' }],
    versions: [],
    policies: 2,
    quantity: '3.50',
    amount: '1040.09',
  },
  basis: '按保费分担比例折算',
  levels: [{ payer: 'district', label: '区财政', percent: '25', payout: '260.02', due: '214.38', paid: null }],
}
const results: Results = {
  scheme: scheme.id,
  schemeName: scheme.name,
  quantityUnit: '亩',
  priceUnit: '元/500克',
  targetPrice: '1.06',
  publishedOn: '2023-12-20',
  price,
  villages: [
    {
      township: '370114001',
      townshipName: '明水街道',
      village: 'v',
      villageName: '示例村',
      policies: 2,
      quantity: '3.50',
      amount: '1040.09',
    },
  ],
  items: [{ policy: 5, villageName: '示例村', name: '某**', quantity: '2.50', amount: '742.92' }],
  next: null,
}

const SEASON = 'GET /api/insurance/settlements'
const ONE = 'GET /api/insurance/settlements/3'
const RESULTS = 'GET /api/insurance/public/results'
const others = { ...COMMON, 'GET /api/insurance/settlements/3/payouts': given({ items: [payout], next: null }) }

hasFourStates('the season’s settlement', {
  page: SeasonPage,
  path: '/p',
  asks: SEASON,
  others: COMMON,
  something: season,
  shows: '35.89 ÷ 37',
})
hasFourStates('a settlement', {
  page: record(SettlementPage, 3),
  path: '/s',
  asks: ONE,
  others,
  something: settlement,
  shows: '1,040.09 元',
})
hasFourStates('the exposure', {
  page: ExposurePage,
  path: '/p',
  asks: 'GET /api/insurance/exposure',
  others: COMMON,
  something: exposure,
  shows: '260.02',
})
hasFourStates('the public results', {
  page: ResultsPage,
  path: '/p',
  asks: RESULTS,
  others: COMMON,
  session: NOBODY,
  nothing: { ...results, publishedOn: null, price: null, villages: [], items: [] },
  something: results,
  shows: '示例村',
})

const openSeason = (
  session = OFFICER,
  changes: Partial<Season> = { actions: offered('lock') },
  answers: Record<string, Answer> = {},
) =>
  openPage(SeasonPage, {
    path: '/p',
    session,
    answers: { ...COMMON, [SEASON]: given({ ...season, ...changes }), ...answers },
  })
const openOne = (session = INSURER, changes: Partial<SettlementDetail> = {}, answers: Record<string, Answer> = {}) =>
  openPage(record(SettlementPage, 3), {
    path: '/s',
    session,
    answers: { ...others, [ONE]: given({ ...settlement, ...changes }), ...answers },
  })

describe('publishing the actual price', () => {
  const LOCK = 'POST /api/insurance/actual-prices'
  it('says what is missing, and sends what was seen', async () => {
    const opened = await openSeason(OFFICER, { actions: offered('lock') }, { [LOCK]: given({}, 201) })
    expect(opened.wrapper.text()).toContain('有 2 天没有公布价格，这些天不计入平均：2023-11-08、2023-11-09')
    await press(opened, '公布实际价格')
    expect(dialog()?.textContent).toContain('没有价格的 2 天不计入平均')
    await confirm()
    expect(writes(opened)[0]?.body).toEqual({
      scheme: scheme.id,
      version: 0,
      missingDays: 2,
      unfinishedLists: 0,
      reason: null,
    })
  })
  it('is told when a price came meanwhile, and publishes nothing', async () => {
    const opened = await openSeason(
      OFFICER,
      { actions: offered('lock') },
      { [LOCK]: problem(409, '缺价的天数已经变化') },
    )
    await press(opened, '公布实际价格')
    await confirm()
    expect(dialog()?.textContent).toContain('缺价的天数已经变化')
  })
  it('waits for open reviews, and is the bureau’s', async () => {
    const waits = await openSeason(OFFICER, { actions: held('lock', '还有 3 条价格记录待复核或待公布。') })
    expect(buttons(waits)).not.toContain('公布实际价格')
    expect(waits.wrapper.get('[data-testid=obstacle]').text()).toContain('还有 3 条价格记录待复核')
    const early = await openSeason(OFFICER, {
      next: { act: 'collect', by: 'nobody', due: '2023-12-12', settlement: null },
      actions: held('lock', '价格采集期到 2023-12-14 为止。', '2023-12-15'),
    })
    expect(early.wrapper.get('[data-testid=steps]').text()).toContain('2023-12-15（周五）起可以办理')
    expect(early.wrapper.get('[data-testid=steps]').text()).not.toContain('已逾期')
    for (const session of [LEADER, INSURER, CLERK])
      expect(buttons(await openSeason(session, {}))).not.toContain('公布实际价格')
  })
  it('of a corrected price needs its reason', async () => {
    const opened = await openSeason(
      OFFICER,
      {
        versions: [{ version: 1, price, reason: null, publishedOn: '2023-12-13' }],
        changed: ['2023-11-06'],
        next: { act: 'correct', by: 'officer', due: null, settlement: null },
        actions: offered('correct'),
      },
      { [LOCK]: given({}, 201) },
    )
    expect(opened.wrapper.text()).toContain('这些日期的价格更正过：2023-11-06')
    await press(opened, '公布更正后的实际价格')
    await confirm()
    expect(writes(opened)).toEqual([])
    typeInDialog('reason', '抄写错误')
    await confirm()
    expect(writes(opened)[0]?.body).toMatchObject({ version: 1, reason: '抄写错误' })
  })
})

it('a settlement is run after a question, and opened', async () => {
  const opened = await openSeason(
    OFFICER,
    { next: { act: 'run', by: 'officer', due: null, settlement: null }, actions: offered('run') },
    { 'POST /api/insurance/settlements': given(settlement) },
  )
  await press(opened, '运行结算')
  expect(writes(opened)).toEqual([])
  await confirm()
  expect(writes(opened)[0]?.body).toEqual({ scheme: scheme.id })
  expect(opened.router.currentRoute.value.path).toBe('/insurance/settlements/3')
})

describe('a settlement', () => {
  const CONFIRM = { actions: offered('confirm') }
  it('is confirmed by the insurer with the version and the sum that were seen', async () => {
    const opened = await openOne(INSURER, CONFIRM, { 'POST /api/insurance/settlements/3/confirmation': given({}) })
    await press(opened, '确认赔付金额')
    expect(dialog()?.textContent).toContain('2 份保险单，金额 1,040.09 元')
    await confirm()
    expect(writes(opened)[0]?.body).toEqual({ version: 1 })
    expect(buttons(await openOne(OFFICER))).not.toContain('确认赔付金额')
  })
  it('keeps the question open with the reason of a refusal', async () => {
    const opened = await openOne(INSURER, CONFIRM, {
      'POST /api/insurance/settlements/3/confirmation': problem(403, '运行结算的人不能确认'),
    })
    await press(opened, '确认赔付金额')
    await confirm()
    expect(dialog()?.textContent).toContain('运行结算的人不能确认')
  })
  const confirmed: Partial<SettlementDetail> = {
    state: 'confirmed',
    confirmedOn: '2023-12-14',
    confirmedBy: 'insurer',
    actions: offered('pay'),
  }
  const pays = async (answer: Answer) => {
    const opened = await openOne(INSURER, confirmed, { 'POST /api/insurance/settlements/3/payments': answer })
    await fill(opened, { 'document-pay-370114001': '付款1号' })
    return opened
  }
  it('is paid in one sheet, a township’s open amount a row, once', async () => {
    const opened = await pays('down')
    await press(opened, '保存填写的 1 行')
    opened.answers['POST /api/insurance/settlements/3/payments'] = given({}, 201)
    await press(opened, '重试')
    const [first, second] = writes(opened)
    expect(first?.body).toEqual({
      township: '370114001',
      refund: false,
      document: '付款1号',
      paidOn: '2023-12-13',
      policies: 2,
      amount: '1040.09',
    })
    expect(first?.headers['Idempotency-Key']).toEqual(KEY)
    expect(second?.headers['Idempotency-Key']).toBe(first?.headers['Idempotency-Key'])
  })
  it('is not paid when something else is unpaid by now; the document number stays', async () => {
    const opened = await pays(problem(409, '待支付的已经不是您看到的数目'))
    await press(opened, '保存填写的 1 行')
    expect(opened.wrapper.get('[data-state=refused]').text()).toContain('待支付的已经不是您看到的数目')
    expect(typed(opened, 'document-pay-370114001')).toBe('付款1号')
  })
  it('reads beside the field what the service refuses, and keeps the rest', async () => {
    const opened = await pays(
      problem(422, '不符合规定', {
        errors: [{ field: 'paidOn', reason: '付款日期应在确认日 2023-12-14 至今天之间。' }],
      }),
    )
    await press(opened, '保存填写的 1 行')
    expect(opened.wrapper.text()).toContain('付款日期应在确认日 2023-12-14 至今天之间。')
    expect(typed(opened, 'document-pay-370114001')).toBe('付款1号')
  })
  it('says what is missing of a payment', async () => {
    const opened = await openOne(INSURER, confirmed)
    await fill(opened, { 'paidOn-pay-370114001': '2023-12-15' })
    await press(opened, '保存填写的 1 行')
    expect(opened.wrapper.text()).toContain('请填写付款凭证号')
    expect(writes(opened)).toEqual([])
  })
  it('counts what was recorded of all townships, what came back among it', () => {
    const township = { ...settlement.townships[0]!, unpaid: 0, unpaidAmount: '0.00', refunds: 0 }
    const back = { ...township, township: '370114002', refunds: 3, refundAmount: '12.00' }
    const rows = batchRows({ ...settlement, townships: [township, back] }, '2023-12-15')
    expect(rows.map(({ key, done, hint }) => [key, done, hint])).toEqual([
      ['pay-370114001', true, `${township.policies} 份`],
      ['refund-370114002', false, '收回 3 份，12.00 元'],
    ])
  })
  it('is published by the bureau once it is paid', async () => {
    const paid: Partial<SettlementDetail> = {
      ...confirmed,
      state: 'paid',
      paidOn: '2023-12-15',
      version: 4,
      actions: offered('publish'),
    }
    const opened = await openOne(OFFICER, paid, { 'POST /api/insurance/settlements/3/publication': given({}) })
    await press(opened, '公布理赔结果')
    await confirm()
    expect(writes(opened)[0]?.body).toEqual({ version: 4 })
    expect(buttons(await openOne(INSURER, { ...paid, actions: [] }))).not.toContain('公布理赔结果')
  })
  it('says that a deadline is provisional', async () => {
    expect((await openOne(INSURER, { dueProvisional: true })).wrapper.text()).toContain(
      '该年放假通知尚未发布，暂按周末推算',
    )
  })
  it('gives its bundle to whoever sees the whole of it', async () => {
    expect(buttons(await openOne(LEADER))).toContain('下载审计包（ZIP）')
    expect(buttons(await openOne(CLERK))).not.toContain('下载审计包（ZIP）')
  })
})

it('a transfer that the bank returned waits for another', async () => {
  const paid = { ...payout, payment: 8, paidOn: '2023-12-15', document: '付款1号', actions: offered('fail') }
  const payments = [
    {
      id: 8,
      settlement: 3,
      township: null,
      townshipName: null,
      document: '付款1号',
      paidOn: '2023-12-15',
      policies: 2,
      amount: '1040.09',
      failed: 0,
      failedAmount: '0.00',
      recordedBy: 'insurer',
      actions: offered('take-back'),
    },
  ]
  const opened = await openOne(
    INSURER,
    { state: 'paid', payments },
    {
      'GET /api/insurance/settlements/3/payouts': given({ items: [paid], next: null }),
      'POST /api/insurance/payments/8/failures': given({}),
    },
  )
  await press(opened, '登记退回')
  typeInDialog('reason', '账号错误')
  await confirm()
  expect(writes(opened)[0]?.body).toEqual({ items: [{ policy: 5, reason: '账号错误' }] })
  expect(writes(opened)[0]?.headers['Idempotency-Key']).toEqual(KEY)
})

it('the public results name households of one township, masked', async () => {
  const all = await openPage(ResultsPage, {
    path: '/p',
    session: NOBODY,
    answers: { ...COMMON, [RESULTS]: given(results) },
  })
  expect(all.wrapper.text()).toContain('选择镇街，可以看到各户的赔付')
  expect(all.wrapper.text()).not.toContain('某**')
  const one = await openPage(ResultsPage, {
    path: '/p',
    at: '/p?township=370114001',
    session: NOBODY,
    answers: { ...COMMON, [RESULTS]: given(results) },
  })
  expect(one.wrapper.get('[data-testid=household]').text()).toContain('某**')
})

describe('in words', () => {
  it('the first settlement and its supplements', () =>
    expect([1, 2, 3].map((no) => nameOf({ no }))).toEqual(['结算', '第 1 次补充结算', '第 2 次补充结算']))
  it('each act has words', () => {
    const acts = ['collect', 'lock', 'correct', 'run', 'confirm', 'pay', 'publish', 'done'] as const
    expect(new Set(acts.map((act) => wordsOf({ ...season.next, act }))).size).toBe(acts.length)
  })
})
