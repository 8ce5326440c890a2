import type { Act } from '@/shared/acts'
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
  submit,
  typed,
  typeInDialog,
  writes,
} from '@/test/acts'
import { type Answer, problem } from '@/test/api'
import { CLERK, hasFourStates, LEADER, OFFICER, openPage, settle } from '@/test/page'
import { scheme } from '@/test/samples'
import ListPage from '../enrolment/pages/ListPage.vue'
import PolicyPage from '../enrolment/pages/PolicyPage.vue'
import { COMMON, FINANCE, INSURER, list, notice, policy, review } from '@/test/season'
import { stepsOf, whoOf } from './chain'
import LedgerPage from './pages/LedgerPage.vue'
import RefundsPage from './pages/RefundsPage.vue'
import ReviewsPage from './pages/ReviewsPage.vue'
import type { Balance, EnrolmentList, ListRefunds, Objection, Refund } from './types'

const LIST = 'GET /api/insurance/lists/7'
const REVIEW = 'GET /api/insurance/lists/7/review'
const WAITING = 'GET /api/insurance/lists'
const LEDGER = 'GET /api/insurance/ledger'
const CHECK = 'GET /api/insurance/ledger/check'
const account = {
  payer: 'district',
  label: '区财政',
  township: '370114001',
  townshipName: '明水街道',
  due: '306.26',
  paid: '0.00',
  outstanding: '306.26',
}
const balance: Balance = {
  payer: 'district',
  label: '区财政',
  policies: '306.26',
  due: '306.26',
  paid: '0.00',
  outstanding: '306.26',
  difference: '0.00',
  actions: offered('pay'),
}
const ledger = {
  ...COMMON,
  [LEDGER]: given({ items: [account] }),
  [CHECK]: given({ balanced: true, items: [{ ...balance, payer: 'farmer', label: '投保人', actions: [] }, balance] }),
  'GET /api/insurance/ledger/entries': given({ items: [], next: null }),
}

hasFourStates('what waits for the insurer', {
  page: ReviewsPage,
  path: '/p',
  asks: WAITING,
  others: COMMON,
  session: INSURER,
  nothing: { items: [], next: null },
  something: { items: [{ ...list, state: 'insurer' }], next: null },
  shows: '示例村',
})
hasFourStates('the ledger', {
  page: LedgerPage,
  path: '/p',
  asks: LEDGER,
  others: { ...COMMON, 'GET /api/insurance/ledger/entries': 'never' },
  session: CLERK,
  nothing: { items: [] },
  something: { items: [account] },
  shows: '306.26',
})

const open = (
  session = CLERK,
  changes: Partial<EnrolmentList> = {},
  actions: Act[] = [],
  answers: Record<string, Answer> = {},
) =>
  openPage(record(ListPage, 7), {
    path: '/lists/7',
    session,
    answers: {
      ...COMMON,
      [LIST]: given({ ...list, ...changes }),
      [REVIEW]: given({ ...review, actions }),
      ...answers,
    },
  })
const objection: Objection = {
  id: 6,
  notice: 2,
  list: 7,
  policy: null,
  policyName: null,
  raisedOn: '2023-12-06',
  contactMask: null,
  content: '3 号地面积不对',
  recordedBy: 'clerk-mingshui',
  upheld: null,
  resolution: null,
  resolvedOn: null,
  resolvedBy: null,
  version: 1,
  actions: offered('resolve'),
}

describe('the notice of a list', () => {
  it('begins after a question, and not while something is missing', async () => {
    const opened = await open(CLERK, {}, offered('start-notice'), { 'POST /api/insurance/lists/7/notice': given({}) })
    await press(opened, '开始公示')
    expect(dialog()?.textContent).toContain('2 户，保险费 1,225.00 元')
    await confirm()
    expect(writes(opened).map(({ path }) => path)).toEqual(['/api/insurance/lists/7/notice'])
    const lacking = await open(CLERK, {}, held('start-notice', '还有 1 户没有签字日期。'))
    expect(lacking.wrapper.text()).toContain('开始公示：还有 1 户没有签字日期。')
    expect(buttons(lacking)).not.toContain('开始公示')
  })
  it('ends only after its last full day, and with every objection answered', async () => {
    const shown = async (actions: Act[]) =>
      open(CLERK, { state: 'notice' }, [], { [REVIEW]: given({ ...review, notices: [notice], actions }) })
    expect(buttons(await shown(offered('close-notice')))).toContain('结束公示')
    const early = await shown(held('close-notice', '公示尚未期满。', '2023-12-15'))
    expect(buttons(early)).not.toContain('结束公示')
    expect(early.wrapper.get('[data-testid=steps]').text()).toContain('2023-12-15（周五）起可以办理')
    expect(early.wrapper.get('[data-testid=steps]').text()).not.toContain('已逾期')
  })
  it('takes objections, and answers them with a result', async () => {
    const opened = await open(CLERK, { state: 'notice' }, [], {
      [REVIEW]: given({ ...review, notices: [notice], objections: [objection], actions: offered('object') }),
      'POST /api/insurance/objections/6/resolution': problem(422, '不符合规定', {
        errors: [{ field: 'resolution', reason: '处理结果最多 1000 字。' }],
      }),
    })
    expect(opened.wrapper.text()).toContain('3 号地面积不对')
    await press(opened, '处理')
    await submit(opened, '.objection form')
    for (const words of ['请选择异议是否成立', '请填写处理结果']) expect(opened.wrapper.text()).toContain(words)
    await opened.wrapper.get('input[value=no]').setValue(true)
    await fill(opened, { resolution: '已实地丈量，面积无误' })
    await submit(opened, '.objection form')
    expect(writes(opened)[0]?.body).toEqual({ version: 1, upheld: false, resolution: '已实地丈量，面积无误' })
    expect(opened.wrapper.text()).toContain('处理结果最多 1000 字。')
    expect(typed(opened, 'resolution')).toBe('已实地丈量，面积无误')
  })
})

describe('the way of a list', () => {
  it('goes to the one insurer that there is', async () => {
    const opened = await open(CLERK, { state: 'noticed' }, offered('submit'), {
      'POST /api/insurance/lists/7/submission': given({}),
    })
    await submit(opened)
    expect(writes(opened)[0]?.body).toEqual({ insurer: 'insurer-designated' })
  })
  it('is underwritten with numbers and the day of the farmers’ share', async () => {
    const opened = await open(
      INSURER,
      { state: 'insurer', insurer: 'insurer-designated' },
      offered('underwrite', 'return-to-township'),
      {
        'POST /api/insurance/lists/7/underwriting': problem(422, '不符合规定', {
          errors: [{ field: 'prefix', reason: '保险单号 P2023-1 已经用过。' }],
        }),
      },
    )
    await fill(opened, { prefix: 'pdaa' })
    await submit(opened)
    for (const words of ['前缀为 1 至 20 位大写字母', '请填写农户保费的收取日期'])
      expect(opened.wrapper.text()).toContain(words)
    expect(writes(opened)).toEqual([])
    await fill(opened, { prefix: 'P2023-', collectedOn: '2023-12-12' })
    await submit(opened)
    expect(writes(opened)[0]?.body).toEqual({ version: 3, prefix: 'P2023-', first: 1, collectedOn: '2023-12-12' })
    expect(opened.wrapper.text()).toContain('保险单号 P2023-1 已经用过。')
    expect(typed(opened, 'prefix')).toBe('P2023-')
  })
  it('is approved with the version that was seen; a refusal for four eyes is read where it was caused', async () => {
    const opened = await open(OFFICER, { state: 'development' }, offered('approve', 'return', 'return-to-township'), {
      'POST /api/insurance/lists/7/approval': problem(403, '您已经办理过这份清单，须由另一人办理'),
    })
    await press(opened, '审核通过')
    await confirm()
    expect(writes(opened)[0]?.body).toEqual({ version: 3 })
    expect(dialog()?.textContent).toContain('须由另一人办理')
  })
  it('says before the last approval what it books', async () => {
    const opened = await open(FINANCE, { state: 'finance' }, offered('approve'))
    await press(opened, '审核通过')
    expect(dialog()?.textContent).toContain('区级 306.26 元、市级 306.24 元、省级 122.50 元 的补贴记入台账')
  })
  it('goes back with a reason, one step or all the way', async () => {
    const opened = await open(FINANCE, { state: 'finance' }, offered('approve', 'return', 'return-to-township'), {
      'POST /api/insurance/lists/7/return': given({}),
    })
    await press(opened, '退回')
    await confirm()
    expect(writes(opened)).toEqual([])
    typeInDialog('reason', '缺签字清单')
    await confirm()
    expect(writes(opened)[0]?.body).toEqual({ version: 3, toTownship: false, reason: '缺签字清单' })
  })
  it('offers nothing that the service does not offer', async () => {
    for (const state of ['draft', 'insurer', 'development', 'finance', 'in-force'])
      expect(
        buttons(await open(LEADER, { state })).filter((text) => /公示|提交承保|签发|审核通过|退回|终止/.test(text)),
      ).toEqual([])
  })
  it('tells who had a hand in it that another must approve it', async () => {
    const hand = '您经手过这份清单的登记或另一步审核，须由另一人办理。'
    const opened = await open(OFFICER, { state: 'development' }, [...held('approve', hand), ...held('return', hand)])
    expect(opened.wrapper.get('[data-testid=obstacle]').text()).toBe(`审核通过、退回：${hand}`)
    expect(buttons(opened)).not.toContain('审核通过')
  })
})

describe('a list that does not come into force', () => {
  const late = { [`GET /api/insurance/public/schemes/${scheme.id}`]: given({ ...scheme, coverFrom: '2023-11-06' }) }
  it('is taken back by its township until the insurer has underwritten it', async () => {
    const opened = await open(CLERK, { state: 'insurer', insurer: 'insurer-designated' }, offered('take-back'), {
      'POST /api/insurance/lists/7/taking-back': given({}),
    })
    await press(opened, '撤回清单')
    typeInDialog('reason', '选错了承保机构')
    await confirm()
    expect(writes(opened)[0]?.body).toEqual({ version: 3, reason: '选错了承保机构' })
    expect(buttons(await open(CLERK, { state: 'insurer', underwrittenOn: '2023-12-01' }))).not.toContain('撤回清单')
  })
  it('offers nothing but its ending once the cover has begun', async () => {
    const opened = await open(OFFICER, { state: 'insurer', insurer: 'insurer-designated' }, offered('end'), {
      ...late,
      'POST /api/insurance/lists/7/ending': problem(422, '不符合规定'),
    })
    expect(opened.wrapper.text()).toContain('没有在此之前承保的不再承保')
    await press(opened, '终止办理')
    typeInDialog('reason', '未在保险期间开始前承保')
    await confirm()
    expect(writes(opened)).toEqual([])
    expect(dialog()?.textContent).toContain('请填写文书文号')
    expect(dialog()?.textContent).toContain('请选择是否已经收取')
    expect(
      buttons(
        await open(INSURER, { state: 'insurer' }, held('underwrite', '保险期间已于 2023-11-06 开始。'), late),
      ).filter((text) => /签发|退回|终止/.test(text)),
    ).toEqual([])
  })
  it('says how it ended, and who had a hand in it', async () => {
    const ended = {
      reason: '没有承保',
      document: '发改〔2023〕8号',
      endedOn: '2023-12-13',
      endedBy: 'officer',
      policies: 2,
      collected: true,
      toRefund: 2,
    }
    const opened = await open(CLERK, { state: 'ended' }, [], {
      [REVIEW]: given({
        ...review,
        ending: ended,
        authors: [{ username: 'a', name: '经办员甲', since: '2023-08-20T09:00:00+08:00' }],
      }),
    })
    expect(opened.wrapper.text()).toMatch(/2023-12-13 终止办理：没有承保（发改〔2023〕8号）.*还有 2 户自缴保费待退还/)
    expect(opened.wrapper.text()).toContain('经手登记：经办员甲')
  })
})

const waitingRefund: ListRefunds = {
  list: 7,
  scheme: scheme.id,
  township: '370114001',
  townshipName: '明水街道',
  villageName: '示例村',
  no: 1,
  unit: 'insurer-designated',
  unitName: '承保机构甲',
  policies: 2,
  amount: '490.00',
  since: '2023-12-13',
  failed: 0,
  decided: false,
  actions: offered('refund'),
}
const refund: Refund = {
  policy: 5,
  list: 7,
  scheme: scheme.id,
  township: '370114001',
  townshipName: '明水街道',
  villageName: '示例村',
  name: '某农户',
  identityMask: '990000********0018',
  bank: null,
  accountMask: null,
  unit: 'insurer-designated',
  unitName: '承保机构甲',
  amount: '245.00',
  reason: '终止（发改〔2023〕8号）',
  since: '2023-12-13',
  document: '退1',
  paidOn: '2023-12-13',
  failure: null,
  version: 2,
  actions: offered('fail'),
}
const refunds = {
  ...COMMON,
  'GET /api/insurance/refunds': given({ items: [refund], next: null }),
  'GET /api/insurance/refunds/waiting': given({ items: [waitingRefund] }),
}

hasFourStates('the refunds', {
  page: RefundsPage,
  path: '/p',
  asks: 'GET /api/insurance/refunds/waiting',
  others: { ...COMMON, 'GET /api/insurance/refunds': 'never' },
  session: INSURER,
  nothing: { items: [] },
  something: { items: [waitingRefund] },
  shows: '490.00',
})

describe('the refunds', () => {
  it('are recorded by whoever holds the money, as they were seen, once', async () => {
    const opened = await openPage(RefundsPage, {
      path: '/p',
      session: INSURER,
      answers: { ...refunds, 'POST /api/insurance/lists/7/refunds': given({}, 201) },
    })
    await press(opened, '登记退还')
    await submit(opened)
    expect(opened.wrapper.text()).toContain('请填写退款凭证号')
    await fill(opened, { document: '退1' })
    await submit(opened)
    expect(writes(opened)[0]?.body).toEqual({ document: '退1', paidOn: '2023-12-13', policies: 2, amount: '490.00' })
    expect(writes(opened)[0]?.headers['Idempotency-Key']).toEqual(KEY)
    const decided = { ...waitingRefund, actions: held('refund', '退还由您本人决定，须由另一人登记退还。') }
    const own = await openPage(RefundsPage, {
      path: '/p',
      session: CLERK,
      answers: {
        ...COMMON,
        'GET /api/insurance/refunds': given({ items: [{ ...refund, actions: [] }], next: null }),
        'GET /api/insurance/refunds/waiting': given({ items: [decided] }),
      },
    })
    expect(buttons(own).filter((text) => /登记/.test(text))).toEqual([])
    expect(own.wrapper.text()).toContain('登记退还：退还由您本人决定，须由另一人登记退还。')
  })
  it('that came back wait for another transfer', async () => {
    const opened = await openPage(RefundsPage, {
      path: '/p',
      session: INSURER,
      answers: { ...refunds, 'POST /api/insurance/policies/5/refund-failure': given({}) },
    })
    await press(opened, '登记退汇或更正')
    typeInDialog('reason', '户名不符')
    await confirm()
    expect(writes(opened)[0]?.body).toEqual({ version: 2, reason: '户名不符' })
  })
})

describe('many lists in one go', () => {
  it('are approved with their versions; one that may not pass stays, with its reason', async () => {
    const second = { ...list, id: 8, villageName: '邻村', state: 'development', version: 5 }
    const opened = await openPage(ReviewsPage, {
      path: '/p',
      session: OFFICER,
      answers: {
        ...COMMON,
        [WAITING]: given({ items: [{ ...list, state: 'development' }, second], next: null }),
        'POST /api/insurance/list-approvals': given({
          done: [7],
          refused: [{ id: 8, reason: '您已经办理过这份清单' }],
        }),
      },
    })
    expect(buttons(opened).some((words) => words.startsWith('审核通过'))).toBe(false)
    await opened.wrapper.get('.all input').setValue(true)
    await press(opened, '审核通过所选 2 份')
    await confirm()
    expect(writes(opened)[0]?.body).toEqual({
      lists: [
        { id: 7, version: 3 },
        { id: 8, version: 5 },
      ],
    })
    expect(opened.wrapper.get('[data-testid=outcome]').text()).toMatch(
      /已通过 1 份清单。.*明水街道 邻村：您已经办理过这份清单/,
    )
  })
  it('are for those who have a step; the others are told', async () => {
    expect(
      (
        await openPage(ReviewsPage, {
          path: '/p',
          session: LEADER,
          answers: { ...COMMON, [WAITING]: given({ items: [], next: null }) },
        })
      ).wrapper.text(),
    ).toContain('您的单位没有这一步')
  })
})

describe('the ledger', () => {
  const remit = async (answer: Answer) => {
    const opened = await openPage(LedgerPage, {
      path: '/p',
      session: FINANCE,
      answers: { ...ledger, 'POST /api/insurance/ledger/payments': answer },
    })
    await press(opened, '登记补贴拨付')
    await opened.wrapper.get('input[value=district]').setValue(true)
    await fill(opened, { document: '拨付1号' })
    await submit(opened)
    return opened
  }
  it('says whether it balances', async () => {
    expect(
      (await openPage(LedgerPage, { path: '/p', session: FINANCE, answers: ledger })).wrapper
        .get('[data-testid=balanced]')
        .text(),
    ).toContain('分毫不差')
    const off = await openPage(LedgerPage, {
      path: '/p',
      session: LEADER,
      answers: { ...ledger, [CHECK]: given({ balanced: false, items: [{ ...balance, difference: '0.01' }] }) },
    })
    expect(off.wrapper.get('[data-testid=balanced]').text()).toContain('核对不一致')
  })
  it('takes a transfer of all that a level owes, as it was seen, once', async () => {
    const opened = await remit('down')
    opened.answers['POST /api/insurance/ledger/payments'] = given({}, 201)
    await submit(opened)
    const [first, second] = writes(opened)
    expect(first?.body).toEqual({
      scheme: scheme.id,
      payer: 'district',
      document: '拨付1号',
      paidOn: '2023-12-13',
      expectedAmount: '306.26',
    })
    expect(first?.headers['Idempotency-Key']).toEqual(KEY)
    expect(second?.headers['Idempotency-Key']).toBe(first?.headers['Idempotency-Key'])
  })
  it('takes none when the amount has changed, and keeps the document', async () => {
    const opened = await remit(problem(409, '待拨付的金额已经变化'))
    expect(opened.wrapper.find('[data-testid=conflict]').exists()).toBe(true)
    expect(typed(opened, 'document')).toBe('拨付1号')
  })
  it('is paid by the finance bureau alone', async () => {
    for (const session of [OFFICER, LEADER, CLERK])
      expect(buttons(await openPage(LedgerPage, { path: '/p', session, answers: ledger }))).not.toContain(
        '登记补贴拨付',
      )
  })
})

describe('ending a contract', () => {
  it('needs a document and a reason, and is the bureau’s', async () => {
    const answers = {
      ...COMMON,
      [LIST]: given(list),
      'GET /api/insurance/policies/5': given({
        ...policy,
        inForceOn: '2023-10-01',
        listState: 'in-force',
        actions: offered('terminate'),
      }),
      'POST /api/insurance/policies/5/termination': given({}),
    }
    const opened = await openPage(record(PolicyPage, 5), { path: '/policies/5', session: OFFICER, answers })
    await press(opened, '凭文书解除合同')
    typeInDialog('reason', '虚假投保')
    await confirm()
    expect(dialog()?.textContent).toContain('请填写认定文书的文号')
    typeInDialog('document', '章发改认〔2023〕1号')
    await settle()
    await confirm()
    expect(writes(opened)[0]?.body).toEqual({ version: 1, reason: '虚假投保', document: '章发改认〔2023〕1号' })
    expect(
      buttons(
        await openPage(record(PolicyPage, 5), {
          path: '/policies/5',
          session: FINANCE,
          answers: { ...answers, 'GET /api/insurance/policies/5': given({ ...policy, inForceOn: '2023-10-01' }) },
        }),
      ),
    ).not.toContain('凭文书解除合同')
  })
})

describe('the chain', () => {
  const states = ['draft', 'notice', 'noticed', 'insurer', 'development', 'finance', 'in-force']
  it('names who has it', () =>
    expect(states.map((state) => whoOf({ ...list, state }, { insurer: '承保机构甲' }))).toEqual([
      '明水街道',
      '明水街道',
      '明水街道',
      '承保机构甲',
      '发展和改革局',
      '财政局',
      null,
    ]))
  it('shows how far it is, and that it came back', () => {
    const looks = (changes: Partial<EnrolmentList>) =>
      stepsOf({ ...list, ...changes }, { insurer: '甲' }).map(({ state }) => state)
    expect(looks({ state: 'notice' })).toEqual(['done', 'now', 'next', 'next', 'next', 'next', 'next'])
    expect(looks({ state: 'draft', returned: '缺证明' })[0]).toBe('returned')
    expect(new Set(looks({ state: 'in-force' }))).toEqual(new Set(['done']))
  })
})
