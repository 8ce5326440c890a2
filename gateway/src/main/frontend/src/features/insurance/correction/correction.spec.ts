import { describe, expect, it } from 'vitest'
import {
  buttons,
  confirm,
  dialog,
  fill,
  given,
  held,
  offered,
  press,
  record,
  submit,
  typeInDialog,
  writes,
} from '@/test/acts'
import { type Answer, problem } from '@/test/api'
import { CLERK, hasFourStates, OFFICER, openPage, settle } from '@/test/page'
import { COMMON, INSURER, list, policy } from '@/test/season'
import PolicyPage from '../enrolment/pages/PolicyPage.vue'
import CorrectionsPage from './pages/CorrectionsPage.vue'
import type { Correction } from './types'
import { changesOf } from './words'

const correction: Correction = {
  id: 3,
  policy: 5,
  list: 7,
  scheme: policy.scheme,
  township: '370114001',
  townshipName: '明水街道',
  villageName: '示例村',
  policyName: '某农户',
  insurer: 'insurer-designated',
  state: 'entered',
  name: null,
  phoneMask: null,
  bank: '农商银行',
  accountMask: '****1234',
  certificate: null,
  before: { name: '某农户', phoneMask: null, bank: '某银行', accountMask: '****0001', certificate: 'C1' },
  reason: '户名不符',
  attachment: 71,
  enteredBy: 'clerk-mingshui',
  enteredOn: '2023-12-13',
  decidedBy: null,
  decidedOn: null,
  decisionNote: null,
  version: 1,
  actions: offered('release', 'refuse'),
}
const CORRECTIONS = 'GET /api/insurance/corrections'

hasFourStates('the corrections', {
  page: CorrectionsPage,
  path: '/p',
  asks: CORRECTIONS,
  others: COMMON,
  session: INSURER,
  nothing: { items: [], next: null },
  something: { items: [correction], next: null },
  shows: '****1234',
})

const open = (one: Correction = correction, session = INSURER, answers: Record<string, Answer> = {}) =>
  openPage(CorrectionsPage, {
    path: '/p',
    session,
    answers: { ...COMMON, [CORRECTIONS]: given({ items: [one], next: null }), ...answers },
  })
const inForce = { ...policy, listState: 'in-force', inForceOn: '2023-09-15', certificate: 'C1' }
const page = (session = CLERK, act = 'correct-household', answers: Record<string, Answer> = {}) =>
  openPage(record(PolicyPage, 5), {
    path: '/policies/5',
    session,
    answers: {
      ...COMMON,
      'GET /api/insurance/policies/5': given({ ...inForce, actions: act ? offered(act) : [] }),
      'GET /api/insurance/lists/7': given({ ...list, state: 'in-force', insurer: 'insurer-designated' }),
      [CORRECTIONS]: given({ items: [], next: null }),
      ...answers,
    },
  })

describe('a correction', () => {
  it('says what changes, from what to what', () => {
    expect(changesOf(correction)).toEqual(['开户行：某银行 → 农商银行', '银行账号：****0001 → ****1234'])
  })
  it('is released by another person after a question', async () => {
    const opened = await open(correction, INSURER, {
      'POST /api/insurance/corrections/3/release': problem(403, '须由另一人核对'),
    })
    await press(opened, '核对无误，更正')
    expect(dialog()?.textContent).toContain('银行账号：****0001 → ****1234')
    await confirm()
    expect(writes(opened)[0]?.body).toEqual({ version: 1 })
    expect(dialog()?.textContent).toContain('须由另一人核对')
  })
  it('is offered as the service says, with the reason where it is not to be had', async () => {
    const hand = '这项更正由您本人登记，须由另一人核对。'
    const opened = await open({ ...correction, actions: [...held('release', hand), ...offered('refuse')] })
    const press = opened.wrapper.findAll('button').filter((one) => one.text() === '核对无误，更正')
    expect(press.map((one) => one.attributes('disabled') !== undefined)).toEqual([true])
    expect(opened.wrapper.text()).toContain(hand)
    expect(buttons(await open({ ...correction, actions: [] })).filter((text) => /更正/.test(text))).toEqual([])
  })
  it('that somebody else has decided meanwhile is loaded anew, and not to be decided again', async () => {
    const opened = await open(correction, INSURER, {
      'POST /api/insurance/corrections/3/release': problem(409, '内容已被他人修改'),
    })
    await press(opened, '核对无误，更正')
    await confirm()
    const decided = {
      ...correction,
      state: 'released',
      decidedOn: '2023-12-13',
      decidedBy: 'insurer-b',
      version: 2,
      actions: [],
    }
    opened.answers[CORRECTIONS] = given({ items: [decided], next: null })
    dialog()?.querySelector<HTMLElement>('[data-testid=conflict]')?.click()
    await settle()
    expect(opened.wrapper.text()).toContain('这一步已经有人办过')
    expect(opened.wrapper.find('[data-testid=actions] .buttons').exists()).toBe(false)
  })
  it('is refused with a reason', async () => {
    const opened = await open(correction, OFFICER, { 'POST /api/insurance/corrections/3/refusal': given({}) })
    await press(opened, '不予更正')
    typeInDialog('reason', '材料不清')
    await confirm()
    expect(writes(opened)[0]?.body).toEqual({ version: 1, reason: '材料不清' })
  })
})

describe('entering a correction', () => {
  it('asks for something to change, its reason and its paper', async () => {
    const opened = await page()
    await press(opened, '登记更正')
    await submit(opened, 'section[aria-labelledby=corrections-head] form')
    for (const words of ['请填写要更正的内容', '请写明更正的原因', '请选择更正所依据的材料'])
      expect(opened.wrapper.text()).toContain(words)
    expect(writes(opened)).toEqual([])
  })
  it('is the certificate number alone for the insurer', async () => {
    const opened = await page(INSURER, 'correct-certificate', {
      'POST /api/insurance/policies/5/corrections': given(correction, 201),
    })
    await press(opened, '登记更正')
    await fill(opened, { 'correct-certificate': 'PD-77', 'correct-reason': '抄写错误' })
    await submit(opened, 'section[aria-labelledby=corrections-head] form')
    expect(writes(opened)[0]?.body).toEqual({
      version: 1,
      name: null,
      bank: null,
      phone: null,
      account: null,
      certificate: 'PD-77',
      reason: '抄写错误',
      attachment: null,
    })
    expect(opened.wrapper.text()).toContain('由承保机构或发展和改革局的另一人核对')
  })
  it('is for whom the service says', async () => {
    expect(buttons(await page(OFFICER, ''))).not.toContain('登记更正')
  })
})
