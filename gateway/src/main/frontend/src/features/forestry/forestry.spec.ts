import { describe, expect, it } from 'vitest'
import { countWords } from '@/shared/unitGrid'
import { problem } from '@/test/api'
import { CLERK, hasFourStates, LEADER, openPage, settle } from '@/test/page'
import { dueWork, goals, milestone } from '@/test/samples'
import { chartWords, measureOf, ranked, unitChart } from './measures'
import { mayReport, said } from './milestones'
import DutiesPage from './pages/DutiesPage.vue'
import MilestonePage from './pages/MilestonePage.vue'
import MilestonesPage from './pages/MilestonesPage.vue'
import QualityPage from './pages/QualityPage.vue'
import GoalsPage from './pages/GoalsPage.vue'

const GOALS = 'GET /api/forestry/goals'
const MILESTONES = 'GET /api/forestry/milestones'
const DEADLINES = 'GET /api/forestry/deadlines'
const due = dueWork('milestone', '制定实施意见', milestone.units)
const PUT = 'PUT /api/forestry/milestones/2023-documents/units/370114001'
const duty = { unit: 'bureau-finance', unitName: '财政局', duty: '协调经费', source: '章政办发〔2023〕9号' }

hasFourStates('the goals', {
  page: GoalsPage,
  path: '/forestry',
  asks: GOALS,
  nothing: { ...goals, units: [] },
  something: goals,
  shows: '18,635.53',
})
hasFourStates('the data-quality report', {
  page: QualityPage,
  path: '/forestry/quality',
  asks: GOALS,
  nothing: { ...goals, quality: [] },
  something: goals,
  shows: '按面积计算为 25.34%',
})
hasFourStates('the duties', {
  page: DutiesPage,
  path: '/forestry/duties',
  asks: 'GET /api/forestry/duties',
  nothing: { items: [] },
  something: { items: [duty] },
  shows: '协调经费',
})
hasFourStates('the milestones', {
  page: MilestonesPage,
  path: '/forestry/milestones',
  asks: DEADLINES,
  others: { [MILESTONES]: { body: { items: [milestone] } } },
  nothing: { items: [] },
  something: { items: [due] },
  shows: '双山街道',
})
hasFourStates('a milestone', {
  page: MilestonePage,
  path: '/forestry/milestones/:id',
  at: '/forestry/milestones/2023-documents',
  asks: MILESTONES,
  nothing: { items: [] },
  something: { items: [milestone] },
  shows: '双山街道',
})

describe('the table of goals', () => {
  const open = (at = '/forestry') =>
    openPage(GoalsPage, {
      path: '/forestry',
      at,
      answers: { [GOALS]: { body: goals }, [MILESTONES]: { body: { items: [milestone] } } },
    })

  it('holds the computed coverage beside the printed one, and says where they differ', async () => {
    const { wrapper } = await open()
    const cells = wrapper
      .findAll('[data-testid=row]')[1]
      ?.findAll('td')
      .map((cell) => cell.text())
    expect(cells?.slice(-2)).toEqual(['25.35', '25.34 ≠'])
    expect(wrapper.findAll('[data-testid=row]')[1]?.get('a').attributes('href')).toBe(
      '/forestry/quality?unit=370114011',
    )
    expect(wrapper.get('tfoot').text()).toContain('171,909.26')
  })
  it('narrows to the unit of the address, with what it has to report', async () => {
    const { wrapper } = await open('/forestry?unit=370114001')
    expect(wrapper.findAll('[data-testid=row]').map((row) => row.get('th').text())).toEqual(['明水街道'])
    expect(wrapper.text()).toContain('明水街道的报送节点')
  })
})

describe('the chart of a measure', () => {
  it('ranks the printed figures and holds coverage against the district', () => {
    expect(ranked(goals.units, 'coverage').map(({ name }) => name)).toEqual(['官庄街道', '明水街道'])
    const [series] = unitChart(goals, measureOf('coverage')).series as [
      { data: number[]; markLine: { data: object[] } },
    ]
    expect(series.data).toEqual([25.35, 17.48])
    expect(series.markLine.data).toEqual([{ xAxis: 22.76, name: '全区 22.76%' }])
    expect(chartWords(goals, measureOf('coverage'))).toContain('官庄街道 25.35')
  })
  it('takes coverage where the address names no measure that there is', () => {
    expect(measureOf('nonsense').key).toBe('coverage')
    expect(measureOf('stock').unit).toBe('万立方米')
  })
})

describe('milestones', () => {
  it('tell what was reported, and nothing before', () => {
    expect(said(milestone.units[1]!)).toBe('双山街道 2023-07-28 报送：已报送。')
    expect(said(milestone.units[0]!)).toBeNull()
  })
  it('are counted in words, the worst first', () => expect(countWords(milestone.units)).toBe('逾期 1，已完成 1'))
  it('are reported by the unit’s own people', () => {
    expect(mayReport(milestone.units[0]!, CLERK)).toBe(true)
    expect(mayReport(milestone.units[1]!, CLERK)).toBe(false)
    expect(mayReport(milestone.units[0]!, { ...LEADER, units: CLERK.units })).toBe(false)
  })
})

describe('reporting', () => {
  async function form(answer: ReturnType<typeof problem>, session = CLERK) {
    const opened = await openPage(MilestonesPage, {
      path: '/forestry/milestones',
      session,
      answers: {
        [DEADLINES]: { body: { items: [due] } },
        [MILESTONES]: { body: { items: [milestone] } },
        [PUT]: answer,
      },
    })
    const open = async () => {
      await opened.wrapper
        .findAll('button')
        .find((button) => button.text().startsWith('报送'))
        ?.trigger('click')
      await settle()
    }
    await open()
    const submit = async (note?: string) => {
      if (note !== undefined) await opened.wrapper.get('textarea').setValue(note)
      await opened.wrapper.get('form').trigger('submit')
      await settle()
    }
    return { ...opened, open, submit }
  }

  it('sends note, document number and the version that was seen', async () => {
    const { calls, submit, wrapper } = await form({ body: {} })
    await wrapper.get('input[name=documentNumber]').setValue(' 明街发〔2023〕8号 ')
    await submit('已印发。')
    expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({
      note: '已印发。',
      documentNumber: '明街发〔2023〕8号',
      version: 0,
    })
    expect(sessionStorage.getItem('draft:milestone-2023-documents-370114001')).toBeNull()
    expect(wrapper.find('form').exists()).toBe(false)
  })
  it('is not offered for another unit, nor to those who only look', async () => {
    expect((await form({ body: {} }, LEADER)).wrapper.find('form').exists()).toBe(false)
  })
  it('finds the draft again after the form was closed', async () => {
    const { open, wrapper } = await form({ body: {} })
    await wrapper.get('textarea').setValue('写到一半')
    await wrapper
      .findAll('button')
      .find((button) => button.text().startsWith('暂不报送'))
      ?.trigger('click')
    await open()
    expect((wrapper.get('textarea').element as HTMLTextAreaElement).value).toBe('写到一半')
    expect(wrapper.find('[data-testid=restored]').exists()).toBe(true)
  })
  it('keeps what was typed when the service is away', async () => {
    const { submit, wrapper } = await form(problem(503, '暂时不可用'))
    await submit('已印发。')
    expect(wrapper.get('[data-testid=error]').text()).toContain('您填写的内容已保留')
    expect((wrapper.get('textarea').element as HTMLTextAreaElement).value).toBe('已印发。')
  })
  it('leaves it to the page to tell of a lost session, and keeps what was typed', async () => {
    const { submit, wrapper } = await form(problem(401, '需要登录'))
    await submit('已印发。')
    expect(wrapper.find('form [data-testid=error]').exists()).toBe(false)
    expect((wrapper.get('textarea').element as HTMLTextAreaElement).value).toBe('已印发。')
  })
  it('keeps what was typed when somebody else was faster, and goes on from their version', async () => {
    const { answers, calls, submit, wrapper } = await form(problem(409, '数据已被修改'))
    await submit('已印发。')
    expect(wrapper.find('[data-testid=conflict]').exists()).toBe(true)
    const newer = {
      ...milestone.units[0]!,
      state: 'done' as const,
      reportedOn: '2023-12-13',
      note: '同事已报送。',
      version: 1,
    }
    answers[MILESTONES] = { body: { items: [{ ...milestone, units: [newer, milestone.units[1]] }] } }
    answers[PUT] = { body: {} }
    await wrapper.get('[data-testid=conflict] button').trigger('click')
    await settle()
    expect(wrapper.text()).toContain('同事已报送。')
    await submit()
    expect(calls.filter(({ method }) => method === 'PUT').at(-1)?.body).toMatchObject({ note: '已印发。', version: 1 })
  })
})
