import { describe, expect, it } from 'vitest'
import { buttons, confirm, dialog, fill, given, held, offered, press, record, submit, typed, writes } from '@/test/acts'
import { type Answer, problem } from '@/test/api'
import { CLERK, hasFourStates, LEADER, openPage } from '@/test/page'
import { scheme } from '@/test/samples'
import { COMMON, INSURER, list, NEIGHBOUR, policy, review } from '@/test/season'
import { entryOf, faultsOf, fieldsOf, isOrganisation } from './entry'
import EntryPage from './pages/EntryPage.vue'
import ListPage from './pages/ListPage.vue'
import ListsPage from './pages/ListsPage.vue'
import PoliciesPage from './pages/PoliciesPage.vue'
import PolicyPage from './pages/PolicyPage.vue'
import { lookOfList, marksOf, mayReveal } from './words'

const LISTS = 'GET /api/insurance/lists'
const LIST = 'GET /api/insurance/lists/7'
const POLICY = 'GET /api/insurance/policies/5'
const ENTER = 'POST /api/insurance/lists/7/policies'
const CHANGE = 'PUT /api/insurance/policies/5'
/** Made up, with a right check digit. */
const IDENTITY = '370181190001010014'
const others = { ...COMMON, [LIST]: { body: list } }

hasFourStates('the village lists', {
  page: ListsPage,
  path: '/p',
  asks: LISTS,
  others: COMMON,
  session: CLERK,
  nothing: { items: [], next: null },
  something: { items: [list], next: null },
  shows: '示例村',
})
hasFourStates('the record of a list', {
  page: record(ListPage, 7),
  path: '/lists/7',
  asks: LIST,
  others: COMMON,
  session: CLERK,
  something: list,
  shows: '17,500.00 元',
})
hasFourStates('the search for policies', {
  page: PoliciesPage,
  path: '/p',
  asks: 'GET /api/insurance/policies',
  others: COMMON,
  nothing: { items: [], next: null },
  something: { items: [policy], next: null },
  shows: '某农户',
})
hasFourStates('the record of a policy', {
  page: record(PolicyPage, 5),
  path: '/policies/5',
  asks: POLICY,
  others,
  something: policy,
  shows: '村东1号地',
})

hasFourStates('entering into a list', {
  page: record(EntryPage, 7),
  path: '/e',
  asks: LIST,
  others: COMMON,
  session: CLERK,
  something: list,
  shows: '登记到示例村参保清单',
})

const REVIEW = 'GET /api/insurance/lists/7/review'
const openList = (
  session = CLERK,
  changes: object = {},
  answers: Record<string, Answer> = {},
  actions = offered('enter', 'change'),
) =>
  openPage(record(ListPage, 7), {
    path: '/lists/7',
    session,
    answers: {
      ...others,
      [LIST]: { body: { ...list, ...changes } },
      [REVIEW]: { body: { ...review, actions } },
      ...answers,
    },
  })
const openPolicy = (session = CLERK, changes: object = {}, answers: Record<string, Answer> = {}) =>
  openPage(record(PolicyPage, 5), {
    path: '/policies/5',
    session,
    answers: {
      ...others,
      [POLICY]: { body: { ...policy, actions: offered('change', 'remove'), ...changes } },
      ...answers,
    },
  })

describe('a list', () => {
  it('is entered by its own township alone, and only before it is handed on', async () => {
    expect(buttons(await openList())).toContain('登记一户')
    const early = held('enter', '投保期为 2023-12-16 至 2024-01-15。', '2023-12-16')
    const opened = await openList(CLERK, {}, {}, early)
    expect(buttons(opened)).not.toContain('登记一户')
    expect(opened.wrapper.text()).toContain('登记：投保期为 2023-12-16 至 2024-01-15。2023-12-16 起可以办理。')
    expect(buttons(await openList(LEADER, {}, {}, []))).not.toContain('登记一户')
  })
  it('is removed only when nobody is on it, after a question', async () => {
    expect(buttons(await openList())).not.toContain('删除空清单')
    const opened = await openList(
      CLERK,
      { policies: 0 },
      { 'DELETE /api/insurance/lists/7': { status: 204 } },
      offered('discard'),
    )
    await press(opened, '删除空清单')
    expect(writes(opened)).toEqual([])
    await confirm()
    expect(writes(opened).map(({ method, path }) => `${method} ${path}`)).toEqual(['DELETE /api/insurance/lists/7'])
  })
  it('gives full numbers only for a reason', async () => {
    const opened = await openList()
    await press(opened, '导出清单')
    await press(opened, '导出含完整号码的清单')
    await confirm()
    expect(dialog()?.textContent).toContain('请填写导出理由')
    expect(writes(opened)).toEqual([])
    const leader = await openList(LEADER)
    await press(leader, '导出清单')
    expect(buttons(leader)).not.toContain('导出含完整号码的清单')
  })
})

describe('entering a household', () => {
  const open = (answers: Record<string, Answer> = {}) =>
    openPage(record(EntryPage, 7), { path: '/lists/7/entry', session: CLERK, answers: { ...others, ...answers } })
  const right = {
    name: '某农户',
    identity: IDENTITY,
    phone: '13900000001',
    account: '6222 0000 0001',
    quantity: '２.5',
    previousQuantity: '2',
  }

  it('says what is missing before anything is sent', async () => {
    const opened = await open()
    await submit(opened)
    for (const words of [
      '还不能提交，请修改以下 6 处',
      '请填写姓名或名称',
      '请填写身份证号码',
      '请填写联系电话',
      '请填写银行账号',
    ])
      expect(opened.wrapper.text()).toContain(words)
    expect(writes(opened)).toEqual([])
  })
  it('sends plain numbers, says to the fen what it comes to, and is ready for the next', async () => {
    const opened = await open({ [ENTER]: given(policy, 201) })
    await fill(opened, right)
    await submit(opened)
    expect(writes(opened)[0]?.body).toMatchObject({
      kind: 'household',
      name: '某农户',
      identity: IDENTITY,
      phone: '13900000001',
      account: '622200000001',
      quantity: '2.5',
      signedOn: null,
    })
    expect(opened.wrapper.get('[data-testid=entered]').text()).toContain(
      '保险费 612.50 元（农户 245.00 元，区级 153.13 元，市级 153.12 元，省级 61.25 元）',
    )
    expect([typed(opened, 'name'), typed(opened, 'identity')]).toEqual(['', ''])
  })
  it('loses nothing that was typed when the service refuses, and keeps no number in the browser', async () => {
    const opened = await open({
      [ENTER]: problem(422, '不符合规定', {
        errors: [{ field: 'identity', reason: '重复参保：该投保人已在绣惠街道登记。' }],
      }),
    })
    await fill(opened, right)
    await submit(opened)
    expect(opened.wrapper.text()).toContain('重复参保：该投保人已在绣惠街道登记。')
    expect([typed(opened, 'name'), typed(opened, 'identity'), typed(opened, 'account')]).toEqual([
      '某农户',
      IDENTITY,
      '6222 0000 0001',
    ])
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.toContain(IDENTITY)
  })
  it('keeps what was typed when the line is down', async () => {
    const opened = await open({ [ENTER]: 'down' })
    await fill(opened, right)
    await submit(opened)
    expect(opened.wrapper.text()).toContain('您填写的内容已保留。')
    expect(typed(opened, 'name')).toBe('某农户')
  })
})

describe('a policy', () => {
  it('asks only for what there is: its list once it is known', async () => {
    const { calls } = await openPolicy()
    expect(calls.filter(({ path }) => /\/0(\/|$)/.test(path))).toEqual([])
    expect(calls.map(({ path }) => path)).toContain('/api/insurance/lists/7')
  })
  it('shows masked numbers, and a whole one for a reason alone', async () => {
    const opened = await openPolicy(CLERK, {}, { 'POST /api/insurance/policies/5/reveals': given({ value: IDENTITY }) })
    expect(opened.wrapper.text()).toContain('9900**********00**')
    expect(opened.wrapper.text()).not.toContain(IDENTITY)
    await press(opened, '查看证件号码')
    await submit(opened)
    expect(opened.wrapper.text()).toContain('请写明查看的理由')
    await fill(opened, { reason: '核对投保人身份' })
    await submit(opened)
    expect(writes(opened)[0]?.body).toEqual({ field: 'identity', reason: '核对投保人身份' })
    expect(opened.wrapper.text()).toContain(IDENTITY)
  })
  it('is changed with the version that was seen; numbers that are left out stay', async () => {
    const opened = await openPolicy(CLERK, {}, { [CHANGE]: given({ ...policy, quantity: '3.00', version: 2 }) })
    await press(opened, '修改')
    await fill(opened, { quantity: '3' })
    await submit(opened)
    expect(writes(opened)[0]?.body).toMatchObject({
      version: 1,
      policy: { quantity: '3', identity: null, phone: null, account: null, name: '某农户' },
    })
  })
  it('tells the second of two clerks, keeps what they typed, and overwrites nothing', async () => {
    const opened = await openPolicy(CLERK, {}, { [CHANGE]: problem(409, '数据已被修改') })
    await press(opened, '修改')
    await fill(opened, { name: '改过的名字' })
    await submit(opened)
    expect(opened.wrapper.get('[data-testid=conflict]').text()).toContain('别人修改了这条记录')
    expect(typed(opened, 'name')).toBe('改过的名字')
    opened.answers[POLICY] = given({ ...policy, version: 2, actions: offered('change') })
    opened.answers[CHANGE] = given({ ...policy, name: '改过的名字', version: 3 })
    await press(opened, '载入最新记录')
    expect(typed(opened, 'name')).toBe('改过的名字')
    await submit(opened)
    expect(writes(opened).map(({ body }) => (body as { version: number }).version)).toEqual([1, 2])
  })
  it('warns that a change restarts the notice, and is not changed once handed on', async () => {
    const opened = await openPolicy(CLERK, { listState: 'notice' })
    await press(opened, '修改')
    expect(opened.wrapper.text()).toContain('修改后公示作废')
    expect(buttons(await openPolicy(CLERK, { listState: 'insurer', actions: [] }))).not.toContain('修改')
  })
  it('reports what was sold only for a product that counts it', async () => {
    const sold = { ...COMMON[`GET /api/insurance/public/schemes/${scheme.id}`], body: { ...scheme, soldOnly: true } }
    const answers = { [`GET /api/insurance/public/schemes/${scheme.id}`]: sold }
    const inForce = { inForceOn: '2023-10-01', listState: 'in-force', actions: offered('sell') }
    expect((await openPolicy(CLERK, inForce, answers)).wrapper.findAll('h2').map((head) => head.text())).toContain(
      '出栏数量',
    )
    expect(
      (await openPolicy(CLERK, { ...inForce, actions: [] })).wrapper.findAll('h2').map((head) => head.text()),
    ).not.toContain('出栏数量')
  })
})

describe('the search', () => {
  it('sends a whole number in no address', async () => {
    const opened = await openPage(PoliciesPage, {
      path: '/p',
      session: INSURER,
      answers: {
        ...COMMON,
        'GET /api/insurance/policies': given({ items: [], next: null }),
        'POST /api/insurance/policy-searches': given({ items: [policy] }),
      },
    })
    await fill(opened, { identity: IDENTITY })
    await submit(opened)
    expect(writes(opened)).toEqual([])
    expect(opened.wrapper.text()).toContain('查找理由须为 5 至 200 字')
    await fill(opened, { reason: '核对来访农户的登记' })
    await submit(opened)
    expect(writes(opened)[0]?.body).toEqual({ scheme: '', identity: IDENTITY, reason: '核对来访农户的登记' })
    expect(opened.calls.some(({ path }) => path.includes(IDENTITY))).toBe(false)
    expect(opened.router.currentRoute.value.fullPath).not.toContain(IDENTITY)
    expect(opened.wrapper.text()).toContain('某农户')
  })
  it('refuses a number that cannot be, and offers none to a leader', async () => {
    const opened = await openPage(PoliciesPage, {
      path: '/p',
      session: INSURER,
      answers: { ...COMMON, 'GET /api/insurance/policies': given({ items: [], next: null }) },
    })
    await fill(opened, { identity: '123' })
    await submit(opened)
    expect(opened.wrapper.text()).toContain('18 位')
    expect(writes(opened)).toEqual([])
    const leader = await openPage(PoliciesPage, {
      path: '/p',
      session: LEADER,
      answers: { ...COMMON, 'GET /api/insurance/policies': given({ items: [], next: null }) },
    })
    expect(leader.wrapper.find('[name=identity]').exists()).toBe(false)
  })
  it('says when somebody has searched too often, and keeps what was typed', async () => {
    const opened = await openPage(PoliciesPage, {
      path: '/p',
      session: INSURER,
      answers: {
        ...COMMON,
        'GET /api/insurance/policies': given({ items: [], next: null }),
        'POST /api/insurance/policy-searches': problem(429, '操作过于频繁', {
          detail: '按证件号码查找，每人每分钟不超过 10 次，请 1 分钟后再试。',
        }),
      },
    })
    await fill(opened, { identity: IDENTITY })
    await fill(opened, { reason: '核对来访农户的登记' })
    await submit(opened)
    expect(opened.wrapper.text()).toContain('请 1 分钟后再试')
    expect(typed(opened, 'reason')).toBe('核对来访农户的登记')
  })
})

describe('an entry', () => {
  const fields = { ...fieldsOf(null, 2), name: '某', quantity: '1', previousQuantity: '1' }
  const numbers = { identity: IDENTITY, phone: '13900000001', account: '62220000' }
  const wrong = (changes: object, more: object = {}, stored: typeof policy | null = null) =>
    Object.entries(faultsOf({ ...fields, eligibility: '11', ...changes }, { ...numbers, ...more }, stored)).flatMap(
      ([name, fault]) => (fault ? [name] : []),
    )
  it.each([
    [{}, {}, []],
    [{ name: ' ' }, {}, ['name']],
    [{ eligibility: '10' }, {}, ['eligibility']],
    [{ quantity: '0.001' }, {}, ['quantity']],
    [{ previousQuantity: 'x' }, {}, ['previousQuantity']],
    [{ previousQuantity: ' ' }, {}, ['previousQuantity']],
    [{ previousQuantity: '0' }, {}, []],
    [{}, { phone: '12900000001' }, ['phone']],
    [{}, { phone: '1390000000' }, ['phone']],
    [{}, { account: '6222000' }, ['account']],
    [{}, { account: '6222 0000' }, []],
  ])('%j %j', (changes, more, faults) => expect(wrong(changes, more)).toEqual(faults))
  it('of a stored policy may leave its numbers out, unless it becomes an organisation', () => {
    const none = { identity: '', phone: '', account: '' }
    expect(wrong({}, none, policy)).toEqual([])
    expect(wrong({ kind: 'enterprise' }, none, policy)).toEqual(['identity'])
    expect(wrong({}, none)).toEqual(['identity', 'phone', 'account'])
  })
  it('is sent with null for what stays', () => {
    expect(
      entryOf(
        { ...fields, eligibility: '10', quantity: '１，０００.5' },
        { identity: '', phone: '', account: '' },
        policy,
      ),
    ).toMatchObject({
      identity: null,
      phone: null,
      account: null,
      eligibility: [true, false],
      quantity: '1000.5',
      bank: null,
      collective: null,
    })
  })
  it('knows organisations by their number', () =>
    expect(['household', 'grower', 'enterprise', 'cooperative'].map(isOrganisation)).toEqual([
      false,
      false,
      true,
      true,
    ]))
})

describe('in words', () => {
  it('a list that came back says so; an unknown state is shown as it is', () =>
    expect(
      [
        lookOfList(list),
        lookOfList({ state: 'draft', returned: '缺证明' }),
        lookOfList({ state: 'new', returned: null }),
      ].map(({ word }) => word),
    ).toEqual(['登记中', '已退回', 'new']))
  it('what is still to be done for a policy', () => {
    expect(marksOf({ ...policy, grown: true, collective: 3 })).toEqual([
      '数量明显增加，缺村委会证明',
      '集体投保，未签字',
    ])
    expect(marksOf({ ...policy, grown: true, certified: true })).toEqual([])
    expect(marksOf({ ...policy, grown: true, endedOn: '2023-11-01' })).toEqual([])
  })
  it('who may see full numbers', () =>
    expect([CLERK, NEIGHBOUR, INSURER, LEADER].map((session) => mayReveal(session, '370114001'))).toEqual([
      true,
      false,
      true,
      false,
    ]))
})
