import { describe, expect, it } from 'vitest'
import { confirm, dialog, held, offered, press, typeInDialog, writes } from '@/test/acts'
import { type Answer, problem } from '@/test/api'
import { hasFourStates, LEADER, OFFICER, openPage, settle } from '@/test/page'
import SanctionsPage from './pages/SanctionsPage.vue'
import { plainIdentity, wrongIdentity } from '../shared/identity'
import { groundOf, lookOf, type Sanction } from './sanctions'

const sanction: Sanction = {
  id: 4,
  kind: 'party',
  name: '示例合作社',
  identityMask: '91************001X',
  unit: null,
  unitName: null,
  ground: 'double-enrolment',
  reason: '同一地块在两个镇街投保',
  document: '章发改认〔2023〕1号',
  scheme: null,
  imposedOn: '2023-12-01',
  until: '2028-12-01',
  imposedBy: 'officer',
  liftedOn: null,
  liftedDocument: null,
  liftedReason: null,
  version: 1,
  active: true,
  actions: offered('lift'),
}
const lifted: Sanction = {
  ...sanction,
  id: 3,
  name: '另一示例户',
  active: false,
  actions: [],
  liftedOn: '2023-12-10',
  liftedDocument: '章发改解〔2023〕1号',
  liftedReason: '复核后撤销',
}
const page = (...items: Sanction[]) => ({ items, next: null, actions: offered('impose') })
const LIST = 'GET /api/insurance/sanctions'
const POST = 'POST /api/insurance/sanctions'
const LIFT = 'POST /api/insurance/sanctions/4/lifting'
const others: Record<string, Answer> = {
  'GET /api/insurance/public/schemes': { body: { items: [] } },
  'GET /api/units': {
    body: { items: [{ code: 'insurer-designated', name: '承保机构甲', kind: 'insurer', aliases: [] }] },
  },
}
/** Made up, with right check digits. */
const IDENTITY = '370181190001010014'

hasFourStates('the register of sanctions', {
  page: SanctionsPage,
  path: '/p',
  asks: LIST,
  session: LEADER,
  nothing: page(),
  something: page(sanction),
  shows: '章发改认〔2023〕1号',
})

const open = (session = OFFICER, answers: Record<string, Answer> = {}) =>
  openPage(SanctionsPage, {
    path: '/p',
    session,
    answers: { ...others, [LIST]: { body: page(sanction, lifted) }, ...answers },
  })

describe('the register of sanctions', () => {
  it('says how each stands, and by which document it ended', async () => {
    const { wrapper } = await open()
    for (const words of [
      '在限制期内',
      '已解除',
      '2023-12-10 凭 章发改解〔2023〕1号 解除：复核后撤销',
      '91************001X',
    ])
      expect(wrapper.text()).toContain(words)
  })
  it('shows those that bar today alone, when the address says so', async () => {
    const { calls } = await openPage(SanctionsPage, {
      path: '/p',
      at: '/p?state=active',
      answers: { [LIST]: { body: page(sanction) } },
    })
    expect(calls.some(({ path }) => path.startsWith('/api/insurance/sanctions?active=true'))).toBe(true)
  })
  it('offers acts to those alone whose bureau imposes sanctions', async () => {
    const acts = async (answer = page(sanction, lifted)) =>
      (await open(OFFICER, { [LIST]: { body: answer } })).wrapper
        .findAll('button')
        .map((button) => button.text())
        .filter((text) => /列入|解除/.test(text))
    expect(await acts()).toEqual(['列入失信名单', '凭文书解除示例合作社'])
    expect(await acts({ ...page({ ...sanction, actions: [] }), actions: [] })).toEqual([])
    const own = { ...sanction, actions: held('lift', '这条记录由您本人登记，须由另一人解除。') }
    expect((await open(OFFICER, { [LIST]: { body: page(own) } })).wrapper.text()).toContain(
      '解除：这条记录由您本人登记，须由另一人解除。',
    )
  })
})

describe('imposing', () => {
  const form = async (answers: Record<string, Answer> = {}) => {
    const opened = await open(OFFICER, answers)
    await press(opened, '列入失信名单')
    const fill = (name: string, text: string) => opened.wrapper.get(`[name=${name}]`).setValue(text)
    const submit = async () => {
      await opened.wrapper.get('form').trigger('submit')
      await settle()
    }
    return { ...opened, fill, submit }
  }
  it('says what is missing before anything is sent', async () => {
    const opened = await form()
    await opened.submit()
    for (const words of ['请填写身份证号码', '请填写姓名', '请写明事实', '请填写认定文书'])
      expect(opened.wrapper.text()).toContain(words)
    expect(writes(opened)).toEqual([])
  })
  it('sends once under a key, the same after a lost answer; the number never reaches the draft', async () => {
    const opened = await form({ [POST]: 'down' })
    for (const [name, text] of [
      ['identity', IDENTITY],
      ['name', '示例户'],
      ['reason', '虚报面积'],
      ['document', '章发改认〔2023〕2号'],
    ] as const)
      await opened.fill(name, text)
    await opened.submit()
    expect(opened.wrapper.get<HTMLInputElement>('[name=identity]').element.value).toBe(IDENTITY)
    expect(JSON.stringify({ ...sessionStorage })).not.toContain(IDENTITY)
    opened.answers[POST] = { status: 201, body: sanction }
    await opened.submit()
    const [first, second] = writes(opened)
    expect(first?.headers['Idempotency-Key']).toMatch(/^[0-9a-f-]{36}$/)
    expect(second?.headers['Idempotency-Key']).toBe(first?.headers['Idempotency-Key'])
    expect(second?.body).toEqual({
      kind: 'party',
      identity: IDENTITY,
      unit: null,
      name: '示例户',
      ground: 'false-enrolment',
      reason: '虚报面积',
      document: '章发改认〔2023〕2号',
      scheme: null,
    })
    expect(opened.wrapper.find('form').exists()).toBe(false)
  })
  it('tells what the service refuses beside its field', async () => {
    const opened = await form({
      [POST]: problem(422, '不符合规定', { errors: [{ field: 'identity', reason: '已在限制期内。' }] }),
    })
    for (const [name, text] of [
      ['identity', IDENTITY],
      ['name', '示例户'],
      ['reason', '虚报'],
      ['document', '1号'],
    ] as const)
      await opened.fill(name, text)
    await opened.submit()
    expect(opened.wrapper.text()).toContain('已在限制期内。')
    expect(opened.wrapper.get<HTMLInputElement>('[name=name]').element.value).toBe('示例户')
  })
  it('asks of an insurer for the unit, not for a number', async () => {
    const opened = await form()
    await opened.wrapper.get('input[value=insurer]').setValue(true)
    await opened.submit()
    expect(opened.wrapper.find('[name=identity]').exists()).toBe(false)
    expect(opened.wrapper.text()).toContain('请选择承保机构')
  })
})

describe('lifting', () => {
  it('demands a document', async () => {
    const opened = await open(OFFICER, { [LIFT]: { body: lifted } })
    await press(opened, '凭文书解除')
    typeInDialog('reason', '复核后撤销')
    await confirm()
    expect(dialog()?.textContent).toContain('请填写解除文书的文号')
    expect(writes(opened)).toEqual([])
    typeInDialog('document', '章发改解〔2023〕1号')
    await confirm()
    expect(writes(opened)[0]?.body).toEqual({ version: 1, document: '章发改解〔2023〕1号', reason: '复核后撤销' })
  })
  it('stays open with what was typed, when somebody else was quicker', async () => {
    const opened = await open(OFFICER, { [LIFT]: problem(409, '数据已被修改') })
    await press(opened, '凭文书解除')
    typeInDialog('reason', '撤销')
    typeInDialog('document', '1号')
    await confirm()
    expect(dialog()?.textContent).toContain('数据已被修改')
    expect(dialog()?.querySelector<HTMLInputElement>('[name=document]')?.value).toBe('1号')
  })
})

describe('in words', () => {
  it('a state', () =>
    expect([sanction, lifted, { ...sanction, active: false }].map((one) => lookOf(one).word)).toEqual([
      '在限制期内',
      '已解除',
      '已期满',
    ]))
  it('a ground that is not known', () =>
    expect([groundOf(sanction), groundOf({ ground: 'new' })]).toEqual(['重复参保', 'new']))
  it.each([IDENTITY, '３７０１８１ 19000101 0014', '91350100M000100Y43'])('a right number: %s', (number) =>
    expect(wrongIdentity(number)).toBe(false),
  )
  it.each([
    ['370181190001010017', '校验'],
    ['91350100M000100Y44', '校验'],
    ['123', '18 位'],
    [' ', '请填写'],
  ])('a wrong number: %s', (number, words) => expect(wrongIdentity(number)).toContain(words))
  it('a number as the service keeps it', () => expect(plainIdentity(' ３７01 81-x')).toBe('370181X'))
})
