import { describe, expect, it } from 'vitest'
import { held, offered } from '@/test/acts'
import { problem } from '@/test/api'
import { CLERK, hasFourStates, LEADER, OFFICER, openPage, settle } from '@/test/page'
import { indicator, observation } from '@/test/samples'
import { chartWords, indicatorChart, observedPoints, pathPoints } from './chart'
import { grouped, latest, mayApprove, mayObserve, newestVersion, progressWords, targetWords } from './indicators'
import IndicatorPage from './pages/IndicatorPage.vue'
import IndicatorsPage from './pages/IndicatorsPage.vue'
import QualityPage from './pages/QualityPage.vue'
import ValuesPage from './pages/ValuesPage.vue'
import { askedYear, valueRows, yearsOfValues } from './values'

const LIST = 'GET /api/planning/indicators'
const ONE = 'GET /api/planning/indicators/urbanisation'
const POST = 'POST /api/planning/indicators/urbanisation/observations'
const list = (items = [indicator]) => ({
  plan: '新型城镇化规划',
  source: '章政发〔2023〕16号',
  issuedOn: '2023-07-06',
  rule: indicator.rule,
  items,
  wordedGoals: [{ id: 'g', year: 2035, goal: '城乡差距明显缩小', location: '第一章 四' }],
})
const finding = {
  rule: 'base-missing',
  indicator: 'x',
  indicatorName: '智慧医院覆盖率',
  printed: '—',
  compared: '100%',
  location: '专栏1',
  message: '表中没有 2020 年数值。',
}

hasFourStates('the indicators', {
  page: IndicatorsPage,
  path: '/planning',
  asks: LIST,
  nothing: list([]),
  something: list(),
  shows: '常住人口城镇化率',
})
hasFourStates('an indicator', {
  page: IndicatorPage,
  path: '/planning/indicators/:id',
  at: '/planning/indicators/urbanisation',
  asks: ONE,
  something: indicator,
  shows: '第一章 一',
})

hasFourStates('the plan’s data quality', {
  page: QualityPage,
  path: '/planning/quality',
  asks: 'GET /api/planning/quality',
  nothing: { plan: '', source: '', items: [] },
  something: { plan: '', source: '', items: [finding] },
  shows: '智慧医院覆盖率',
})

describe('an indicator', () => {
  it('tells how far it is on its way, against the time', () => {
    expect(progressWords(indicator)).toBe('进度 24.05%，时间已过 40.00%，落后 15.95 个百分点')
    expect(progressWords({ ...indicator, behind: '-7.69' })).toContain('领先 7.69 个百分点')
    expect(progressWords({ ...indicator, behind: '0.00' })).not.toMatch(/落后|领先/)
    expect(progressWords({ ...indicator, progress: null })).toContain('不计算进度')
  })
  it('tells its target with its sign', () => {
    expect(targetWords(indicator)).toBe('65')
    expect(targetWords({ ...indicator, target: { year: 2025, comparator: '>', value: '80' } })).toBe('＞80')
    expect(targetWords({ ...indicator, target: { year: 2025, comparator: '~', value: '2000' } })).toBe('约 2,000')
  })
  it('has a latest observation, by period', () => {
    const observations = [{ ...observation, period: '2023', value: '63' }, observation]
    expect(latest({ ...indicator, observations })?.value).toBe('63')
    expect(latest({ ...indicator, observations: [{ ...observation, origin: 'table' }] })).toBeNull()
    expect(latest({ ...indicator, observations: [] })).toBeNull()
  })
  it('is observed by an officer of the responsible bureau', () => {
    expect([mayObserve(indicator, OFFICER), mayObserve(indicator, LEADER), mayObserve(indicator, CLERK)]).toEqual([
      true,
      false,
      false,
    ])
  })
  it('waits for a colleague of who entered it, once', () => {
    const entered = { ...observation, approved: false, enteredBy: 'colleague' }
    expect(mayApprove(entered, indicator, OFFICER)).toBe(true)
    expect(mayApprove({ ...entered, enteredBy: OFFICER.username }, indicator, OFFICER)).toBe(false)
    expect(mayApprove({ ...entered, approved: true }, indicator, OFFICER)).toBe(false)
    expect(mayApprove(entered, indicator, LEADER)).toBe(false)
  })
  it('knows the newest version of a year', () => {
    expect(
      newestVersion(
        [observation, { ...observation, version: 3 }, { ...observation, period: '2021', version: 8 }],
        '2022',
      ),
    ).toBe(3)
    expect(newestVersion([], '2022')).toBe(0)
  })
})

it('indicators stand in the groups of the plan, in its order, those of its text apart', () => {
  const groups = grouped([
    { ...indicator, group: 'b', groupLabel: '乙', origin: 'text' },
    { ...indicator, group: 'b', groupLabel: '乙' },
    { ...indicator, group: 'a', groupLabel: '甲' },
    { ...indicator, id: 'z', group: 'b', groupLabel: '乙' },
  ])
  expect(groups.map(({ label, items }) => [label, items.length])).toEqual([
    ['乙', 2],
    ['甲', 1],
    ['规划正文中的其他目标', 1],
  ])
})

describe('the chart', () => {
  it('draws what was observed from the base on, and the straight way to the target', () => {
    expect(observedPoints(indicator)).toEqual([
      [2020, 61.84],
      [2022, 62.6],
    ])
    expect(pathPoints(indicator)).toEqual([
      [2020, 61.84],
      [2025, 65],
    ])
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
  const other = {
    ...indicator,
    id: 'x',
    name: '城镇再生水利用率',
    status: 'no-data' as const,
    responsible: { ...indicator.responsible, code: 'bureau-water', name: '城乡水务局' },
  }
  const open = async (at: string) =>
    (
      await openPage(IndicatorsPage, { path: '/planning', at, answers: { [LIST]: { body: list([indicator, other]) } } })
    ).wrapper.findAll('[data-testid=row]').length
  expect(await open('/planning')).toBe(2)
  expect(await open('/planning?status=at-risk')).toBe(1)
  expect(await open('/planning?unit=bureau-water')).toBe(1)
  expect(await open('/planning?unit=bureau-water&status=at-risk')).toBe(0)
})

describe('adding an observation', () => {
  async function form(answer: ReturnType<typeof problem>, session = OFFICER, shown = indicator) {
    const opened = await openPage(IndicatorPage, {
      path: '/planning/indicators/:id',
      at: '/planning/indicators/urbanisation',
      session,
      answers: { [ONE]: { body: shown }, [POST]: answer },
    })
    const fill = async (values: Record<string, string>) => {
      for (const [name, value] of Object.entries(values))
        await opened.wrapper.get(`input[name=${name}]`).setValue(value)
      await opened.wrapper.get('form').trigger('submit')
      await settle()
    }
    return { ...opened, fill }
  }

  it('sends the figure as it was typed', async () => {
    const { calls, fill, wrapper } = await form({ status: 201, body: {} })
    await fill({ period: '2023', value: '63.10', source: '统计公报' })
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      period: '2023',
      value: '63.10',
      source: '统计公报',
      note: null,
      version: 0,
    })
    expect(wrapper.text()).toContain('2023 年的监测值已保存')
    expect(sessionStorage.getItem('draft:observation-urbanisation')).toBeNull()
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
    expect((await form({ body: {} }, LEADER, { ...indicator, actions: [] })).wrapper.find('form').exists()).toBe(false)
  })
  it('says which version of the year it revises', async () => {
    const { calls, fill } = await form({ status: 201, body: {} })
    await fill({ period: '2022', value: '62.61', source: '统计公报' })
    expect(calls.find(({ method }) => method === 'POST')?.body).toMatchObject({ period: '2022', version: 1 })
  })
})

describe('approving', () => {
  const APPROVAL = 'POST /api/planning/observations/9/approval'
  const entered = {
    ...observation,
    id: 9,
    period: '2023',
    value: '63.1',
    approved: false,
    enteredBy: 'colleague',
    version: 2,
  }
  const body = {
    ...indicator,
    observations: [observation, entered],
    history: [
      { ...observation, actions: [] },
      { ...entered, id: 8, version: 1, actions: [] },
      { ...entered, actions: offered('approve') },
    ],
  }
  const open = (session = OFFICER, answer: ReturnType<typeof problem> = { body: {} }, shown: object = body) =>
    openPage(IndicatorPage, {
      path: '/planning/indicators/:id',
      at: '/planning/indicators/urbanisation',
      session,
      answers: { [ONE]: { body: shown }, [APPROVAL]: answer },
    })
  const buttons = (wrapper: Awaited<ReturnType<typeof open>>['wrapper']) => wrapper.findAll('[data-testid=row] button')

  it('sends the version that was seen, for the version that stands only', async () => {
    const { calls, wrapper } = await open()
    expect(buttons(wrapper)).toHaveLength(1)
    expect(wrapper.text()).toContain('已被替代')
    await buttons(wrapper)[0]?.trigger('click')
    await settle()
    expect(calls.find(({ path }) => path.endsWith('/approval'))?.body).toEqual({ version: 2 })
  })
  it('is not offered to those who only look, who see that it waits', async () => {
    const { wrapper } = await open(LEADER, { body: {} }, { ...body, history: [{ ...entered, actions: [] }] })
    expect(buttons(wrapper)).toHaveLength(0)
    expect(wrapper.text()).toContain('待审定')
  })
  it('is a colleague’s, as who entered it is told', async () => {
    const own = held('approve', '这个数值是您录入的，须由本单位的另一位同事审核。')
    const { wrapper } = await open(OFFICER, { body: {} }, { ...body, history: [{ ...entered, actions: own }] })
    expect(buttons(wrapper)).toHaveLength(0)
    expect(wrapper.text()).toContain('审定：这个数值是您录入的，须由本单位的另一位同事审核。')
  })
  it('says why it was refused', async () => {
    const { wrapper } = await open(OFFICER, problem(409, '数据已被修改'))
    await buttons(wrapper)[0]?.trigger('click')
    await settle()
    expect(wrapper.get('[data-testid=error]').text()).toContain('数据已被修改')
  })
})

hasFourStates('the values of a year', {
  page: ValuesPage,
  path: '/planning/values',
  session: OFFICER,
  asks: LIST,
  nothing: list([]),
  something: list(),
  shows: '常住人口城镇化率',
})

describe('the values of a year in one sheet', () => {
  const other = { ...indicator, id: 'x', no: 2, name: '城镇再生水利用率', observations: [] }
  const foreign = { ...other, id: 'y', responsible: { ...indicator.responsible, code: 'bureau-water' } }
  const open = (at = '/planning/values', answers = {}) =>
    openPage(ValuesPage, {
      path: '/planning/values',
      at,
      session: OFFICER,
      answers: { [LIST]: { body: list([indicator, other, foreign]) }, ...answers },
    })

  it('has the indicators of the bureau, with what stands of the last full year', async () => {
    const { wrapper } = await open()
    const rows = wrapper.findAll('[data-testid=row]')
    expect(rows.map((row) => row.attributes('data-state'))).toEqual(['stored', 'empty'])
    expect(wrapper.get('h1').text()).toBe('填报监测值 2022 年')
    expect(wrapper.findAll('input').map(({ element }) => element.value)).toContain('62.6')
  })
  it('sends each changed row at the version that was seen', async () => {
    const { calls, wrapper } = await open('/planning/values?year=2023', {
      [POST]: { status: 201, body: { ...observation, version: 1 } },
    })
    const [value, source] = wrapper.findAll('input[data-row="0"]')
    await value!.setValue('63.10')
    await source!.setValue('统计公报')
    await wrapper
      .findAll('button')
      .find((button) => button.text().startsWith('保存填写的 1 行'))!
      .trigger('click')
    await settle()
    const sent = calls.find(({ method }) => method === 'POST')
    expect(sent?.body).toEqual({ period: '2023', value: '63.10', source: '统计公报', note: null, version: 0 })
    expect(sent?.headers['Idempotency-Key']).toMatch(/^[0-9a-f-]{36}$/)
    expect(wrapper.get('[data-testid=row]').attributes('data-state')).toBe('saved')
  })
  it('offers the years after the base year that have begun', () => {
    expect(yearsOfValues([indicator], '2023-12-13')).toEqual(['2023', '2022', '2021'])
    expect(askedYear('2024-02-01')).toBe('2023')
  })
  it('says who entered what stands, never by a login', () => {
    const entered = { ...observation, period: '2022', version: 2, enteredBy: 'colleague', enteredOn: '2023-03-01' }
    const by = (observation: typeof entered, session = OFFICER) =>
      valueRows([{ ...indicator, observations: [observation] }], '2022', session)[0]?.by
    expect(by({ ...entered, approved: false })).toBe('2023-03-01 本单位同事填报 待审定')
    expect(by({ ...entered, enteredBy: OFFICER.username! })).toBe('2023-03-01 您填报 已审定')
    expect(by({ ...entered, enteredBy: null as unknown as string, enteredOn: null as unknown as string })).toBe(
      '规划文件 已审定',
    )
  })
})
