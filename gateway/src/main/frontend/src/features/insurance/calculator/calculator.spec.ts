import { describe, expect, it } from 'vitest'
import { type Answer, problem } from '@/test/api'
import { hasFourStates, NOBODY, openPage, settle } from '@/test/page'
import { scheme } from '@/test/samples'
import { wrongPrice, wrongPublications, wrongQuantity } from './asked'
import CalculatorPage from './pages/CalculatorPage.vue'

const LIST = 'GET /api/insurance/public/schemes'
const ASK = 'GET /api/insurance/public/calculator'
const pig = {
  ...scheme,
  id: 'pig-2023',
  name: '生猪目标价格保险',
  quantityUnit: '头',
  targetPrice: '18.50',
  priceUnit: '元/公斤',
}
const result = {
  scheme: 'onion-2023',
  schemeName: '大葱目标价格保险',
  source: '章政办发〔2023〕11号',
  quantity: '1',
  quantityUnit: '亩',
  actualPrice: '1.06',
  priceSum: null,
  publications: null,
  targetPrice: '1.06',
  priceUnit: '元/500克',
  sumInsured: '3500.00',
  premium: '245.00',
  payout: '0.00',
  steps: ['保险费 = 245 元/亩 × 1 亩 = 245.00 元'],
  parts: [
    { payer: 'farmer', label: '农户', percent: '40', amount: '98.00' },
    { payer: 'district', label: '区财政', percent: '60', amount: '147.00' },
  ],
}
const others = { [ASK]: { body: result } }
hasFourStates('the calculator', {
  page: CalculatorPage,
  path: '/c',
  asks: LIST,
  others,
  session: NOBODY,
  nothing: { items: [] },
  something: { items: [scheme] },
  shows: '245 元/亩 × 1 亩',
})

describe('the calculator', () => {
  const open = (at = '/c', answer: Answer = { body: result }) =>
    openPage(CalculatorPage, {
      path: '/c',
      at,
      session: NOBODY,
      answers: { [LIST]: { body: { items: [scheme, pig] } }, [ASK]: answer },
    })
  const asked = (calls: { path: string }[]) =>
    calls.filter(({ path }) => path.includes('/calculator')).map(({ path }) => path.split('?')[1])

  it('begins with one unit at the target price, and shows money as it came', async () => {
    const { wrapper, calls } = await open()
    expect(asked(calls)).toEqual(['scheme=onion-2023&quantity=1&actualPrice=1.06'])
    expect(wrapper.get('[data-testid=premium]').text()).toBe('245.00 元')
    expect(wrapper.findAll('[data-testid=part]').map((row) => row.text())).toEqual(['农户4098.00', '区财政60147.00'])
  })
  it('takes from the address what is asked, so that a result can be sent', async () => {
    const { calls, wrapper } = await open('/c?scheme=pig-2023&quantity=13.5&actualPrice=17.2')
    expect(asked(calls)).toEqual(['scheme=pig-2023&quantity=13.5&actualPrice=17.2'])
    expect(wrapper.get<HTMLInputElement>('input[name=quantity]').element.value).toBe('13.5')
  })
  it('puts into the address what was typed, tidied', async () => {
    const { router, wrapper, calls } = await open()
    await wrapper.get('input[name=quantity]').setValue('１,２００．５')
    await wrapper.get('input[name=actualPrice]').setValue('0.9')
    await wrapper.get('form').trigger('submit')
    await settle()
    expect(router.currentRoute.value.query).toEqual({ scheme: 'onion-2023', quantity: '1200.5', actualPrice: '0.9' })
    expect(asked(calls).at(-1)).toBe('scheme=onion-2023&quantity=1200.5&actualPrice=0.9')
  })
  it('takes the sum of the published prices and their number, which is exact', async () => {
    const { router, wrapper, calls } = await open('/c', {
      body: { ...result, actualPrice: '0.9147', priceSum: '39.33', publications: 43 },
    })
    await wrapper.get('input[value=sum]').setValue(true)
    await wrapper.get('form').trigger('submit')
    await settle()
    expect(wrapper.text()).toContain('请填写价格之和')
    expect(asked(calls)).toHaveLength(1)
    await wrapper.get('input[name=priceSum]').setValue('39.33')
    await wrapper.get('input[name=publications]').setValue('４３')
    await wrapper.get('form').trigger('submit')
    await settle()
    expect(router.currentRoute.value.query).toEqual({
      scheme: 'onion-2023',
      quantity: '1',
      priceSum: '39.33',
      publications: '43',
    })
    expect(asked(calls).at(-1)).toBe('scheme=onion-2023&quantity=1&priceSum=39.33&publications=43')
    expect(wrapper.text()).toContain('实际价格 39.33 ÷ 43 = 0.9147 元/500克（计算时不舍入）')
  })
  it('asks nothing of a price with a decimal comma, and says so beside the field', async () => {
    const { wrapper, calls } = await open()
    await wrapper.get('input[name=actualPrice]').setValue('1，06')
    await wrapper.get('form').trigger('submit')
    await settle()
    expect(wrapper.text()).toContain('实际价格的逗号不能当小数点')
    expect(wrapper.get<HTMLInputElement>('input[name=actualPrice]').element.value).toBe('1，06')
    expect(asked(calls)).toHaveLength(1)
  })
  it('says beside the field what is wrong, and asks nothing', async () => {
    const { wrapper, calls } = await open()
    await wrapper.get('input[name=quantity]').setValue('0')
    await wrapper.get('form').trigger('submit')
    await settle()
    expect(wrapper.text()).toContain('数量须大于 0')
    expect(wrapper.get('input[name=quantity]').attributes('aria-invalid')).toBe('true')
    expect(asked(calls)).toHaveLength(1)
  })
  it('finds an address that nobody can compute with', async () => {
    const { wrapper, calls } = await open('/c?quantity=-3&actualPrice=abc')
    expect(asked(calls)).toEqual([])
    expect(wrapper.text()).toContain('数量不能是负数')
    expect(wrapper.text()).toContain('实际价格只写数字')
    expect(wrapper.find('[data-testid=empty]').exists()).toBe(true)
  })
  it('tells beside the field what the service refuses', async () => {
    const { wrapper } = await open(
      '/c',
      problem(400, '填写有误', { errors: [{ field: 'quantity', reason: '数量太大了。' }] }),
    )
    expect(wrapper.text()).toContain('数量太大了。')
    expect(wrapper.find('[data-testid=error]').exists()).toBe(false)
  })
  it('keeps what was typed when the service is down, and can try again', async () => {
    const { wrapper, answers } = await open('/c?quantity=7', problem(503, '服务暂时不可用'))
    expect(wrapper.get<HTMLInputElement>('input[name=quantity]').element.value).toBe('7')
    answers[ASK] = { body: result }
    await wrapper
      .findAll('button')
      .find((button) => button.text() === '重试')
      ?.trigger('click')
    await settle()
    expect(wrapper.get('[data-testid=payout]').text()).toBe('0.00 元')
  })
  it('says that a scheme in the address does not exist', async () =>
    expect((await open('/c?scheme=cow')).wrapper.text()).toContain('没有编号为“cow”的方案'))
})

describe('what cannot be computed with', () => {
  it.each([
    ['0', '大于'],
    ['0.00', '大于'],
    ['1.005', '小数'],
    ['1000000.01', '100 万'],
    ['1000001', '100 万'],
    ['', '请填写'],
  ])('quantity %s', (typed, words) => expect(wrongQuantity(typed)).toContain(words))
  it.each(['0.01', '1000000', '1000000.00', '007'])('not quantity %s', (typed) =>
    expect(wrongQuantity(typed)).toBe(false),
  )
  it.each([
    ['1.000000000000000000001', '小数'],
    ['-1', '负数'],
    ['1，06', '逗号'],
    ['2000000', '100 万'],
  ])('price %s', (typed, words) => expect(wrongPrice(typed)).toContain(words))
  it.each(['0', '0.91465116279069767441'])('not price %s', (typed) => expect(wrongPrice(typed)).toBe(false))
  it.each([
    ['0', '1 至 9999'],
    ['10000', '1 至 9999'],
    ['1.5', '整数'],
    ['', '请填写'],
  ])('%s publications', (typed, words) => expect(wrongPublications(typed)).toContain(words))
})
