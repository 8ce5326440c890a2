import { describe, expect, it, vi } from 'vitest'
import { buttons, confirm, dialog, given, KEY, press, record, submit, writes } from '@/test/acts'
import { type Answer, problem } from '@/test/api'
import { CLERK, hasFourStates, LEADER, openPage, settle } from '@/test/page'
import { scheme } from '@/test/samples'
import { COMMON, NEIGHBOUR } from '@/test/season'
import ImportPage from './pages/ImportPage.vue'
import ImportsPage from './pages/ImportsPage.vue'
import type { Fault, Import } from './types'
import { lookOfImport as lookOf, runs } from '@/shared/importing'

const one: Import = {
  id: 9,
  scheme: scheme.id,
  schemeName: scheme.name,
  township: '370114001',
  townshipName: '明水街道',
  fileName: '名单.xlsx',
  size: 20480,
  state: 'refused',
  total: 300,
  done: 300,
  faults: 2,
  notices: 1,
  problem: null,
  twin: null,
  uploadedBy: 'clerk-mingshui',
  uploadedAt: '2023-08-20T09:00:00+08:00',
  appliedBy: null,
  appliedAt: null,
  account: [],
  lists: [],
  version: 4,
}
const faults: Fault[] = [
  { seq: 1, row: 3, column: '数量(亩)', value: '二亩四', reason: '应是一个数，例如 2.5。', severity: 'fault' },
  {
    seq: 2,
    row: 8,
    column: '证件号码',
    value: '990000********0018',
    reason: '重复参保：该投保人已在 绣惠街道 登记。',
    severity: 'fault',
  },
  {
    seq: 3,
    row: 9,
    column: '数量(亩)',
    value: '',
    reason: '比上年增加超过 20%：公示前须上传村委会证明。',
    severity: 'notice',
  },
]
const IMPORTS = 'GET /api/insurance/imports'
const ONE = 'GET /api/insurance/imports/9'
const APPLY = 'POST /api/insurance/imports/9/application'
const others = { ...COMMON, 'GET /api/insurance/imports/9/faults': given({ items: faults, next: null }) }

hasFourStates('the imports', {
  page: ImportsPage,
  path: '/p',
  asks: IMPORTS,
  others: COMMON,
  session: CLERK,
  nothing: { items: [] },
  something: { items: [one] },
  shows: '名单.xlsx',
})
hasFourStates('an import', {
  page: record(ImportPage, 9),
  path: '/imports/9',
  asks: ONE,
  others,
  session: CLERK,
  something: one,
  shows: '核对没有通过',
})

const open = (changes: Partial<Import> = {}, session = CLERK, answers: Record<string, Answer> = {}) =>
  openPage(record(ImportPage, 9), {
    path: '/imports/9',
    session,
    answers: { ...others, [ONE]: given({ ...one, ...changes }), ...answers },
  })
const checked: Partial<Import> = { state: 'checked', faults: 0, notices: 0 }

describe('a file that was checked', () => {
  it('names row, column, what stands there and why, and says that nobody was taken', async () => {
    const { wrapper } = await open()
    expect(wrapper.text()).toContain('没有登记任何一户。请按下面列出的 2 处修改文件')
    const rows = wrapper
      .findAll('[data-testid=fault]')
      .map((row) => row.findAll('[role=cell],[role=rowheader]').map((cell) => cell.text()))
    expect(rows).toEqual([
      ['3', '数量(亩)', '二亩四', '须改正', '应是一个数，例如 2.5。'],
      ['8', '证件号码', '990000********0018', '须改正', '重复参保：该投保人已在 绣惠街道 登记。'],
      ['9', '数量(亩)', '（空）', '请留意', '比上年增加超过 20%：公示前须上传村委会证明。'],
    ])
  })
  it('is taken as a whole, with the version that was seen, under one key', async () => {
    const opened = await open(checked, CLERK, { [APPLY]: 'down' })
    await press(opened, '登记这 300 户')
    expect(dialog()?.textContent).toContain('将一次登记“名单.xlsx”中的 300 户')
    await confirm()
    opened.answers[APPLY] = given({ ...one, state: 'applying' }, 202)
    await confirm()
    const [first, second] = writes(opened)
    expect(first?.body).toEqual({ version: 4 })
    expect(first?.headers['Idempotency-Key']).toEqual(KEY)
    expect(second?.headers['Idempotency-Key']).toBe(first?.headers['Idempotency-Key'])
  })
  it('is not taken when somebody else was quicker, and says so', async () => {
    const opened = await open(checked, CLERK, { [APPLY]: problem(409, '这个文件已经办理登记') })
    await press(opened, '登记这 300 户')
    await confirm()
    expect(dialog()?.textContent).toContain('这个文件已经办理登记')
  })
  it('is not taken after the window has closed, and says so', async () => {
    const opened = await open(checked, CLERK, { [APPLY]: problem(422, '投保期已于 2023-09-15 截止') })
    await press(opened, '登记这 300 户')
    await confirm()
    expect(dialog()?.textContent).toContain('投保期已于 2023-09-15 截止')
  })
  it('names its twin instead of being taken again', async () => {
    const opened = await open({ ...checked, twin: 4 })
    expect(opened.wrapper.get('a[href="/insurance/imports/4"]').text()).toContain('第 4 号导入')
    expect(buttons(opened).some((text) => text.startsWith('登记这'))).toBe(false)
  })
  it('accounts for every row of the file', async () => {
    const account = [
      '工作表“大张村”共 306 行：300 户、1 行表头、5 行说明。须改正的有 2 行。',
      '另有工作表“大高村”，其中 4 行有内容，没有读取。',
    ]
    const { wrapper } = await open({ account })
    expect(
      wrapper
        .get('[data-testid=account]')
        .findAll('li')
        .map((line) => line.text()),
    ).toEqual(account)
    expect((await open({ state: 'checking', account })).wrapper.find('[data-testid=account]').exists()).toBe(false)
  })
  it('that was given up says why, and not to send the same file again', async () => {
    const opened = await open({
      state: 'failed',
      total: null,
      faults: 0,
      notices: 0,
      problem: '核对没有完成，请联系运维人员。',
    })
    expect(opened.wrapper.get('[role=alert]').text()).toBe('核对没有完成，请联系运维人员。')
    await press(opened, '删除这个文件')
    expect(dialog()?.textContent).not.toContain('重新上传')
  })
  it('is its own township’s to take and to remove', async () => {
    for (const session of [NEIGHBOUR, LEADER])
      expect(buttons(await open(checked, session)).filter((text) => /登记这|删除/.test(text))).toEqual([])
  })
  it('leads to the lists that came of it', async () => {
    const { wrapper } = await open({
      state: 'applied',
      faults: 0,
      notices: 0,
      appliedAt: '2023-08-20T09:05:00+08:00',
      appliedBy: 'clerk-mingshui',
      lists: [{ id: 7, villageName: '示例村' }],
    })
    expect(wrapper.get('a[href="/insurance/lists/7"]').text()).toBe('示例村')
    expect(wrapper.findAll('button').some((button) => button.text().includes('删除这个文件'))).toBe(false)
  })
})

it('work in the background shows how far it is, and is looked at until it is over', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
  try {
    const opened = await open({ state: 'checking', total: 300, done: 120 })
    expect(opened.wrapper.text()).toContain('正在核对')
    expect(opened.wrapper.text()).toContain('120')
    opened.answers[ONE] = given({ ...one, ...checked })
    await vi.advanceTimersByTimeAsync(1500)
    await settle()
    expect(opened.wrapper.text()).toContain('核对通过，还没有登记')
    const asked = opened.calls.length
    await vi.advanceTimersByTimeAsync(5000)
    expect(opened.calls.length).toBe(asked)
  } finally {
    vi.useRealTimers()
  }
})

describe('handing in a file', () => {
  const inWindow = { ...CLERK, today: '2023-08-20' }
  it('needs an open window and a file', async () => {
    const closed = await openPage(ImportsPage, {
      path: '/p',
      session: CLERK,
      answers: { ...COMMON, [IMPORTS]: given({ items: [] }) },
    })
    expect(closed.wrapper.text()).toContain('今天没有处在投保期内的方案')
    const opened = await openPage(ImportsPage, {
      path: '/p',
      session: inWindow,
      answers: { ...COMMON, [IMPORTS]: given({ items: [] }) },
    })
    expect(opened.wrapper.get('button[type=submit]').attributes('disabled')).toBeDefined()
    await submit(opened)
    expect(writes(opened)).toEqual([])
  })
  it('says why nothing can be sent yet when two schemes are open', async () => {
    const two = { items: [scheme, { ...scheme, id: '2023-leek', name: '韭菜' }] }
    const opened = await openPage(ImportsPage, {
      path: '/p',
      session: inWindow,
      answers: { ...COMMON, 'GET /api/insurance/public/schemes': given(two), [IMPORTS]: given({ items: [] }) },
    })
    expect(opened.wrapper.get('#upload-missing').text()).toBe(
      '还不能上传：请选择保险方案（现在有 2 个方案在投保期内）；请选择填好的名单文件。',
    )
  })
  it('refuses another kind of file at once, with the reason', async () => {
    const { wrapper } = await openPage(ImportsPage, {
      path: '/p',
      session: inWindow,
      answers: { ...COMMON, [IMPORTS]: given({ items: [] }) },
    })
    const input = wrapper.get<HTMLInputElement>('input[type=file]')
    Object.defineProperty(input.element, 'files', { value: [new File(['x'], '名单.doc')] })
    await input.trigger('change')
    expect(wrapper.text()).toContain('“名单.doc”不是可以使用的文件：可选 XLSX、CSV')
  })
  it('is for townships', async () => {
    const { wrapper } = await openPage(ImportsPage, {
      path: '/p',
      session: LEADER,
      answers: { ...COMMON, [IMPORTS]: given({ items: [one] }) },
    })
    expect(wrapper.find('input[type=file]').exists()).toBe(false)
  })
})

it('a state has its word, and only work asks again', () => {
  const states: Import['state'][] = [
    'received',
    'checking',
    'checked',
    'refused',
    'applying',
    'applied',
    'discarded',
    'failed',
  ]
  expect(states.map((state) => lookOf({ ...one, state }).word)).toEqual([
    '等待核对',
    '正在核对',
    '核对通过，待登记',
    '核对没有通过',
    '正在登记',
    '已登记',
    '已删除',
    '没有完成',
  ])
  expect(states.filter((state) => runs({ ...one, state }))).toEqual(['received', 'checking', 'applying'])
})
