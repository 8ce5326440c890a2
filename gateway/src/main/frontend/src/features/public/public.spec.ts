import { expect, it } from 'vitest'
import { hasFourStates, NOBODY, openPage } from '@/test/page'
import { scheme } from '@/test/samples'
import { OPEN_LINKS } from '@/shared/feature'
import StartPage from './pages/StartPage.vue'

const LIST = 'GET /api/insurance/public/schemes'

hasFourStates('the start page', {
  page: StartPage,
  path: '/',
  session: NOBODY,
  asks: LIST,
  nothing: { items: [] },
  something: { items: [scheme] },
  shows: '3,500.00 元/亩',
})

it('tells what is covered, what it costs, and from which document; and lets one log in', async () => {
  const { wrapper } = await openPage(StartPage, { session: NOBODY, answers: { [LIST]: { body: { items: [scheme] } } } })
  for (const words of ['农户 40%', '2023-08-16 至 2023-09-15', '章政办发〔2023〕11号', '2023-07-27'])
    expect(wrapper.text()).toContain(words)
  expect(wrapper.get('h3 a').attributes('href')).toBe('/insurance/schemes/onion-2023')
  expect(wrapper.get('[data-testid=login]').attributes('href')).toBe('/oauth2/authorization/keycloak')
})

it('says why one has been sent here', async () => {
  const { wrapper } = await openPage(StartPage, {
    at: '/?next=/todos?module=forestry',
    session: NOBODY,
    answers: { [LIST]: { body: { items: [] } } },
  })
  expect(wrapper.text()).toContain('登录后会自动回到原来的页面')
  expect(wrapper.get('[data-testid=login]').attributes('href')).toBe(
    '/oauth2/authorization/keycloak?return=%2Ftodos%3Fmodule%3Dforestry',
  )
})

it.each([
  ['failed', '请等几分钟再试'],
  ['expired', '请重新登录'],
  ['clock', '时钟不一致'],
  ['unavailable', '统一登录服务暂时不可用'],
])('says when login has %s', async (login, words) => {
  const { wrapper } = await openPage(StartPage, {
    at: `/?login=${login}`,
    session: NOBODY,
    answers: { [LIST]: { body: { items: [] } } },
  })
  expect(wrapper.text()).toContain(words)
})

it('leads to what the features offer without login', async () => {
  const links = [{ label: '保费计算', to: '/insurance/calculator', hint: '输入面积，看各方承担多少。' }]
  const { wrapper } = await openPage(StartPage, {
    session: NOBODY,
    answers: { [LIST]: { body: { items: [] } } },
    provide: { [OPEN_LINKS]: links },
  })
  expect(wrapper.get('a[href="/insurance/calculator"]').text()).toBe('保费计算')
  expect(wrapper.text()).toContain('输入面积，看各方承担多少。')
})
