import { describe, expect, it } from 'vitest'
import type { Completion, Plot, PlotEntry, RegisterRowPlot } from '@/api/forestry'
import type { Act } from '@/shared/acts'
import { buttons, confirm, dialog, fill, given, KEY, press, submit, typed, typeInDialog, writes } from '@/test/acts'
import { type Answer, problem } from '@/test/api'
import { CLERK, hasFourStates, LEADER, openPage, settle } from '@/test/page'
import PlotPage from './pages/PlotPage.vue'
import PlotsPage from './pages/PlotsPage.vue'

const LIST = 'GET /api/forestry/plots'
const PAPERS = 'GET /api/forestry/plots/7/attachments'
const paper = { id: 3, kind: 'design', name: '小班图.pdf', size: 900, uploadedAt: '2023-10-08T09:00:00+08:00' }
const ONE = 'GET /api/forestry/plots/7'
const ENTER = 'POST /api/forestry/plots'
const CHANGE = 'PUT /api/forestry/plots/7'
const DECIDE = 'POST /api/forestry/plots/7/decisions'
const FORM = 'section[aria-labelledby=entry-head] form'

/** All that can be entered: a field that a form left out would be lost at the next change. */
const entry: Required<PlotEntry> = {
  year: 2023,
  village: '示例村',
  compartment: '3',
  plotNo: '12',
  patch: null,
  area: '20.5000',
  kind: 'planted',
  treeRows: null,
  tenure: '集体',
  formerLand: null,
  landClass: null,
  species: '侧柏',
  companions: null,
  density: 1650,
  designedDensity: null,
  minimumDensity: null,
  purpose: null,
  pattern: null,
  project: null,
  funding: null,
  planter: null,
  preparation: null,
  tendings: null,
}
const plot: Plot = {
  id: 7,
  unit: '370114001',
  unitName: '明水街道',
  ...entry,
  state: 'reported',
  verifiedArea: null,
  unqualifiedArea: null,
  livingDensity: null,
  passedArea: null,
  note: null,
  version: 4,
  counted: '20.5000',
  survival: null,
}
const act = (name: string, to: string): Act => ({ act: name, to, allowed: true, from: null, why: null })
const CHANGING = act('change', 'reported')
const WITHDRAW = act('withdraw', 'withdrawn')
const VERIFY = act('verify', 'verified')
const ACCEPT = act('accept', 'accepted')
const RETURN = act('return', 'returned')
const sums: Completion = {
  reported: '1250.5',
  verified: '900',
  judged: '800',
  passed: '720',
  plan: '1500',
  done: '1125.45',
  percent: '75.03',
  passRate: '90.00',
}
const none: Completion = { ...sums, reported: '0', verified: '0', judged: '0', passed: '0', done: null, percent: null }
const page = (items: object[], next: number | null = null) => ({ items, next, sums })
const row = { record: plot, actions: [VERIFY, RETURN] }
const history = [
  {
    at: '2023-05-02T09:00:00+08:00',
    by: '明水街道 经办',
    action: 'enter',
    what: '上报',
    fromState: 'reported',
    toState: 'reported',
    note: null,
    evidence: null,
  },
]
const others: Record<string, Answer> = {
  'GET /api/units': given({
    items: [
      { code: '370114001', name: '明水街道', kind: 'township' },
      { code: 'farm-hushan', name: '国有胡山林场', kind: 'forest-farm' },
    ],
  }),
  'GET /api/forestry/plots/imports': given({ items: [] }),
}

hasFourStates('the plots', {
  page: PlotsPage,
  path: '/forestry/plots',
  asks: LIST,
  others,
  nothing: { items: [], next: null, sums: none },
  something: page([row]),
  shows: '侧柏',
})
hasFourStates('a plot', {
  page: PlotPage,
  path: '/forestry/plots/:id',
  at: '/forestry/plots/7',
  asks: ONE,
  something: { ...row, history },
  shows: '侧柏',
})

const list = (answers: Record<string, Answer> = {}, { at = '/forestry/plots', session = LEADER } = {}) =>
  openPage(PlotsPage, {
    path: '/forestry/plots',
    at,
    session,
    answers: { ...others, [LIST]: given(page([row])), ...answers },
  })
const sheet = (actions: Act[], changes: Partial<Plot> = {}, answers: Record<string, Answer> = {}) =>
  openPage(PlotPage, {
    path: '/forestry/plots/:id',
    at: '/forestry/plots/7',
    session: CLERK,
    answers: {
      [ONE]: given({ record: { ...plot, ...changes }, actions, history }),
      [PAPERS]: given({ items: [paper] }),
      ...answers,
    },
  })
const askedFor = ({ calls }: Awaited<ReturnType<typeof list>>) =>
  calls.filter(({ path }) => path.startsWith('/api/forestry/plots?')).map(({ path }) => path)

describe('the plots', () => {
  it('are those of the address, whose sums stand above', async () => {
    const opened = await list({}, { at: '/forestry/plots?year=2024&unit=farm-hushan&state=verified&text=侧柏' })
    expect(askedFor(opened)[0]).toContain('year=2024&unit=farm-hushan&state=verified&text=')
    const facts = opened.wrapper.get('dl').text()
    for (const words of [
      '1,250.5 公顷',
      '900 公顷',
      '720 公顷，合格率 90.00%',
      '1,500 公顷',
      '75.03%（1,125.45 公顷）',
    ])
      expect(facts).toContain(words)
  })
  it('of this year are shown unless another is asked for, and are looked through by words', async () => {
    const opened = await list()
    expect(askedFor(opened)).toEqual(['/api/forestry/plots?year=2023'])
    await fill(opened, { text: ' 示例村 ' })
    await submit(opened, 'form.filters')
    expect(opened.router.currentRoute.value.query).toEqual({ text: '示例村' })
    expect(decodeURIComponent(askedFor(opened)[1] ?? '')).toBe('/api/forestry/plots?year=2023&text=示例村')
  })
  it('say of each what this person may do, and lead to it', async () => {
    const { wrapper } = await list()
    const line = wrapper.get('[data-testid=row]')
    expect(line.findAll('td').at(-1)?.text()).toBe('核实、退回')
    expect(line.get('a').attributes('href')).toBe('/forestry/plots/7')
  })
  it('go on after the last one', async () => {
    const second: RegisterRowPlot = { record: { ...plot, id: 8, plotNo: '13' }, actions: [] }
    const opened = await list({
      [LIST]: given(page([row], 7)),
      [`${LIST}?year=2023&after=7`]: given(page([second])),
    })
    await press(opened, '再显示一些')
    expect(opened.wrapper.findAll('[data-testid=row] a').map((link) => link.text())).toEqual(['示例村 12', '示例村 13'])
  })
  it('that are not to be had now are not said to be none', async () => {
    const { wrapper } = await list({ [LIST]: problem(503, '服务暂时不可用') })
    expect(wrapper.find('[data-testid=error]').exists()).toBe(true)
    expect(wrapper.text()).not.toContain('没有符合条件的造林小班')
    expect(wrapper.find('dl').exists()).toBe(false)
  })
})

describe('reporting a plot', () => {
  const right = { village: '示例村', plotNo: '14', area: '１,２00.５', species: '侧柏', density: '1650' }

  it('is for townships and forest farms, whose form and import it offers', async () => {
    const farm = { ...CLERK, roles: ['forest-farm-clerk'], units: [{ code: 'farm-hushan', name: '国有胡山林场' }] }
    for (const session of [CLERK, farm]) {
      const { wrapper } = await list({}, { session })
      expect(wrapper.text()).toContain('登记造林小班')
      expect(wrapper.text()).toContain('导入造林小班登记表')
    }
    const { wrapper } = await list()
    expect(wrapper.find(FORM).exists()).toBe(false)
    expect(wrapper.text()).not.toContain('导入造林小班登记表')
  })
  it('says what is missing or no figure before anything is sent', async () => {
    const opened = await list({}, { session: CLERK })
    await fill(opened, { ...right, village: '', density: '16.5' })
    await submit(opened, FORM)
    expect(opened.wrapper.text()).toContain('请填写村')
    expect(opened.wrapper.text()).toContain('每公顷株数须是整数')
    expect(writes(opened)).toEqual([])
  })
  it('sends each field once, under a key, for the unit of who reports', async () => {
    const opened = await list({ [ENTER]: given(row) }, { session: CLERK })
    await fill(opened, right)
    await submit(opened, FORM)
    const [sent] = writes(opened)
    expect(sent?.path).toBe('/api/forestry/plots?unit=370114001')
    expect(sent?.headers['Idempotency-Key']).toEqual(KEY)
    expect(sent?.body).toMatchObject({
      year: 2023,
      kind: 'planted',
      village: '示例村',
      plotNo: '14',
      area: '1200.5',
      density: 1650,
      tenure: null,
    })
    expect(Object.keys(sent?.body as object).sort()).toEqual(Object.keys(entry).sort())
    expect(opened.wrapper.get(`${FORM.split(' ')[0]} [role=status] a`).attributes('href')).toBe('/forestry/plots/7')
    expect(typed(opened, 'village')).toBe('')
  })
  it.each([
    [409, { detail: '内容已被他人修改。' }, '您填写的内容仍保留在下面'],
    [422, { errors: [{ field: 'plotNo', reason: '这个小班已经登记。' }] }, '这个小班已经登记。'],
    [403, { detail: '只能办理本单位的事项。' }, '只能办理本单位的事项。'],
  ])('that is refused with %d keeps what was typed', async (status, rest, words) => {
    const opened = await list({ [ENTER]: problem(status, '没有登记', rest) }, { session: CLERK })
    await fill(opened, right)
    await submit(opened, FORM)
    expect(opened.wrapper.get(FORM).text()).toContain(words)
    expect([typed(opened, 'village'), typed(opened, 'species')]).toEqual(['示例村', '侧柏'])
  })
})

describe('a plot', () => {
  it('offers just what its record says, and says why something cannot be done', async () => {
    expect(buttons(await sheet([VERIFY, RETURN]))).toEqual(['核实', '退回', '小班图.pdf', '删除小班图.pdf', '上传附件'])
    expect(buttons(await sheet([CHANGING, WITHDRAW]))).toEqual([
      '撤回',
      '修改',
      '小班图.pdf',
      '删除小班图.pdf',
      '上传附件',
    ])
    expect(buttons(await sheet([]))).toEqual(['小班图.pdf'])
    const { wrapper } = await sheet([{ ...ACCEPT, allowed: false, why: '请由另一位同事验收。' }])
    expect(wrapper.get('button').attributes('disabled')).toBeDefined()
    expect(wrapper.get('[data-testid=obstacle]').text()).toBe('验收：请由另一位同事验收。')
  })
  it('shows what was found, and how it came to be so', async () => {
    const survival = { base: 1650, rate: '84.84', outcome: 'replant' as const }
    const { wrapper } = await sheet([], { state: 'verified', verifiedArea: '20', livingDensity: 1400, survival })
    for (const words of ['已核实，待验收', '20.5000 公顷', '84.84%，须补植', '上报 明水街道 经办'])
      expect(wrapper.text()).toContain(words)
  })
  it('is verified with what was found, at the version that was seen', async () => {
    const opened = await sheet([VERIFY, RETURN], {}, { [DECIDE]: given(row) })
    await press(opened, '核实')
    for (const [name, text] of Object.entries({
      verifiedArea: '20.5',
      unqualifiedArea: '0.5',
      livingDensity: '1400',
      reason: '干旱',
    }))
      typeInDialog(name, text)
    await confirm()
    expect(writes(opened)[0]).toMatchObject({
      path: '/api/forestry/plots/7/decisions?version=4',
      body: { state: 'verified', verifiedArea: '20.5', unqualifiedArea: '0.5', livingDensity: 1400, note: '干旱' },
    })
    expect(opened.wrapper.text()).toContain('已核实，等待另一位同事验收。')
  })
  it('is accepted with the area that passed', async () => {
    const opened = await sheet([ACCEPT, RETURN], { state: 'verified' }, { [DECIDE]: given(row) })
    await press(opened, '验收')
    typeInDialog('passedArea', '20')
    await confirm()
    expect(writes(opened)[0]?.body).toEqual({ state: 'accepted', passedArea: '20', note: null })
  })
  it('is returned for a reason alone', async () => {
    const opened = await sheet([VERIFY, RETURN], {}, { [DECIDE]: given(row) })
    await press(opened, '退回')
    await confirm()
    expect(dialog()?.textContent).toContain('请填写退回的原因')
    expect(writes(opened)).toEqual([])
    typeInDialog('reason', '面积与图不符')
    await confirm()
    expect(writes(opened)[0]?.body).toEqual({ state: 'returned', note: '面积与图不符' })
  })
  it.each([
    [403, '由牵头部门的工作人员办理。'],
    [422, '请填写核实面积，不大于上报面积。'],
  ])('whose act is refused with %d says why where it was asked, and keeps what was typed', async (status, reason) => {
    const refused = problem(status, '没有办理', { detail: reason })
    const opened = await sheet([VERIFY], {}, { [DECIDE]: refused })
    await press(opened, '核实')
    typeInDialog('verifiedArea', '99')
    await confirm()
    expect(dialog()?.textContent).toContain(reason)
    expect(dialog()?.querySelector<HTMLInputElement>('[name=verifiedArea]')?.value).toBe('99')
  })
  it('is changed whole, and after a conflict at the newest version with what was typed', async () => {
    const opened = await sheet([CHANGING], {}, { [CHANGE]: problem(409, '内容已被他人修改') })
    await press(opened, '修改')
    expect(typed(opened, 'tenure')).toBe('集体')
    await fill(opened, { species: '黑松' })
    await submit(opened)
    expect(writes(opened)[0]).toMatchObject({
      path: '/api/forestry/plots/7?version=4',
      body: { species: '黑松', tenure: '集体', compartment: '3', area: '20.5000', kind: 'planted' },
    })
    opened.answers[ONE] = given({ record: { ...plot, version: 5 }, actions: [CHANGING], history })
    opened.answers[CHANGE] = given(row)
    await press(opened, '载入最新记录')
    expect(typed(opened, 'species')).toBe('黑松')
    await submit(opened)
    await settle()
    expect(writes(opened)[1]?.path).toBe('/api/forestry/plots/7?version=5')
    expect(opened.wrapper.find('[name=species]').exists()).toBe(false)
  })
})
