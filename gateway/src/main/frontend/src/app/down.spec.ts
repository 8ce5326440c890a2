import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { RouteRecordRaw } from 'vue-router'
import { createMemoryHistory } from 'vue-router'
import type { Session } from '@/shared/session'
import { verdict } from '@/shared/feature'
import { fakeApi, problem } from '@/test/api'
import { CLERK, LEADER, loggedIn, OFFICER, OPS, settle } from '@/test/page'
import { INSURER } from '@/test/season'
import App from './App.vue'
import { features } from './features'
import { makeRouter } from './router'

afterEach(() => vi.unstubAllGlobals())

/** Pages that ask nothing before somebody has typed something. */
const ASK_NOTHING = ['/insurance/household', '/search']
const AUDITOR: Session = { ...LEADER, roles: ['auditor'] }

const pages = features.flatMap(({ routes }) => routes).filter(({ redirect }) => redirect === undefined)
const address = ({ path }: RouteRecordRaw) => path.replace(/:id(\(.*?\))?/, '7').replace(/:\w+(\(.*?\))?/g, '2023')
const personOf = ({ meta = {} }: RouteRecordRaw) =>
  [OFFICER, CLERK, INSURER, LEADER, AUDITOR, OPS].find((session) => verdict(meta, session) === 'allowed')

async function openDown(page: RouteRecordRaw) {
  const session = personOf(page)
  if (!session) throw new Error(`nobody may open ${page.path}`)
  const answers = { 'GET /api/session': loggedIn(session)['GET /api/session']! }
  const { calls } = fakeApi(
    new Proxy(answers as Record<string, ReturnType<typeof problem>>, {
      get: (known, name: string) => known[name] ?? problem(503, '服务暂时不可用'),
    }),
  )
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const router = makeRouter(client, createMemoryHistory())
  await router.push(address(page))
  const wrapper = mount(App, {
    attachTo: document.body,
    global: { plugins: [router, [VueQueryPlugin, { queryClient: client }]] },
  })
  await vi.waitFor(() => expect(wrapper.find('main h1').exists()).toBe(true))
  await settle()
  return { wrapper, calls, main: wrapper.get('main') }
}

describe('with the services down', () => {
  it.each(pages.map((page) => [page.path, page] as const).filter(([path]) => !ASK_NOTHING.includes(path)))(
    '%s says that, and claims nothing',
    async (_path, page) => {
      const { wrapper, main } = await openDown(page)
      const text = main.text()
      expect(main.find('[data-testid=error]').exists(), text).toBe(true)
      expect(main.find('[data-testid=empty]').exists(), text).toBe(false)
      expect(main.find('[data-testid=loading]').exists(), text).toBe(false)
      expect(main.find('table').exists(), text).toBe(false)
      expect(text).not.toMatch(/还没有|没有(处在|需要|找到|等待)|共 0|有 0/)
      wrapper.unmount()
    },
  )
})
