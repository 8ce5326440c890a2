import { describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { hasFourStates, LEADER, openPage } from '@/test/page'
import { dueWork } from '@/test/samples'
import DeadlinePage from './DeadlinePage.vue'

const ASKS = 'GET /api/forestry/deadlines'
const page = defineComponent(
  () => () =>
    h(
      DeadlinePage,
      {
        title: '报送节点',
        lead: '各单位要报送的材料',
        module: 'forestry',
        kind: 'milestone',
        year: '2023',
        emptyTitle: '这里会显示全年的报送节点',
        emptyHint: '登记后显示。',
      },
      { own: () => h('p', { 'data-testid': 'own' }, '本单位的部分') },
    ),
)
const unit = (code: string, state: 'late' | 'done' | 'proven') => ({ unit: code, unitName: `${code}街道`, state })
const work = dueWork('milestone', '自查', [unit('明水', 'late'), unit('双山', 'proven'), unit('文祖', 'done')])
const works = { items: [work, { ...work, kind: 'plot', subject: '造林' }] }
const open = (at = '/', body: object = works) =>
  openPage(page, { path: '/', at, session: LEADER, answers: { [ASKS]: { body } } })

hasFourStates('the deadlines of a module', {
  page,
  path: '/',
  asks: ASKS,
  nothing: { items: [] },
  something: works,
  shows: '明水街道',
})

describe('the deadlines of a module', () => {
  it('are those of one kind, counted by facts, with who is late by name', async () => {
    const { wrapper } = await open()
    expect(wrapper.text()).not.toContain('造林')
    expect(wrapper.get('header').text()).toContain('逾期 1，待确认 1，已完成 1')
    const [row] = wrapper.findAll('[data-testid=deadline]')
    expect(row?.text()).toContain('2 / 3')
    expect(row?.text()).toContain('明水街道')
    expect(row?.text()).not.toContain('文祖街道')
  })
  it('have my own part on top', async () => {
    const { wrapper } = await open()
    const html = wrapper.html()
    expect(html.indexOf('data-testid="own"')).toBeLessThan(html.indexOf('data-testid="deadline"'))
  })
  it('are a list of states for the unit of the address', async () => {
    const { wrapper } = await open('/?unit=双山')
    const [row] = wrapper.findAll('[data-testid=deadline]')
    expect(row?.text()).toContain('待确认')
    expect(row?.find('a').attributes('href')).toBe('/todos#双山')
    expect(wrapper.findAll('[data-testid=row]')).toHaveLength(0)
  })
  it('show all units against few deadlines, and none against many', async () => {
    expect((await open()).wrapper.findAll('[data-testid=row]')).toHaveLength(3)
    const many = Array.from({ length: 13 }, (_, no) => ({ ...work, subject: `任务 ${no}` }))
    expect((await open('/', { items: many })).wrapper.findAll('[data-testid=row]')).toHaveLength(0)
  })
  it('say from which day they are asked for', async () => {
    const early = { ...work, opens: '2024-01-01', units: [{ ...work.units[0]!, state: 'upcoming' }] }
    expect((await open('/', { items: [early] })).wrapper.text()).toContain('2024-01-01 起办理')
  })
})
