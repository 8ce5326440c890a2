import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory } from 'vue-router'
import type { Session } from '@/shared/session'
import { type Answer, fakeApi, problem } from '@/test/api'
import { CLERK, LEADER, NOBODY, OPS, settle } from '@/test/page'
import { todo } from '@/test/samples'
import { send } from '@/shared/http'
import App from '../App.vue'
import { makeRouter } from '../router'

const assign = vi.fn()
beforeEach(() => {
  vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => {}, removeEventListener: () => {} }))
  vi.spyOn(window.location, 'assign').mockImplementation(assign)
})
afterEach(() => {
  vi.unstubAllGlobals()
  assign.mockReset()
})

async function open(path: string, session: Session, answers: Record<string, Answer> = {}) {
  const api = fakeApi({
    'GET /api/session': { body: session },
    'GET /api/todos': { body: { items: [todo], total: 1 } },
    ...answers,
  })
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const router = makeRouter(client, createMemoryHistory())
  await router.push(path)
  const wrapper = mount(App, {
    attachTo: document.body,
    global: { plugins: [router, [VueQueryPlugin, { queryClient: client }]] },
  })
  await settle()
  return { wrapper, router, client, ...api }
}

describe('every page', () => {
  it.each([
    ['of a user', '/todos', CLERK],
    ['of operations', '/units', OPS],
    ['without login', '/', NOBODY],
    ['that does not exist', '/no-such-page', NOBODY],
  ])('%s bears the marks', async (_name, path, session) => {
    const { wrapper } = await open(path, { ...session, demo: true })
    expect(wrapper.get('[data-testid=rehearsal]').text()).toContain('演练日期 2023-12-13')
    expect(wrapper.get('[data-testid=demo]').text()).toContain('演示数据')
    wrapper.unmount()
  })
  it('bears no mark when nothing is rehearsed or made up', async () => {
    const { wrapper } = await open('/todos', { ...CLERK, rehearsal: false })
    expect(wrapper.find('[data-testid=rehearsal]').exists()).toBe(false)
    expect(wrapper.find('[data-testid=demo]').exists()).toBe(false)
    wrapper.unmount()
  })
  it('keeps a sign of the marks once they have been read, and the whole of them on request', async () => {
    const { wrapper } = await open('/units', { ...CLERK, demo: true })
    expect(wrapper.find('[data-testid=mark-sign]').exists()).toBe(false)
    await wrapper.get('[data-testid=marks-noted]').trigger('click')
    const sign = wrapper.get('[data-testid=mark-sign]')
    expect(sign.text()).toBe('演练 2023-12-13演示数据')
    expect(wrapper.get('.marks').classes()).toContain('noted')
    expect(sessionStorage.getItem('marks-read')).toBe('2023-12-13 demo')
    await sign.trigger('click')
    expect(wrapper.get('.marks').classes()).not.toContain('noted')
    expect(wrapper.find('[data-testid=mark-sign]').exists()).toBe(false)
    wrapper.unmount()
  })
  it('says on paper whose print it is, and of which day', async () => {
    const { wrapper } = await open('/units', CLERK)
    const head = wrapper.get('[data-testid=print-head]').text()
    expect(head).toContain('打印单位：明水街道')
    expect(head).toContain('2023-12-13（周三）')
    wrapper.unmount()
  })
  it('offers a way to its filters where it has some', async () => {
    const { wrapper } = await open('/units', CLERK)
    await wrapper.get('a[href="#content"]').trigger('focus')
    expect(wrapper.find('[data-testid=skip-to-filters]').exists()).toBe(wrapper.find('main .filters').exists())
    wrapper.unmount()
    const other = await open('/no-such-page', CLERK)
    await other.wrapper.get('a[href="#content"]').trigger('focus')
    expect(other.wrapper.find('[data-testid=skip-to-filters]').exists()).toBe(false)
    other.wrapper.unmount()
  })
  it('says whose it is and how much waits, and lets one skip to the content', async () => {
    const { wrapper } = await open('/todos', CLERK)
    expect(wrapper.get('[data-testid=my-unit]').text()).toBe('明水街道')
    expect(wrapper.get('[data-testid=todo-count]').text()).toBe('1')
    expect(wrapper.find('a[href="#content"]').exists()).toBe(true)
    expect(wrapper.findAll('[data-testid=login]')).toHaveLength(0)
    wrapper.unmount()
  })
})

describe('the pages of the module', () => {
  const shown = (wrapper: Awaited<ReturnType<typeof open>>['wrapper']) =>
    wrapper
      .findAll('.pages ul')
      .filter((list) => (list.element as HTMLElement).style.display !== 'none')
      .map((list) => list.attributes('aria-label'))

  it('stand under it, in groups of which one is open, and mark where one is', async () => {
    const { wrapper } = await open('/insurance/no-such-page', LEADER)
    expect(shown(wrapper)).toEqual(['方案'])
    const buttons = wrapper.findAll('.pages button')
    expect(buttons.map((button) => button.attributes('aria-expanded'))).toEqual([
      'true',
      'false',
      'false',
      'false',
      'false',
    ])
    await buttons.at(-1)?.trigger('click')
    expect(shown(wrapper)).toEqual(['理赔'])
    await buttons.at(-1)?.trigger('click')
    expect(shown(wrapper)).toEqual([])
    expect(wrapper.findAll('.menu [aria-current]').map((link) => link.text())).toEqual(['保险方案'])
    wrapper.unmount()
  })
  it('are one list where they are few', async () => {
    const { wrapper } = await open('/disclosure', CLERK)
    expect(wrapper.findAll('.pages button')).toEqual([])
    expect(wrapper.get('.menu [aria-current=page]').text()).toBe('重点任务')
    expect(document.title).toMatch(/重点任务.* - 政务公开 - 政务协同平台$/)
    wrapper.unmount()
  })
  it('are none outside of a module', async () => {
    const { wrapper } = await open('/todos', CLERK)
    expect(wrapper.find('.pages').exists()).toBe(false)
    expect(wrapper.get('.menu [aria-current=page]').text()).toBe('待办')
    wrapper.unmount()
  })
})

describe('the number of what waits', () => {
  const TODOS = 'GET /api/todos'
  it('says that something is missing from it, and what', async () => {
    const { wrapper } = await open('/units', CLERK, {
      [TODOS]: { body: { items: [todo], total: 1, missing: ['insurance'] } },
    })
    expect(wrapper.get('[data-testid=todo-count]').text()).toBe('1')
    const lacking = wrapper.get('[data-testid=todos-lacking]')
    expect(lacking.text()).toContain('不全')
    expect(lacking.attributes('title')).toContain('“农业保险”暂时不可用')
    wrapper.unmount()
  })
  it('says that it could not be had anew', async () => {
    const opened = await open('/units', CLERK)
    expect(opened.wrapper.find('[data-testid=todos-lacking]').exists()).toBe(false)
    opened.answers[TODOS] = problem(503, '服务暂时不可用')
    await opened.client.invalidateQueries({ queryKey: ['todos'] })
    await settle()
    expect(opened.wrapper.get('[data-testid=todos-lacking]').text()).toContain('待办暂时没有取得')
    opened.wrapper.unmount()
  })
})

it('a page that is not one’s own is refused in its place, and nothing is asked for it', async () => {
  const { wrapper, calls } = await open('/planning', CLERK)
  expect(wrapper.find('[data-testid=forbidden]').exists()).toBe(true)
  expect(calls.filter(({ path }) => path.startsWith('/api/planning'))).toEqual([])
  wrapper.unmount()
})

it('without the platform the shell says so, and recovers', async () => {
  const opened = await open('/todos', CLERK, { 'GET /api/session': 'down' })
  expect(opened.wrapper.text()).toContain('连不上服务器')
  opened.answers['GET /api/session'] = { body: CLERK }
  await opened.wrapper
    .findAll('button')
    .find((button) => button.text() === '重试')
    ?.trigger('click')
  await settle()
  expect(opened.wrapper.get('h1').text()).toBe('待办')
  opened.wrapper.unmount()
})

it('logout carries the CSRF token, forgets drafts, and goes where the gateway says', async () => {
  document.cookie = 'XSRF-TOKEN=abc'
  sessionStorage.setItem('draft:x', '{}')
  const { wrapper, calls } = await open('/todos', CLERK, { 'POST /logout': { body: { location: '/?out' } } })
  await wrapper.get('[data-testid=logout]').trigger('click')
  await settle()
  expect(calls.find(({ path }) => path === '/logout')?.headers['X-XSRF-TOKEN']).toBe('abc')
  expect(sessionStorage.getItem('draft:x')).toBeNull()
  expect(assign).toHaveBeenCalledWith('/?out')
  wrapper.unmount()
})

it('whoever is logged in may choose a password of their own, and comes back', async () => {
  const { wrapper } = await open('/todos', CLERK, {})
  expect(wrapper.get('[data-testid=change-password]').attributes('href')).toMatch(
    /^\/oauth2\/authorization\/keycloak\?change=password&return=%2F/,
  )
  wrapper.unmount()
})

it('an open page offers the way in, and back to it', async () => {
  const { wrapper } = await open('/insurance/schemes/onion-2023', NOBODY)
  expect(wrapper.get('[data-testid=login]').attributes('href')).toBe(
    '/oauth2/authorization/keycloak?return=%2Finsurance%2Fschemes%2Fonion-2023',
  )
  wrapper.unmount()
})

describe('when the session ends', () => {
  const dialog = () => document.querySelector('[data-testid=session-expired]')
  const press = (words: string) =>
    [...document.querySelectorAll('button')].find((button) => button.textContent?.includes(words))?.click()

  it('the page stays, and goes on after the same person has logged in again', async () => {
    const opened = await open('/todos', CLERK)
    opened.answers['GET /api/todos'] = problem(401, '需要登录')
    opened.answers['GET /api/session'] = { body: NOBODY }
    await opened.client.invalidateQueries()
    await settle()
    expect(dialog()).not.toBeNull()
    expect(opened.wrapper.text()).toContain('报送自查结果')
    expect(opened.wrapper.get('[data-testid=my-unit]').text()).toBe('明水街道')

    press('我已登录，继续')
    await settle()
    expect(document.body.textContent).toContain('还没有检测到新的登录')

    opened.answers['GET /api/session'] = { body: CLERK }
    opened.answers['GET /api/todos'] = { body: { items: [], total: 0 } }
    press('我已登录，继续')
    await settle()
    expect(assign).not.toHaveBeenCalled()
    expect(opened.wrapper.get('[data-testid=todo-count]').text()).toBe('0')
    opened.wrapper.unmount()
  })
  it('a right that went meanwhile is told, and what was typed stays', async () => {
    const opened = await open('/todos', CLERK)
    opened.answers['GET /api/todos'] = problem(401, '需要登录')
    await opened.client.invalidateQueries({ queryKey: ['todos'] })
    await settle()
    opened.answers['GET /api/session'] = { body: { ...CLERK, roles: [], modules: [] } }
    press('我已登录，继续')
    await settle()
    expect(opened.wrapper.get('[data-testid=right-lost]').text()).toContain('您填写的内容仍在页面上')
    expect(opened.wrapper.get('h1').text()).toBe('待办')
    await opened.router.push('/insurance')
    await settle()
    expect(opened.wrapper.find('[data-testid=right-lost]').exists()).toBe(false)
    expect(opened.wrapper.find('[data-testid=forbidden]').exists()).toBe(true)
    opened.wrapper.unmount()
  })
  it('logging in on this page comes back to it', async () => {
    const opened = await open('/todos?module=forestry', CLERK)
    opened.answers['GET /api/todos'] = problem(401, '需要登录')
    await opened.client.invalidateQueries({ queryKey: ['todos'] })
    await settle()
    const link = [...document.querySelectorAll('a')].find((each) => each.textContent === '在本页登录')
    expect(link?.getAttribute('href')).toBe('/oauth2/authorization/keycloak?return=%2Ftodos%3Fmodule%3Dforestry')
    opened.wrapper.unmount()
  })
})

describe('when somebody else has logged in beside the page', () => {
  const dialog = () => document.querySelector('[data-testid=other-person]')
  const press = (words: string) =>
    [...document.querySelectorAll('button')].find((button) => button.textContent?.includes(words))?.click()
  const refused = problem(409, '登录人已改变', {
    type: 'urn:county:problem:other-person',
    person: { username: 'leader', name: '区领导' },
  })

  it('writes say whose page it is, and a refusal names both', async () => {
    const opened = await open('/todos', CLERK, { 'PUT /api/x': refused })
    await send('PUT', '/api/x', {}).catch(() => {})
    await settle()
    expect(opened.calls.find(({ path }) => path === '/api/x')?.headers['X-County-User']).toBe('clerk-mingshui')
    expect(dialog()?.textContent).toContain('明水街道经办员')
    expect(dialog()?.textContent).toContain('已变为“区领导”')
    opened.wrapper.unmount()
  })
  it('the page stays the first one’s until the other one takes it over', async () => {
    const opened = await open('/todos', CLERK, { 'PUT /api/x': { status: 204 } })
    sessionStorage.setItem('draft:x', '{}')
    opened.answers['GET /api/session'] = { body: LEADER }
    await opened.client.invalidateQueries({ queryKey: ['session'] })
    await settle()
    expect(dialog()).not.toBeNull()
    expect(opened.wrapper.get('[data-testid=my-unit]').text()).toBe('明水街道')
    await send('PUT', '/api/x', {})
    expect(opened.calls.at(-1)?.headers['X-County-User']).toBe('clerk-mingshui')

    press('由“区领导”继续')
    await settle()
    await send('PUT', '/api/x', {})
    expect(opened.calls.at(-1)?.headers['X-County-User']).toBe('leader')
    expect(opened.wrapper.get('[data-testid=my-unit]').text()).toBe('章丘区人民政府')
    expect(sessionStorage.getItem('draft:x')).not.toBeNull()
    opened.wrapper.unmount()
  })
  it('or they leave it, and nothing of it is kept', async () => {
    const opened = await open('/todos', CLERK)
    sessionStorage.setItem('draft:x', '{}')
    opened.answers['GET /api/todos'] = problem(401, '需要登录')
    await opened.client.invalidateQueries({ queryKey: ['todos'] })
    await settle()
    opened.answers['GET /api/session'] = { body: LEADER }
    press('我已登录，继续')
    await settle()
    expect(assign).not.toHaveBeenCalled()
    press('不保留，回到首页')
    expect(assign).toHaveBeenCalledWith('/')
    expect(sessionStorage.getItem('draft:x')).toBeNull()
    opened.wrapper.unmount()
  })
})

it('large text is kept for the next visit', async () => {
  const { wrapper } = await open('/todos', CLERK)
  await wrapper
    .findAll('button')
    .find((button) => button.text() === '大字')
    ?.trigger('click')
  expect(document.documentElement.hasAttribute('data-large')).toBe(true)
  expect(localStorage.getItem('large-text')).toBe('1')
  wrapper.unmount()
})
