import { describe, expect, it } from 'vitest'
import { buttons, confirm, dialog, fill, given, held, offered, press, submit, typed, writes } from '@/test/acts'
import { type Answer, problem } from '@/test/api'
import { CLERK, hasFourStates, LEADER, NOBODY, OFFICER, openPage, settle } from '@/test/page'
import { COMMON } from '@/test/season'
import { contentOf, fieldsOf, labelOf, placeOf, type SchemeContent, type SchemeDraft } from './draft'
import ComparisonPage from './pages/ComparisonPage.vue'
import DraftPage from './pages/DraftPage.vue'
import DraftsPage from './pages/DraftsPage.vue'

const content: SchemeContent = {
  name: '2024年大葱目标价格保险',
  product: 'green-onion',
  productName: '大葱',
  year: 2024,
  reason: null,
  documentNumbers: ['章政办发〔2024〕1号', '章政办发〔2024〕2号'],
  documentConflict: '两个文号',
  issuedOn: '2024-07-01',
  insured: '大葱',
  eligibility: [],
  quantityUnit: '亩',
  quantityRule: '按实际种植面积投保',
  sumInsured: '3500',
  rate: '0.07',
  targetPrice: '1.06',
  priceUnit: '元/500克',
  materialCost: null,
  fullCost: null,
  enrolFrom: '2024-08-16',
  enrolUntil: '2024-09-15',
  enrolNote: null,
  coverFrom: '2024-11-06',
  coverUntil: '2024-12-12',
  payoutRule: 'PROPORTIONAL',
  actualPriceRule: '平均',
  priceOrigin: 'POINTS',
  priceFrom: '2024-11-06',
  priceUntil: '2024-12-12',
  soldOnly: false,
  shares: [
    { payer: 'farmer', percent: '40' },
    { payer: 'district', percent: '60' },
  ],
  decisions: { publishedPriceDecimals: 2, growthCertificatePercent: '20', noticeDays: 5 },
  stages: [
    {
      name: '宣传',
      from: '2024-07-25',
      until: null,
      source: '二（一）',
      responsible: [{ code: null, name: '市级部门' }],
    },
  ],
}
const draft: SchemeDraft = {
  scheme: '2024-green-onion',
  baseVersion: 0,
  copiedFrom: '2023-green-onion',
  enteredBy: 'officer',
  enteredAt: '2024-07-02T09:00:00+08:00',
  editors: ['officer'],
  effects: [],
  actions: offered('publish', 'change', 'discard'),
  version: 3,
  faults: [
    { field: 'issuedOn', reason: '请填写印发日期。' },
    { field: 'shares', reason: '各方分担比例合计须为 100%，现在是 90%。' },
  ],
  content,
}
const colleague = { ...OFFICER, username: 'officer-b' }
const DRAFTS = 'GET /api/insurance/scheme-drafts'
const DRAFT = 'GET /api/insurance/scheme-drafts/2024-green-onion'
const SAVE = 'PUT /api/insurance/scheme-drafts/2024-green-onion'
const versions = {
  'GET /api/insurance/public/schemes/onion-2023/versions': given({
    items: [
      { version: 2, issuedOn: '2023-08-01', reason: '调整费率', publishedAt: null, publishedBy: null },
      { version: 1, issuedOn: '2023-07-27', reason: null, publishedAt: null, publishedBy: null },
    ],
  }),
}
const page = { components: { DraftPage }, template: '<DraftPage scheme="2024-green-onion" />' }

hasFourStates('the drafts', {
  page: DraftsPage,
  path: '/p',
  asks: DRAFTS,
  others: COMMON,
  session: OFFICER,
  nothing: { items: [] },
  something: { items: [draft] },
  shows: '还有 2 处要改',
})
hasFourStates('a draft', {
  page,
  path: '/d',
  asks: DRAFT,
  others: COMMON,
  session: OFFICER,
  something: draft,
  shows: '各方分担比例合计须为 100%',
})
hasFourStates('a comparison', {
  page: { components: { ComparisonPage }, template: '<ComparisonPage id="onion-2023" />' },
  path: '/c',
  at: '/c?from=1&to=2',
  asks: 'GET /api/insurance/public/schemes/onion-2023/comparison',
  others: { ...COMMON, ...versions },
  session: NOBODY,
  nothing: { items: [] },
  something: { items: [{ field: 'rate', before: '0.07', after: '0.08' }] },
  shows: '0.08',
})

const open = (session = OFFICER, changes: Partial<SchemeDraft> = {}, answers: Record<string, Answer> = {}) =>
  openPage(page, { path: '/d', session, answers: { ...COMMON, [DRAFT]: given({ ...draft, ...changes }), ...answers } })

describe('a draft', () => {
  it('names every fault where it belongs', async () => {
    const { wrapper } = await open()
    expect(wrapper.get('[data-testid=faults]').text()).toContain('保费分担：各方分担比例合计须为 100%')
    expect(wrapper.get('[name="shares.farmer"]').attributes('aria-invalid')).toBe('true')
    expect(wrapper.get('[name=issuedOn]').attributes('aria-invalid')).toBe('true')
  })
  it('is saved as it stands, complete or not, with the version that was seen', async () => {
    const opened = await open(OFFICER, {}, { [SAVE]: given({}) })
    await fill(opened, { targetPrice: '1.10', sumInsured: '' })
    await submit(opened)
    expect(writes(opened)[0]?.body).toEqual({
      version: 3,
      content: {
        ...content,
        targetPrice: '1.10',
        sumInsured: null,
        decisions: expect.objectContaining({ noticeDays: 5, growthCertificatePercent: '20', outlierMads: null }),
      },
    })
  })
  it('keeps what was typed when a colleague has saved meanwhile', async () => {
    const opened = await open(OFFICER, {}, { [SAVE]: problem(409, '数据已被修改') })
    await fill(opened, { targetPrice: '1.20' })
    await submit(opened)
    expect(opened.wrapper.find('[data-testid=conflict]').exists()).toBe(true)
    expect(typed(opened, 'targetPrice')).toBe('1.20')
  })
  it('is published by somebody else, and only without faults', async () => {
    expect(buttons(await open(OFFICER, { actions: offered('change', 'discard') }))).not.toContain('发布')
    const opened = await open(
      colleague,
      { faults: [] },
      { 'POST /api/insurance/scheme-drafts/2024-green-onion/publication': given({}) },
    )
    await press(opened, '发布')
    expect(dialog()?.textContent).toContain('将发布这个新方案')
    await confirm()
    expect(writes(opened)[0]?.body).toEqual({ version: 3 })
    expect(opened.router.currentRoute.value.path).toBe('/insurance/schemes/2024-green-onion')
  })
  it('is published by nobody who has ever changed it', async () => {
    const hand = '方案须由没有录入、修改过这份草稿的人员发布。'
    const opened = await open(colleague, {
      faults: [],
      editors: ['officer', 'officer-b'],
      actions: [...held('publish', hand), ...offered('change', 'discard')],
    })
    expect(buttons(opened)).not.toContain('发布')
    const { wrapper } = opened
    expect(wrapper.text()).toContain(`发布：${hand}`)
    expect(wrapper.text()).toContain('明水街道 经办')
    expect(wrapper.text()).not.toContain('officer-b')
  })
  it('says before its publication what it means for contracts in force', async () => {
    const words = '第 1 版有 213 份保险单已经承保：目标价格、保险金额、费率和各项参数仍按第 1 版，不因新版本改变。'
    const opened = await open(colleague, { faults: [], baseVersion: 1, effects: [words] })
    expect(opened.wrapper.get('[data-testid=effects]').text()).toBe(words)
    await press(opened, '发布')
    expect(dialog()?.textContent).toContain('将发布第 2 版。第 1 版有 213 份保险单')
  })
  it('guesses no figure: a decimal comma is named and nothing is sent', async () => {
    const opened = await open(OFFICER, {}, { [SAVE]: given({}) })
    await fill(opened, { targetPrice: '1，06', 'decisions.noticeDays': '5.5', sumInsured: '3,500' })
    await submit(opened)
    expect(writes(opened)).toEqual([])
    expect(opened.wrapper.text()).toContain('目标价格的逗号不能当小数点')
    expect(opened.wrapper.text()).toContain('公示的整天数须是整数')
    expect(typed(opened, 'targetPrice')).toBe('1，06')
    await fill(opened, { targetPrice: '1.06', 'decisions.noticeDays': '５' })
    await submit(opened)
    expect(writes(opened)[0]?.body).toMatchObject({
      content: { targetPrice: '1.06', sumInsured: '3500', decisions: { noticeDays: 5 } },
    })
  })
  it('is read by others and changed by nobody else', async () => {
    const opened = await open(LEADER, { actions: [] })
    expect(buttons(opened)).not.toContain('发布')
    expect(opened.wrapper.get('[name=targetPrice]').attributes('disabled')).toBeDefined()
  })
  it('of a scheme that exists keeps name, product and year', async () => {
    const { wrapper } = await open(OFFICER, { baseVersion: 1 })
    expect(
      ['name', 'product', 'year', 'rate'].map(
        (name) => wrapper.get(`[name=${name}]`).attributes('disabled') !== undefined,
      ),
    ).toEqual([true, true, true, false])
  })
})

describe('beginning', () => {
  const begin = async (answer: Answer) => {
    const opened = await openPage(DraftsPage, {
      path: '/p',
      session: OFFICER,
      answers: { ...COMMON, [DRAFTS]: given({ items: [] }), 'POST /api/insurance/scheme-drafts': answer },
    })
    await press(opened, '开始修订')
    return opened
  }
  it('copies one into another year', async () => {
    const opened = await begin(given(draft, 201))
    await fill(opened, { scheme: '大葱', year: '24' })
    await submit(opened)
    for (const words of ['请选择方案', '编号只能用小写字母', '请填写四位年度'])
      expect(opened.wrapper.text()).toContain(words)
    opened.wrapper.findComponent({ name: 'ElSelect' }).vm.$emit('update:modelValue', 'onion-2023')
    await settle()
    await fill(opened, { scheme: '2024-green-onion', year: '2024' })
    await submit(opened)
    expect(writes(opened)[0]?.body).toEqual({ scheme: '2024-green-onion', from: 'onion-2023', year: 2024 })
    expect(opened.router.currentRoute.value.path).toBe('/insurance/scheme-drafts/2024-green-onion')
  })
  it('tells of a draft that there is already', async () => {
    const opened = await begin(problem(409, '这个方案已经有一份草稿'))
    await opened.wrapper.get('input[value=next]').setValue(true)
    opened.wrapper.findComponent({ name: 'ElSelect' }).vm.$emit('update:modelValue', 'onion-2023')
    await settle()
    await submit(opened)
    expect(writes(opened)[0]?.body).toEqual({ scheme: 'onion-2023', from: null, year: null })
    expect(opened.wrapper.find('[data-testid=conflict]').exists()).toBe(true)
  })
  it('is the bureau’s', async () => {
    for (const session of [LEADER, CLERK])
      expect(
        buttons(
          await openPage(DraftsPage, { path: '/p', session, answers: { ...COMMON, [DRAFTS]: given({ items: [] }) } }),
        ),
      ).not.toContain('开始修订')
  })
})

it('two versions are chosen before they are compared', async () => {
  const opened = await openPage(
    { components: { ComparisonPage }, template: '<ComparisonPage id="onion-2023" />' },
    { path: '/c', session: NOBODY, answers: { ...COMMON, ...versions } },
  )
  expect(opened.wrapper.text()).toContain('请选择要对照的两个版本')
  expect(opened.calls.some(({ path }) => path.includes('comparison'))).toBe(false)
})

describe('the content', () => {
  it('comes back from the form as it went in', () => expect(contentOf(fieldsOf(content))).toMatchObject(content))
  it('has null for what is not given, and numbers only where whole ones belong', () => {
    const fields = {
      ...fieldsOf(content),
      name: ' ',
      year: '2025',
      rate: ' 0.070 ',
      eligibility: ' 一 \n\n二',
      'shares.district': '',
      soldOnly: 'yes',
    }
    expect(contentOf(fields)).toMatchObject({
      name: null,
      year: 2025,
      rate: '0.070',
      eligibility: ['一', '二'],
      shares: [{ payer: 'farmer', percent: '40' }],
      soldOnly: true,
    })
  })
  it.each([
    ['rate', '费率'],
    ['stages[0].name', '阶段'],
    ['shares.farmer', '投保人（%）'],
    ['decisions.noticeDays', '公示的整天数'],
    ['new', 'new'],
  ])('%s is called %s', (field, label) => expect(labelOf(field)).toBe(label))
  it('a fault of the whole stands at its first field', () =>
    expect(['shares', 'decisions', 'rate'].map(placeOf)).toEqual(['shares.farmer', 'decisions.noticeDays', 'rate']))
})
