import { describe, expect, it } from 'vitest'
import { fill, given, press, record, writes } from '@/test/acts'
import { CLERK, hasFourStates, openPage } from '@/test/page'
import { COMMON, list, policy } from '@/test/season'
import SalesPage from './pages/SalesPage.vue'
import { saleColumns, saleRows, wrongSale } from './sales'

const LIST = 'GET /api/insurance/lists/7'
const POLICIES = 'GET /api/insurance/lists/7/policies'
const PUT = 'PUT /api/insurance/policies/5/sale'
const pigs = { ...list, quantityUnit: '头' }
const others = { ...COMMON, [LIST]: given(pigs) }

hasFourStates('what the households of a list have sold', {
  page: record(SalesPage, 7),
  path: '/lists/7/sales',
  session: CLERK,
  asks: POLICIES,
  others,
  nothing: { items: [], next: null },
  something: { items: [policy], next: null },
  shows: '某农户',
})

describe('what a household has sold', () => {
  it('is reported row by row at the version that was seen, in whole animals', async () => {
    const opened = await openPage(record(SalesPage, 7), {
      path: '/lists/7/sales',
      session: CLERK,
      answers: { ...others, [PUT]: given({ ...policy, version: 2 }) },
    })
    await fill(opened, { 'sold-5': '12.5' })
    await press(opened, '保存填写的 1 行')
    expect(opened.wrapper.text()).toContain('实际出栏数量须是整数')
    await fill(opened, { 'sold-5': '1,012' })
    await press(opened, '保存填写的 1 行')
    expect(writes(opened).map(({ body }) => body)).toEqual([{ version: 1, sold: '1012', reason: null }])
  })
  it('is changed with a reason only, and not after the contract has ended', () => {
    const [sold] = saleRows([{ ...policy, soldQuantity: '20.00' }], '头')
    expect([sold?.done, sold?.stored.sold]).toEqual([true, '20'])
    expect(wrongSale(sold!, {})).toEqual({ reason: '已经登记过出栏数量，更正须写明原因' })
    expect(wrongSale(sold!, { reason: '票据更正' })).toEqual({})
    const [fresh] = saleRows([policy], '头')
    expect([fresh?.done, wrongSale(fresh!, {})]).toEqual([false, {}])
    expect(saleRows([{ ...policy, endedOn: '2023-12-01' }], '头')[0]?.closed).toContain('2023-12-01')
    expect([saleColumns('头')[0]?.places, saleColumns('亩')[0]?.places]).toEqual([0, 2])
  })
})
