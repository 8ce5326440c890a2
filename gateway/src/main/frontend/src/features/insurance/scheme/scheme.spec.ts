import { describe, expect, it } from 'vitest'
import { type Answer } from '@/test/api'
import { hasFourStates, NOBODY, OFFICER, openPage } from '@/test/page'
import { scheme, stage } from '@/test/samples'
import SchemePage from './pages/SchemePage.vue'
import SchemesPage from './pages/SchemesPage.vue'

const LIST = 'GET /api/insurance/public/schemes'
const STAGES = 'GET /api/insurance/stages'
const ONE = 'GET /api/insurance/public/schemes/onion-2023'
const prices = {
  scheme: 'onion-2023',
  priceUnit: '元/500克',
  targetPrice: '1.06',
  demo: true,
  items: [
    { day: '2023-11-06', price: '0.98', demo: true },
    { day: '2023-11-07', price: '1.01', demo: true },
  ],
}

hasFourStates('the list of schemes', {
  page: SchemesPage,
  path: '/insurance',
  asks: LIST,
  nothing: { items: [] },
  something: { items: [scheme] },
  shows: '大葱目标价格保险',
})
hasFourStates('a scheme', {
  page: SchemePage,
  path: '/insurance/schemes/:id',
  at: '/insurance/schemes/onion-2023',
  asks: ONE,
  something: scheme,
  shows: '3,500.00 元/亩',
})

const one = (session = OFFICER, answers: Record<string, Answer> = {}) =>
  openPage(SchemePage, {
    path: '/insurance/schemes/:id',
    at: '/insurance/schemes/onion-2023',
    session,
    answers: { [ONE]: { body: scheme }, ...answers },
  })

describe('the page of a scheme', () => {
  it('shows money as it came, the shares, the deadline with its weekday, and who is in charge', async () => {
    const { wrapper } = await one()
    for (const words of [
      '245.00 元/亩',
      '7%',
      '1.06 元/500克',
      '农户',
      '98.00',
      '2023-12-12（周二）',
      '发展和改革局、市级部门',
    ])
      expect(wrapper.text()).toContain(words)
  })
  it('shows that the document bears two numbers', async () => {
    const { wrapper } = await one(NOBODY, {
      [ONE]: { body: { ...scheme, documentConflict: '目录为12号，标题为11号。' } },
    })
    expect(wrapper.text()).toContain('目录为12号，标题为11号。')
  })
  it('shows published prices to everybody, and says when they are made up', async () => {
    const { wrapper } = await one(NOBODY, { 'GET /api/insurance/public/prices': { body: prices } })
    expect(wrapper.text()).toContain('共 2 天：2023-11-06 0.98，至 2023-11-07 1.01；目标价格 1.06')
    expect(wrapper.get('.chart-frame .demo').text()).toContain('演示数据')
  })
  it('says nothing of prices as long as none was published', async () => {
    const { wrapper } = await one(NOBODY, { 'GET /api/insurance/public/prices': { body: { ...prices, items: [] } } })
    expect(wrapper.find('.chart-frame').exists()).toBe(false)
  })
})

it('the list shows what one unit has to do, when the address names it', async () => {
  const { wrapper } = await openPage(SchemesPage, {
    path: '/insurance',
    at: '/insurance?unit=370114008',
    answers: { [LIST]: { body: { items: [scheme] } }, [STAGES]: { body: { items: [stage] } } },
  })
  expect(wrapper.get('#lines-head').text()).toBe('绣惠街道的阶段')
})
