import { describe, expect, it } from 'vitest'
import { type Answer, problem } from '@/test/api'
import { CLERK, hasFourStates, LEADER, OFFICER, openPage, settle } from '@/test/page'
import { dueWork, scheme, stage } from '@/test/samples'
import StagesPage from './pages/StagesPage.vue'
import { mayComplete, pressing } from './stages'

const STAGES = 'GET /api/insurance/stages'
const DEADLINES = 'GET /api/insurance/deadlines'
const PUT = 'PUT /api/insurance/stages/s4/units/bureau-development-reform'
const due = dueWork('stage', '章丘大葱：价格监测', stage.units)
const [own, other] = stage.units as [(typeof stage.units)[0], (typeof stage.units)[0]]

hasFourStates('the stages', {
  page: StagesPage,
  path: '/insurance/stages',
  asks: DEADLINES,
  others: { [STAGES]: { body: { items: [stage] } } },
  nothing: { items: [] },
  something: { items: [due] },
  shows: '绣惠街道',
})

describe('a unit’s part of a stage', () => {
  it('is completed by its own people', () => {
    expect(mayComplete(own, OFFICER)).toBe(true)
    expect(mayComplete(other, OFFICER)).toBe(false)
    expect(mayComplete(own, { ...OFFICER, roles: ['disclosure-office'] })).toBe(false)
    expect(mayComplete(own, { ...LEADER, units: OFFICER.units })).toBe(false)
  })
})

it('stages are pressing when late or running, late ones first', () => {
  const [announced, watched] = scheme.stages
  const running = { ...watched!, id: 's5', state: 'running' as const }
  expect(pressing({ ...scheme, stages: [announced!, running, watched!] }).map(({ id }) => id)).toEqual(['s4', 's5'])
})

describe('completing a stage', () => {
  async function form(answer: Answer, session = OFFICER, state = stage.state) {
    const opened = await openPage(StagesPage, {
      path: '/insurance/stages',
      session,
      answers: {
        [DEADLINES]: { body: { items: [due] } },
        [STAGES]: { body: { items: [{ ...stage, state }] } },
        [PUT]: answer,
      },
    })
    await opened.wrapper
      .findAll('button')
      .find((button) => button.text().startsWith('标记完成'))
      ?.trigger('click')
    await settle()
    const submit = async (note?: string) => {
      if (note !== undefined) await opened.wrapper.get('textarea').setValue(note)
      await opened.wrapper.get('form').trigger('submit')
      await settle()
    }
    return { ...opened, submit }
  }

  it('tells a unit what the data show of its part', async () => {
    const { wrapper } = await form({ body: {} })
    expect(wrapper.text()).toContain('数据：公布了价格的日子 36 天，共 37 天')
  })

  it('sends the note and the version that was seen, and forgets the draft', async () => {
    const { calls, submit, wrapper } = await form({ body: {} })
    await submit('价格已全部公布。')
    expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({ note: '价格已全部公布。', version: 0 })
    expect(wrapper.find('form').exists()).toBe(false)
    expect(sessionStorage.getItem('draft:stage-s4-bureau-development-reform')).toBeNull()
  })
  it('is offered to nobody else, and not before the stage begins', async () => {
    expect((await form({ body: {} }, CLERK)).wrapper.find('form').exists()).toBe(false)
    expect((await form({ body: {} }, LEADER)).wrapper.find('form').exists()).toBe(false)
    const early = (await form({ body: {} }, OFFICER, 'upcoming')).wrapper
    expect(early.find('form').exists()).toBe(false)
    expect(early.text()).toContain('本阶段自 2023-11-06 开始')
  })
  it('asks for the note before sending anything', async () => {
    const { calls, submit, wrapper } = await form({ body: {} })
    await submit()
    expect(calls.some(({ method }) => method === 'PUT')).toBe(false)
    expect(wrapper.get('form').text()).toContain('请写明完成情况')
    expect(wrapper.get('textarea').attributes('aria-invalid')).toBe('true')
  })
  it('keeps what was typed when somebody else was faster, and takes the newer version', async () => {
    const { answers, calls, submit, wrapper } = await form(problem(409, '数据已被修改'))
    await submit('价格已全部公布。')
    expect(wrapper.find('[data-testid=conflict]').exists()).toBe(true)

    answers[STAGES] = {
      body: {
        items: [
          {
            ...stage,
            units: [{ ...own, state: 'done', completedOn: '2023-12-13', note: '同事已填。', version: 1 }, other],
          },
        ],
      },
    }
    answers[PUT] = { body: {} }
    await wrapper.get('[data-testid=conflict] button').trigger('click')
    await settle()
    expect(wrapper.find('[data-testid=conflict]').exists()).toBe(false)
    expect(wrapper.text()).toContain('同事已填。')
    expect((wrapper.get('textarea').element as HTMLTextAreaElement).value).toBe('价格已全部公布。')
    await submit()
    expect(calls.filter(({ method }) => method === 'PUT').at(-1)?.body).toEqual({
      note: '价格已全部公布。',
      version: 1,
    })
  })
  it('shows the service’s words beside the field', async () => {
    const { submit, wrapper } = await form(
      problem(400, '请求有误', { errors: [{ field: 'note', reason: '完成情况不能超过 1000 字。' }] }),
    )
    await submit('长')
    expect(wrapper.get('.field').text()).toContain('完成情况不能超过 1000 字。')
    expect(wrapper.get('.summary').text()).toContain('完成情况不能超过 1000 字。')
  })
  it('shows what concerns no field of its own', async () => {
    const { submit, wrapper } = await form(
      problem(422, '不符合规定', { errors: [{ field: 'stage', reason: '该阶段还没有开始。' }] }),
    )
    await submit('早')
    expect(wrapper.get('[data-testid=error]').text()).toContain('该阶段还没有开始。')
  })
})
