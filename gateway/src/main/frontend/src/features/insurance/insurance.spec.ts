import { describe, expect, it } from 'vitest'
import { problem } from '@/test/api'
import { CLERK, hasFourStates, LEADER, NOBODY, OFFICER, openPage, settle } from '@/test/page'
import { scheme } from '@/test/samples'
import SchemePage from './pages/SchemePage.vue'
import SchemesPage from './pages/SchemesPage.vue'
import { concerns, mayComplete, pressing } from './stages'

const LIST = 'GET /api/insurance/schemes'
const ONE = 'GET /api/insurance/schemes/onion-2023'
const DONE = 'POST /api/insurance/stages/s4/completion'
const [announced, prices] = scheme.stages as [(typeof scheme.stages)[0], (typeof scheme.stages)[0]]

hasFourStates('the list of schemes', { page: SchemesPage, path: '/insurance', asks: LIST, nothing: { items: [] }, something: { items: [scheme] }, shows: '大葱目标价格保险' })
hasFourStates('a scheme', { page: SchemePage, path: '/insurance/schemes/:id', at: '/insurance/schemes/onion-2023', asks: ONE, something: scheme, shows: '3,500.00 元/亩' })

const one = (session = OFFICER, answers = {}) =>
  openPage(SchemePage, { path: '/insurance/schemes/:id', at: '/insurance/schemes/onion-2023', session, answers: { [ONE]: { body: scheme }, ...answers } })

describe('a stage', () => {
  it('is closed by an officer in charge, and only while it is open', () => {
    expect(mayComplete(prices, OFFICER)).toBe(true)
    expect(mayComplete({ ...prices, state: 'done' }, OFFICER)).toBe(false)
    expect(mayComplete(announced, OFFICER)).toBe(false)
    expect(mayComplete(prices, { ...OFFICER, roles: ['township-clerk'] })).toBe(false)
    expect(mayComplete(prices, LEADER)).toBe(false)
  })
  it('is pressing when late or running, late ones first', () => {
    const running = { ...prices, id: 's5', state: 'running' as const }
    expect(pressing({ ...scheme, stages: [announced, running, prices] }).map(({ id }) => id)).toEqual(['s4', 's5'])
  })
  it('concerns the units that are responsible', () => {
    expect([concerns(prices, ''), concerns(prices, 'bureau-development-reform'), concerns(prices, '370114001')]).toEqual([true, true, false])
  })
})

describe('the page of a scheme', () => {
  it('shows money as it came, the shares, the deadline with its weekday, and who is in charge', async () => {
    const { wrapper } = await one()
    for (const words of ['245.00 元/亩', '7%', '1.06 元/500克', '农户', '2023-12-12（周二）', '发展和改革局']) expect(wrapper.text()).toContain(words)
  })
  it('shows that the document bears two numbers', async () => {
    const { wrapper } = await one(NOBODY, { [ONE]: { body: { ...scheme, documentConflict: '目录为12号，标题为11号。' } } })
    expect(wrapper.text()).toContain('目录为12号，标题为11号。')
  })
  it('offers the completion only to whom it belongs', async () => {
    const buttons = async (session = OFFICER) => (await one(session)).wrapper.findAll('button').filter((button) => button.text().startsWith('标记完成'))
    expect(await buttons(OFFICER)).toHaveLength(1)
    expect(await buttons(CLERK)).toHaveLength(0)
    expect(await buttons(NOBODY)).toHaveLength(0)
  })
})

describe('completing a stage', () => {
  async function form(answer: ReturnType<typeof problem>) {
    const opened = await one(OFFICER, { [DONE]: answer })
    await opened.wrapper.findAll('button').find((button) => button.text().startsWith('标记完成'))?.trigger('click')
    await settle()
    const submit = async (note?: string) => {
      if (note !== undefined) await opened.wrapper.get('textarea').setValue(note)
      await opened.wrapper.get('form').trigger('submit')
      await settle()
    }
    return { ...opened, submit }
  }

  it('sends the note and the version that was seen', async () => {
    const { calls, submit, wrapper } = await form({ status: 204 })
    await submit('价格已全部公布。')
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ note: '价格已全部公布。', version: 1 })
    expect(wrapper.find('form').exists()).toBe(false)
    expect(sessionStorage.getItem('draft:stage-s4')).toBeNull()
  })
  it('asks for the note before sending anything', async () => {
    const { calls, submit, wrapper } = await form({ status: 204 })
    await submit()
    expect(calls.some(({ method }) => method === 'POST')).toBe(false)
    expect(wrapper.get('form').text()).toContain('请写明完成情况')
    expect(wrapper.get('textarea').attributes('aria-invalid')).toBe('true')
  })
  it('keeps what was typed when somebody else was faster, and takes the newer version', async () => {
    const { answers, calls, submit, wrapper } = await form(problem(409, '数据已被修改'))
    await submit('价格已全部公布。')
    expect(wrapper.find('[data-testid=conflict]').exists()).toBe(true)

    answers[ONE] = { body: { ...scheme, stages: [announced, { ...prices, version: 2 }] } }
    answers[DONE] = { status: 204 }
    await wrapper.get('[data-testid=conflict] button').trigger('click')
    await settle()
    expect(wrapper.find('[data-testid=conflict]').exists()).toBe(false)
    expect((wrapper.get('textarea').element as HTMLTextAreaElement).value).toBe('价格已全部公布。')
    await submit()
    expect(calls.filter(({ method }) => method === 'POST').at(-1)?.body).toEqual({ note: '价格已全部公布。', version: 2 })
  })
  it('shows the service’s words beside the field', async () => {
    const { submit, wrapper } = await form(problem(422, '不符合规定', { errors: [{ field: 'note', reason: '完成情况不能超过 500 字。' }] }))
    await submit('长')
    expect(wrapper.get('.field').text()).toContain('完成情况不能超过 500 字。')
    expect(wrapper.get('.summary').text()).toContain('完成情况不能超过 500 字。')
  })
})
