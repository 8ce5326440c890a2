import { describe, expect, it } from 'vitest'
import { hasFourStates, LEADER, OFFICER, openPage, PERIOD, settle } from '@/test/page'
import { problem } from '@/test/api'
import GoalsPage from '@/features/forestry/pages/GoalsPage.vue'
import TasksPage from '@/features/disclosure/pages/TasksPage.vue'
import PeriodsPage from './pages/PeriodsPage.vue'

const history = { ...PERIOD, key: '2022', year: 2022, name: '2022 年度政务公开工作', state: 'history' as const }
const current = { ...PERIOD, name: '2023 年度政务公开工作' }
const items = [current, history]
const path = '/disclosure/periods'
const page = { template: '<PeriodsPage module="disclosure" />', components: { PeriodsPage } }
const LIST = 'GET /api/disclosure/periods'
const SHEET = 'GET /api/disclosure/periods/2022'
const sheet = (rest: object = {}, obstacles: string[] = []) => ({
  body: { period: { ...history, tally: { done: 0, late: 0, atRisk: 0, open: 1295 }, ...rest }, obstacles, history: [] },
})
const CLOSE = { act: 'close', to: 'closed', allowed: true, from: null, why: null }

hasFourStates('the years of a module', {
  page,
  path,
  asks: LIST,
  nothing: { items: [], opening: null },
  something: { items, opening: '2023' },
  shows: '2022 年度政务公开工作',
})

describe('closing a year', () => {
  it('is proposed with a reason, and sends how much was seen to be open', async () => {
    const opened = await openPage(page, {
      path,
      at: `${path}?period=2022`,
      session: { ...OFFICER, modules: ['disclosure'] },
      answers: {
        [LIST]: { body: { items, opening: '2023' } },
        [SHEET]: sheet({ actions: [CLOSE] }),
        'POST /api/disclosure/periods/2022/closings': sheet(),
      },
    })
    await opened.wrapper.get('[data-testid=actions] button').trigger('click')
    await settle()
    const dialog = document.querySelector('[data-testid=confirm]')!
    expect(dialog.textContent).toContain('还有 1295 项没有办完')
    const reason = dialog.querySelector('textarea')!
    reason.value = '新一年已经开始'
    reason.dispatchEvent(new Event('input'))
    dialog.querySelector('form')!.dispatchEvent(new Event('submit'))
    await settle()
    const sent = opened.calls.find(({ method }) => method === 'POST')
    expect(sent?.body).toEqual({ act: 'close', reason: '新一年已经开始', leftOpen: 1295 })
    expect(sent?.headers['Idempotency-Key']).toMatch(/^[0-9a-f-]{36}$/)
    expect(opened.wrapper.text()).toContain('请另一位同事在本页核准')
  })
  it('says what must be settled first', async () => {
    const { wrapper } = await openPage(page, {
      path,
      at: `${path}?period=2022`,
      answers: {
        [LIST]: { body: { items, opening: '2023' } },
        [SHEET]: sheet({}, ['还有 2 份清单没有生效，也没有终止']),
      },
    })
    expect(wrapper.get('[data-testid=closing]').text()).toContain('还有 2 份清单没有生效')
    expect(wrapper.find('[data-testid=actions]').exists()).toBe(false)
  })
  it('is confirmed by another', async () => {
    const proposed = {
      id: 4,
      act: 'close',
      reason: '已办完',
      proposedBy: '经办员甲',
      proposedAt: '2023-12-13T09:00:00+08:00',
      leftOpen: 3,
      version: 1,
    }
    const opened = await openPage(page, {
      path,
      answers: {
        [LIST]: { body: { items: [{ ...history, proposed }], opening: null } },
        [SHEET]: sheet({
          proposed,
          actions: [
            { act: 'confirm', to: 'close', allowed: true, from: null, why: null },
            { act: 'decline', to: 'close', allowed: true, from: null, why: null },
          ],
        }),
        'POST /api/disclosure/periods/2022/closings/4/decision': sheet({ state: 'closed' }),
      },
    })
    expect(opened.wrapper.text()).toContain('经办员甲于')
    await opened.wrapper.get('[data-testid=actions] button').trigger('click')
    await settle()
    document.querySelector('[data-testid=confirm] form')!.dispatchEvent(new Event('submit'))
    await settle()
    expect(opened.calls.find(({ method }) => method === 'POST')?.body).toEqual({
      confirm: true,
      note: null,
      version: 1,
    })
  })
})

describe('a page’s year', () => {
  const ANSWERS = {
    [LIST]: { body: { items, opening: '2023' } },
    'GET /api/disclosure/tasks': { body: { source: '某文', issuedOn: '2023-07-25', items: [] } },
  }
  const asked = (calls: { path: string }[]) => calls.map(({ path: at }) => at).filter((at) => at.includes('/tasks'))

  it('is the one that the module opens on, said in full', async () => {
    const { wrapper, calls } = await openPage(TasksPage, { path: '/disclosure', answers: ANSWERS })
    expect(wrapper.get('[data-testid=period]').text()).toContain('2023 年度政务公开工作')
    expect(asked(calls)).toEqual(['/api/disclosure/tasks?year=2023'])
  })
  it('is the one in the address, which is kept while one moves in the module, and in no other', async () => {
    sessionStorage.clear()
    const there = await openPage(TasksPage, { path: '/disclosure', at: '/disclosure?year=2022', answers: ANSWERS })
    expect(there.wrapper.get('[data-testid=period]').text()).toContain('已结束，从未上报')
    expect(asked(there.calls)).toEqual(['/api/disclosure/tasks?year=2022'])
    const later = await openPage(TasksPage, { path: '/disclosure', answers: ANSWERS })
    expect(asked(later.calls)).toEqual(['/api/disclosure/tasks?year=2022'])
    const elsewhere = await openPage(GoalsPage, { path: '/forestry', session: LEADER })
    expect(elsewhere.calls.map(({ path: at }) => at)).toContain('/api/forestry/goals?year=2023')
    sessionStorage.clear()
  })
  it('that is unknown still shows that the module is down', async () => {
    const { wrapper } = await openPage(TasksPage, {
      path: '/disclosure',
      answers: { [LIST]: problem(503, '服务不可用'), 'GET /api/disclosure/tasks': problem(503, '服务不可用') },
    })
    expect(wrapper.find('[data-testid=error]').exists()).toBe(true)
  })
})
