import { expect, it, vi } from 'vitest'
import { given, press, record } from '@/test/acts'
import { hasFourStates, NOBODY, openPage, settle } from '@/test/page'
import { COMMON } from '@/test/season'
import NoticePage from './pages/NoticePage.vue'
import NoticesPage from './pages/NoticesPage.vue'
import type { Line, Posted } from './types'

const posted: Posted = {
  id: 2,
  scheme: 'onion-2023',
  schemeName: '大葱目标价格保险',
  quantityUnit: '亩',
  township: '370114001',
  townshipName: '明水街道',
  village: 'v',
  villageName: '示例村',
  no: 1,
  startsOn: '2023-08-20',
  endsOn: '2023-08-25',
  policies: 2,
}
const line = (no: number, more: Partial<Line> = {}): Line => ({
  no,
  name: `某户${no}`,
  quantity: '2.50',
  premium: '612.50',
  sumInsured: '8750.00',
  grown: false,
  ...more,
})
const NOTICES = 'GET /api/insurance/public/notices'
const NOTICE = 'GET /api/insurance/public/notices/2'

hasFourStates('the notices', {
  page: NoticesPage,
  path: '/p',
  asks: NOTICES,
  others: COMMON,
  session: NOBODY,
  nothing: { items: [], next: null },
  something: { items: [posted], next: null },
  shows: '2023-08-25',
})
hasFourStates('a notice', {
  page: record(NoticePage, 2),
  path: '/n',
  asks: NOTICE,
  others: COMMON,
  session: NOBODY,
  something: { notice: posted, items: [line(1)], next: null },
  shows: '某户1',
})

it('a notice shows four things of each household, and that a growth was certified', async () => {
  const { wrapper } = await openPage(record(NoticePage, 2), {
    path: '/n',
    session: NOBODY,
    answers: { ...COMMON, [NOTICE]: given({ notice: posted, items: [line(1), line(2, { grown: true })], next: null }) },
  })
  expect(
    wrapper
      .findAll('[data-testid=line]')
      .map((row) => row.findAll('[role=cell],[role=rowheader]').map((cell) => cell.text())),
  ).toEqual([
    ['1', '某户1', '2.50', '612.50', '8,750.00'],
    ['2', '某户2（数量比上年明显增加，村委会已证明）', '2.50', '612.50', '8,750.00'],
  ])
  expect(wrapper.text()).toContain('公示自 2023-08-20（周日） 起，至 2023-08-25（周五） 止')
})

it('the printed sheet lacks nobody: all pages are fetched first', async () => {
  const print = vi.fn()
  vi.stubGlobal('print', print)
  const opened = await openPage(record(NoticePage, 2), {
    path: '/n',
    session: NOBODY,
    answers: {
      ...COMMON,
      [`${NOTICE}?limit=500`]: given({ notice: posted, items: [line(1)], next: 1 }),
      [`${NOTICE}?limit=500&after=1`]: given({ notice: posted, items: [line(2)], next: null }),
    },
  })
  expect(opened.wrapper.findAll('[data-testid=line]')).toHaveLength(1)
  await press(opened, '打印公示')
  await settle()
  expect(opened.wrapper.findAll('[data-testid=line]')).toHaveLength(2)
  expect(print).toHaveBeenCalledOnce()
})

it('is not printed when a page is missing', async () => {
  const print = vi.fn()
  vi.stubGlobal('print', print)
  const opened = await openPage(record(NoticePage, 2), {
    path: '/n',
    session: NOBODY,
    answers: {
      ...COMMON,
      [`${NOTICE}?limit=500`]: given({ notice: posted, items: [line(1)], next: 1 }),
      [`${NOTICE}?limit=500&after=1`]: 'down',
    },
  })
  await press(opened, '打印公示')
  await settle()
  expect(print).not.toHaveBeenCalled()
})
