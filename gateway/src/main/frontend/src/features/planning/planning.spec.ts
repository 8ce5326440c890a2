import { describe, expect, it } from 'vitest'
import { problem } from '@/test/api'
import { CLERK, hasFourStates, LEADER, OFFICER, openPage, settle } from '@/test/page'
import { indicator } from '@/test/samples'
import { chartWords, indicatorChart, observedPoints, pathPoints } from './chart'
import { grouped, latest, mayObserve, progressWords, targetWords } from './indicators'
import IndicatorPage from './pages/IndicatorPage.vue'
import IndicatorsPage from './pages/IndicatorsPage.vue'

const LIST = 'GET /api/planning/indicators'
const ONE = 'GET /api/planning/indicators/urbanisation'
const POST = 'POST /api/planning/indicators/urbanisation/observations'
const list = (items = [indicator]) => ({ plan: '新型城镇化规划', source: '章政发〔2023〕16号', issuedOn: '2023-07-06', items })

hasFourStates('the indicators', { page: IndicatorsPage, path: '/planning', asks: LIST, nothing: list([]), something: list(), shows: '常住人口城镇化率' })
hasFourStates('an indicator', { page: IndicatorPage, path: '/planning/indicators/:id', at: '/planning/indicators/urbanisation', asks: ONE, something: indicator, shows: '第一章 一' })

describe('an indicator', () => {
  it('tells how far it is on its way, against the time', () => {
    expect(progressWords(indicator)).toBe('进度 24.05%，时间已过 40.00%，落后 15.95 个百分点')
    expect(progressWords({ ...indicator, behind: '-7.69' })).toContain('领先 7.69 个百分点')
    expect(progressWords({ ...indicator, behind: '0.00' })).not.toMatch(/落后|领先/)
    expect(progressWords({ ...indicator, progress: null })).toContain('无法计算')
  })
  it('tells its target with its sign', () => {
    expect(targetWords(indicator)).toBe('65')
    expect(targetWords({ ...indicator, target: { year: 2025, comparator: '>', value: '80' } })).toBe('＞80')
    expect(targetWords({ ...indicator, target: null })).toBe('—')
  })
  it('has a latest observation, by period', () => {
    const [seen] = indicator.observations
    const observations = [{ ...seen!, period: '2023-Q2', value: '63' }, seen!]
    expect(latest({ ...indicator, observations })?.value).toBe('63')
    expect(latest({ ...indicator, observations: [] })).toBeNull()
  })
  it('is observed by an officer of the responsible bureau', () => {
    expect([mayObserve(indicator, OFFICER), mayObserve(indicator, LEADER), mayObserve(indicator, CLERK)]).toEqual([true, false, false])
    expect(mayObserve({ ...indicator, responsible: null }, OFFICER)).toBe(false)
  })
})

it('indicators stand in the groups of the plan, in its order', () => {
  const groups = grouped([{ ...indicator, group: 'b', groupLabel: '乙' }, { ...indicator, group: 'a', groupLabel: '甲' }, { ...indicator, id: 'z', group: 'b', groupLabel: '乙' }])
  expect(groups.map(({ label, items }) => [label, items.length])).toEqual([['乙', 2], ['甲', 1]])
})

describe('the chart', () => {
  it('draws what was observed from the base on, and the straight way to the target', () => {
    expect(observedPoints(indicator)).toEqual([[2020, 61.84], [2022, 62.6]])
    expect(pathPoints(indicator)).toEqual([[2020, 61.84], [2025, 65]])
    const [path, observed] = indicatorChart(indicator).series as [{ data: unknown[] }, { data: unknown[] }]
    expect(observed.data).toEqual([61.84, null, 62.6, null, null, null])
    expect(path.data).toEqual([61.84, null, null, null, null, 65])
  })
  it('does without a base', () => {
    expect(pathPoints({ ...indicator, base: null })).toEqual([[2025, 65]])
    expect(chartWords({ ...indicator, base: null, observations: [] })).toContain('没有监测值，目标 2025 年 65%')
  })
})

it('the list narrows by status and unit of the address', async () => {
  const other = { ...indicator, id: 'x', name: '城镇再生水利用率', status: 'no-data' as const, responsible: { code: 'bureau-water', name: '城乡水务局' } }
  const open = async (at: string) => (await openPage(IndicatorsPage, { path: '/planning', at, answers: { [LIST]: { body: list([indicator, other]) } } })).wrapper.findAll('[data-testid=row]').length
  expect(await open('/planning')).toBe(2)
  expect(await open('/planning?status=at-risk')).toBe(1)
  expect(await open('/planning?unit=bureau-water')).toBe(1)
  expect(await open('/planning?unit=bureau-water&status=at-risk')).toBe(0)
})

describe('adding an observation', () => {
  async function form(answer: ReturnType<typeof problem>, session = OFFICER) {
    const opened = await openPage(IndicatorPage, { path: '/planning/indicators/:id', at: '/planning/indicators/urbanisation', session, answers: { [ONE]: { body: indicator }, [POST]: answer } })
    const fill = async (values: Record<string, string>) => {
      for (const [name, value] of Object.entries(values)) await opened.wrapper.get(`input[name=${name}]`).setValue(value)
      await opened.wrapper.get('form').trigger('submit')
      await settle()
    }
    return { ...opened, fill }
  }

  it('sends the figure as it was typed', async () => {
    const { calls, fill, wrapper } = await form({ status: 201, body: {} })
    await fill({ period: '2023', value: '63.10', source: '统计公报' })
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({ period: '2023', value: '63.10', source: '统计公报', note: null })
    expect(wrapper.text()).toContain('2023 的监测值已保存')
  })
  it('names every field that is not right, and sends nothing', async () => {
    const { calls, fill, wrapper } = await form({ status: 201, body: {} })
    await fill({ period: '去年', value: '63%', source: '' })
    expect(wrapper.findAll('.summary li')).toHaveLength(3)
    expect(calls.some(({ method }) => method === 'POST')).toBe(false)
  })
  it('keeps what was typed on a conflict, and is offered to nobody else', async () => {
    const { fill, wrapper } = await form(problem(409, '数据已被修改'))
    await fill({ period: '2023', value: '63.1', source: '统计公报' })
    expect(wrapper.find('[data-testid=conflict]').exists()).toBe(true)
    expect((wrapper.get('input[name=value]').element as HTMLInputElement).value).toBe('63.1')
    expect((await form({ body: {} }, LEADER)).wrapper.find('form').exists()).toBe(false)
  })
})
