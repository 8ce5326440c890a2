import { describe, expect, it } from 'vitest'
import { fill, given, press, submit, typed, writes } from '@/test/acts'
import { type Answer, problem } from '@/test/api'
import { NOBODY, openPage } from '@/test/page'
import { COMMON } from '@/test/season'
import HouseholdPage from './pages/HouseholdPage.vue'
import type { OwnRecord } from './types'

const own: OwnRecord = {
  id: 5,
  schemeName: '大葱目标价格保险',
  source: '章政办发〔2023〕11号',
  township: '明水街道',
  village: '示例村',
  name: '某农户',
  identityMask: '370181********0014',
  bank: '某银行',
  accountMask: '****0001',
  plot: null,
  quantity: '2.50',
  quantityUnit: '亩',
  sumInsured: '8750.00',
  premium: '612.50',
  farmer: '245.00',
  coverFrom: '2023-11-06',
  coverUntil: '2023-12-12',
  state: 'in-force',
  certificate: 'C1',
  endedOn: null,
  endReason: null,
  targetPrice: '1.06',
  priceUnit: '元/500克',
  actualPrice: '0.97',
  priceSum: '41.71',
  publications: 43,
  payout: '742.92',
  paidOn: '2023-12-20',
  stateWords: '赔款已于 2023-12-20 支付',
}
const CODES = 'POST /api/insurance/public/household/codes'
const RECORDS = 'POST /api/insurance/public/household/records'
const IDENTITY = '370181190001010014'
const who = { name: '某农户', identity: '３７０１８１ 19000101 0014', phone: '13900000001' }

const open = (answers: Record<string, Answer> = {}) =>
  openPage(HouseholdPage, {
    path: '/p',
    session: NOBODY,
    answers: {
      ...COMMON,
      [CODES]: given({ ticket: 't-1', validSeconds: 600 }),
      [RECORDS]: given({ items: [own] }),
      ...answers,
    },
  })
const asked = async (answers: Record<string, Answer> = {}) => {
  const opened = await open(answers)
  await fill(opened, who)
  await submit(opened)
  return opened
}

describe('a household looks itself up', () => {
  it('says what is wrong before anything is sent', async () => {
    const opened = await open()
    await fill(opened, { phone: '12345' })
    await submit(opened)
    for (const words of ['请填写姓名', '请填写身份证号码', '手机号应为 11 位数字'])
      expect(opened.wrapper.text()).toContain(words)
    expect(writes(opened)).toEqual([])
  })
  it('asks for a code, gives it, and reads its own record', async () => {
    const opened = await asked()
    expect(writes(opened)[0]?.body).toEqual({ name: '某农户', identity: IDENTITY, phone: '13900000001' })
    expect(opened.wrapper.text()).toContain('第 2 步，共 3 步')
    await fill(opened, { code: '123456' })
    await submit(opened)
    expect(writes(opened)[1]?.body).toEqual({ ticket: 't-1', identity: IDENTITY, code: '123456' })
    for (const words of ['赔款已于 2023-12-20 支付', '742.92 元', '其中您承担 245.00 元', '370181********0014'])
      expect(opened.wrapper.text()).toContain(words)
  })
  it('does not say whether anybody was found', async () => {
    const { wrapper } = await asked()
    expect(wrapper.text()).toContain('如果填写的三项与登记的一致')
  })
  it('tells of a wrong code and keeps it', async () => {
    const opened = await asked({
      [RECORDS]: problem(422, '验证码不对', { errors: [{ field: 'code', reason: '验证码不对，还可以试 4 次。' }] }),
    })
    await fill(opened, { code: '12' })
    await submit(opened)
    expect(opened.wrapper.text()).toContain('验证码是 6 位数字')
    await fill(opened, { code: '000000' })
    await submit(opened)
    expect(opened.wrapper.text()).toContain('验证码不对，还可以试 4 次。')
    expect(typed(opened, 'code')).toBe('000000')
  })
  it('is told to wait when it asks too often, and loses nothing', async () => {
    const opened = await asked({ [CODES]: problem(429, '获取太频繁，请一分钟后再试') })
    expect(opened.wrapper.text()).toContain('获取太频繁')
    expect([typed(opened, 'name'), typed(opened, 'phone')]).toEqual(['某农户', '13900000001'])
  })
  it('says so when nothing is registered', async () => {
    const opened = await asked({ [RECORDS]: given({ items: [] }) })
    await fill(opened, { code: '123456' })
    await submit(opened)
    expect(opened.wrapper.get('[data-testid=empty]').text()).toContain('没有您的投保登记')
  })
  it('leaves nothing behind, neither in the address nor in the browser', async () => {
    const opened = await asked()
    await fill(opened, { code: '123456' })
    await submit(opened)
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.toContain(IDENTITY)
    expect(opened.calls.some(({ path }) => path.includes(IDENTITY))).toBe(false)
    await press(opened, '查询完毕')
    expect(opened.wrapper.text()).toContain('第 1 步，共 3 步')
    expect(opened.wrapper.text()).not.toContain('742.92')
    expect(typed(opened, 'identity')).toBe('')
  })
})
