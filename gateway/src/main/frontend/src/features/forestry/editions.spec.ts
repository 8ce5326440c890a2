import { describe, expect, it } from 'vitest'
import { held, leading } from '@/test/acts'
import type { Edition, EditionSheet } from '@/api/forestry'
import { problem } from '@/test/api'
import type { Session } from '@/shared/session'
import { hasFourStates, LEADER, openPage, OFFICER, settle } from '@/test/page'
import { fakeUpload } from '@/test/upload'
import { actsOf, inForce } from './editions'
import EditionPage from './pages/EditionPage.vue'
import EditionsPage from './pages/EditionsPage.vue'

const ALL = 'GET /api/forestry/goals/editions'
const ONE = 'GET /api/forestry/goals/editions/2'
const STEPS = 'POST /api/forestry/goals/editions/2/steps'
const FORESTER: Session = { ...OFFICER, duties: { forestry: ['leads'] } }

const first: Edition = {
  id: 1,
  year: 2023,
  number: 1,
  state: 'in-force',
  document: '章政办发〔2023〕9号',
  issuedOn: '2023-07-22',
  reason: null,
  fileName: null,
  enteredBy: '平台初始数据',
  enteredAt: '2023-07-22T00:00:00+08:00',
  handedInBy: null,
  decidedBy: null,
  decidedAt: null,
  note: null,
  inForceFrom: '2023-07-22',
  inForceUntil: null,
  version: 1,
  actions: [],
}
const draft: Edition = {
  ...first,
  id: 2,
  year: 2024,
  state: 'draft',
  document: '章政办发〔2024〕9号',
  enteredBy: '林业经办员',
  inForceFrom: null,
  version: 3,
  actions: [...leading('hand-in', 'handed-in'), ...leading('discard', 'discarded')],
}
const sheet: EditionSheet = {
  edition: draft,
  columns: [{ field: 'afforestation', label: '造林面积', unit: '公顷', number: true }],
  rows: [
    { key: 'district', name: '章丘区人民政府', total: true, cells: ['379.17'] },
    { key: '370114001', name: '明水街道', total: false, cells: ['1012.50'] },
  ],
  discrepancies: [
    {
      rule: 'coverage',
      key: '370114011',
      name: '官庄街道',
      printed: '25.35',
      computed: '25.34',
      message: '按面积计算为 25.34%',
    },
  ],
  notices: [{ row: 30, column: '整份文件', value: '第 30 行', reason: '这些行不是表格。', severity: 'notice' }],
  account: ['文件共 23 行：21 行、1 行表头、1 行标题。'],
  before: first,
  changes: [
    {
      key: '370114001',
      name: '明水街道',
      kind: 'changed',
      cells: [
        { field: 'afforestation', label: '造林面积', unit: '公顷', was: '0.00', is: '1012.50', difference: '1012.50' },
      ],
    },
  ],
}

hasFourStates('the editions', {
  page: EditionsPage,
  path: '/forestry/editions',
  asks: ALL,
  nothing: { items: [] },
  something: { items: [draft, first] },
  shows: '2024 年第 1 版',
})
hasFourStates('an edition', {
  page: EditionPage,
  path: '/forestry/editions/:id',
  at: '/forestry/editions/2',
  asks: ONE,
  others: { [ALL]: { body: { items: [draft, first] } } },
  something: sheet,
  shows: '1,012.50',
})

describe('entering a table', () => {
  async function form(session = FORESTER) {
    const opened = await openPage(EditionsPage, {
      path: '/forestry/editions',
      session,
      answers: { [ALL]: { body: { items: [first] } } },
    })
    const submit = async (fields: Record<string, string> = {}) => {
      for (const [name, value] of Object.entries(fields)) await opened.wrapper.get(`[name=${name}]`).setValue(value)
      await opened.wrapper.get('form').trigger('submit')
      await settle()
    }
    return { ...opened, submit }
  }
  const FILLED = { document: ' 章政办发〔2024〕9号 ', issuedOn: '2024-07-22', text: '单位\t造林面积\n明水街道\t1\n' }

  it('is offered to whoever leads the module, for the year to come', async () => {
    const { wrapper } = await form()
    expect((wrapper.get('[name=year]').element as HTMLInputElement).value).toBe('2024')
    expect((await form(LEADER)).wrapper.find('form').exists()).toBe(false)
  })
  it('asks for document, day and table before anything is sent', async () => {
    const sent = fakeUpload(200)
    const { submit, wrapper } = await form()
    await submit()
    expect(wrapper.text()).toContain('请填写文号')
    expect(wrapper.text()).toContain('请粘贴表格，或选择文件')
    expect(sent).toHaveLength(0)
  })
  it('sends what was pasted with its document and goes to the draft', async () => {
    const sent = fakeUpload(200, { edition: draft, faults: [], notices: [], account: [] })
    const { submit, router } = await form()
    await submit(FILLED)
    const asked = new URLSearchParams(sent[0]?.path.split('?')[1])
    expect(Object.fromEntries(asked)).toEqual({
      year: '2024',
      document: '章政办发〔2024〕9号',
      issuedOn: '2024-07-22',
    })
    expect(await sent[0]?.file.text()).toBe(FILLED.text)
    expect(sent[0]?.headers['Idempotency-Key']).toBeTruthy()
    expect(router.currentRoute.value.path).toBe('/forestry/editions/2')
  })
  it('lists the rows at fault and keeps what was typed, which is another request once it is mended', async () => {
    const sent = fakeUpload(200, {
      edition: null,
      faults: [
        {
          row: 3,
          column: '单位',
          value: '明水街办',
          reason: '没有“明水街办”这个单位，最接近的是“明水街道”。',
          severity: 'fault',
        },
      ],
      notices: [],
      account: ['文件共 2 行。'],
    })
    const { submit, wrapper, router } = await form()
    await submit(FILLED)
    expect(wrapper.get('[data-testid=refused]').text()).toContain('最接近的是“明水街道”')
    expect((wrapper.get('textarea').element as HTMLTextAreaElement).value).toBe(FILLED.text)
    expect(router.currentRoute.value.path).toBe('/forestry/editions')
    await submit({ text: '改过' })
    expect(new Set(sent.map(({ headers }) => headers['Idempotency-Key'])).size).toBe(2)
  })
  it('says beside the table why it cannot be read, and beside the reason that one is needed', async () => {
    const refuse = (field: string, reason: string) =>
      fakeUpload(422, { status: 422, title: reason, detail: reason, errors: [{ field, reason }] })
    refuse('file', '表头缺少这些列：造林面积。')
    const { submit, wrapper } = await form()
    await submit(FILLED)
    expect(wrapper.text()).toContain('表头缺少这些列')
    refuse('reason', '调整须写明理由。')
    await submit()
    expect(wrapper.text()).toContain('调整须写明理由')
    expect((wrapper.get('textarea').element as HTMLTextAreaElement).value).toBe(FILLED.text)
  })
})

describe('an edition', () => {
  const open = (shown: Partial<Edition> = {}, step: ReturnType<typeof problem> = { body: first }) =>
    openPage(EditionPage, {
      path: '/forestry/editions/:id',
      at: '/forestry/editions/2',
      session: FORESTER,
      answers: {
        [ALL]: { body: { items: [draft, first] } },
        [ONE]: { body: { ...sheet, edition: { ...draft, ...shown } } },
        [STEPS]: step,
      },
    })
  const press = async (
    within: { findAll: (what: string) => { text: () => string; trigger: (how: string) => unknown }[] },
    word: string,
  ) => {
    await within
      .findAll('button')
      .find((button) => button.text() === word)
      ?.trigger('click')
    await settle()
  }

  it('shows what contradicts itself, what was noticed, and every difference', async () => {
    const { wrapper } = await open()
    expect(wrapper.get('[data-testid=discrepancy]').text()).toContain('25.34')
    expect(wrapper.get('[data-testid=fault]').text()).toContain('这些行不是表格')
    expect(wrapper.get('[data-testid=change]').text()).toContain('+1012.50')
    expect(wrapper.text()).toContain('与2023 年第 1 版比较')
    expect(wrapper.text()).toContain('粘贴的文字')
  })
  it('offers just the steps that this person may take', async () => {
    const words = async (shown: Partial<Edition>) =>
      (await open(shown)).wrapper.findAll('.acts button').map((button) => button.text())
    expect(await words({})).toEqual(['提交核准', '删除草稿'])
    expect(
      await words({
        state: 'handed-in',
        actions: [...leading('return', 'returned'), ...leading('approve', 'in-force')],
      }),
    ).toEqual(['核准生效', '退回'])
    expect(await words({ state: 'handed-in', actions: [] })).toEqual([])
  })
  it('tells who entered it that a colleague approves', async () => {
    const own = held('approve', '不能核准自己录入或提交的表，请由另一位同事核准。')
    expect((await open({ state: 'handed-in', actions: own })).wrapper.text()).toContain(
      '核准生效：不能核准自己录入或提交的表，请由另一位同事核准。',
    )
  })
  it('is handed in with the version that was seen, after asking once more', async () => {
    const { calls, wrapper } = await open()
    await press(wrapper, '提交核准')
    const dialog = document.querySelector<HTMLElement>('[data-testid=confirm] form, form')
    dialog?.dispatchEvent(new Event('submit', { cancelable: true }))
    await settle()
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ state: 'handed-in', note: null, version: 3 })
  })
  it('keeps the dialog open and says why a step was refused', async () => {
    const { wrapper } = await open(
      { state: 'handed-in', actions: leading('approve', 'in-force') },
      problem(422, '不能核准自己录入或提交的表，请由另一位同事核准'),
    )
    await press(wrapper, '核准生效')
    document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }))
    await settle()
    expect(document.body.textContent).toContain('请由另一位同事核准')
  })
})

describe('words about editions', () => {
  it('name from when to when one is in force', () => {
    expect(inForce(draft)).toBe('—')
    expect(inForce(first)).toBe('2023-07-22 起')
    expect(inForce({ ...first, inForceUntil: '2023-12-13' })).toBe('2023-07-22 起，2023-12-13 前')
  })
  it('ask for a reason where an edition is returned', () => {
    expect(actsOf({ ...draft, actions: leading('return', 'returned') })[0]?.reason).toBe('退回的理由')
  })
})
