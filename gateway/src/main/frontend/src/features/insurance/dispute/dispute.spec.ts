import { describe, expect, it } from 'vitest'
import {
  buttons,
  confirm,
  fill,
  given,
  held,
  KEY,
  offered,
  press,
  submit,
  typed,
  typeInDialog,
  writes,
} from '@/test/acts'
import { type Answer, problem } from '@/test/api'
import { hasFourStates, OFFICER, openPage } from '@/test/page'
import { scheme } from '@/test/samples'
import { COMMON, INSURER } from '@/test/season'
import DisputesPage from './pages/DisputesPage.vue'
import type { Dispute } from './types'
import { lookOf } from './words'

const dispute: Dispute = {
  id: 4,
  scheme: scheme.id,
  settlement: 3,
  settlementNo: 1,
  policy: 5,
  policyName: '某农户',
  township: '370114001',
  townshipName: '明水街道',
  villageName: '示例村',
  insurer: 'insurer-designated',
  state: 'negotiation',
  raisedOn: '2023-12-21',
  claim: '面积少算',
  claimed: '800.00',
  certificationNote: null,
  certifiedOn: null,
  outcome: null,
  document: null,
  adjusted: null,
  previous: null,
  paidOn: null,
  recordedBy: 'clerk-mingshui',
  closedBy: null,
  closedOn: null,
  version: 1,
  actions: offered('certify', 'close'),
}
const adjusted: Dispute = {
  ...dispute,
  state: 'closed',
  closedOn: '2023-12-25',
  closedBy: 'officer',
  outcome: '按 2.7 亩',
  document: '章价认〔2023〕1号',
  adjusted: '802.36',
  previous: '742.92',
  version: 3,
  actions: offered('pay'),
}
const DISPUTES = 'GET /api/insurance/disputes'

hasFourStates('the disputes', {
  page: DisputesPage,
  path: '/p',
  asks: DISPUTES,
  others: COMMON,
  nothing: { items: [], next: null },
  something: { items: [dispute], next: null },
  shows: '面积少算',
})

const open = (one: Dispute = dispute, session = OFFICER, answers: Record<string, Answer> = {}) =>
  openPage(DisputesPage, {
    path: '/p',
    session,
    answers: { ...COMMON, [DISPUTES]: given({ items: [one], next: null }), ...answers },
  })

describe('a dispute', () => {
  it('goes on to certification with what was negotiated', async () => {
    const opened = await open(dispute, OFFICER, { 'POST /api/insurance/disputes/4/certification': given({}) })
    await press(opened, '转入价格认证')
    await confirm()
    expect(writes(opened)).toEqual([])
    typeInDialog('reason', '双方对面积没有一致')
    await confirm()
    expect(writes(opened)[0]?.body).toEqual({ version: 1, note: '双方对面积没有一致' })
  })
  it('is closed with a document alone, with or without another amount', async () => {
    const opened = await open(dispute, OFFICER, {
      'POST /api/insurance/disputes/4/closing': problem(422, '不符合规定', {
        errors: [{ field: 'adjusted', reason: '最多为保险金额 8750.00 元。' }],
      }),
    })
    await press(opened, '办结')
    await submit(opened)
    for (const words of ['请写明处理结果', '请填写协商或价格认证文书的文号'])
      expect(opened.wrapper.text()).toContain(words)
    await fill(opened, { outcome: '按 2.7 亩', document: '章价认〔2023〕1号', adjusted: '9000' })
    await submit(opened)
    expect(writes(opened)[0]?.body).toEqual({
      version: 1,
      outcome: '按 2.7 亩',
      document: '章价认〔2023〕1号',
      adjusted: '9000',
    })
    expect(opened.wrapper.text()).toContain('最多为保险金额 8750.00 元。')
    expect(typed(opened, 'outcome')).toBe('按 2.7 亩')
    opened.answers['POST /api/insurance/disputes/4/closing'] = given({})
    await fill(opened, { adjusted: '' })
    await submit(opened)
    expect(writes(opened)[1]?.body).toMatchObject({ adjusted: null })
  })
  it('keeps what was typed when somebody else was quicker', async () => {
    const opened = await open(dispute, OFFICER, {
      'POST /api/insurance/disputes/4/closing': problem(409, '数据已被修改'),
    })
    await press(opened, '办结')
    await fill(opened, { outcome: '金额不变', document: '1号' })
    await submit(opened)
    expect(opened.wrapper.find('[data-testid=conflict]').exists()).toBe(true)
    expect(typed(opened, 'outcome')).toBe('金额不变')
  })
  it('is paid its difference by the insurer, once', async () => {
    const opened = await open(adjusted, INSURER, { 'POST /api/insurance/disputes/4/payment': given({}) })
    expect(opened.wrapper.text()).toContain('由 742.92 元 改为 802.36 元')
    await press(opened, '登记差额付款')
    await fill(opened, { document: '付款2号' })
    await submit(opened)
    expect(writes(opened)[0]?.body).toEqual({ version: 3, document: '付款2号', paidOn: '2023-12-13' })
    expect(writes(opened)[0]?.headers['Idempotency-Key']).toEqual(KEY)
  })
  it('offers what the service offers, and says why not', async () => {
    const acts = async (actions = dispute.actions) =>
      buttons(await open({ ...dispute, actions })).filter((text) => /转入|办结|差额|退汇/.test(text))
    expect(await acts()).toEqual(['转入价格认证', '办结'])
    expect(await acts([])).toEqual([])
    const own = await open({ ...dispute, actions: held('close', '争议由您本人登记，须由另一人办结。') })
    expect(own.wrapper.get('[data-testid=obstacle]').text()).toBe('办结：争议由您本人登记，须由另一人办结。')
    expect(buttons(await open({ ...adjusted, actions: offered('fail') }))).toContain('登记退汇或更正')
  })
})

it('says how it stands', () =>
  expect(
    [
      dispute,
      { ...dispute, state: 'certification' as const },
      { ...adjusted, adjusted: null },
      adjusted,
      { ...adjusted, paidOn: '2023-12-26' },
    ].map((one) => lookOf(one).word),
  ).toEqual(['协商中', '价格认证中', '已办结，金额不变', '已办结，差额待付', '已办结，差额已付']))
