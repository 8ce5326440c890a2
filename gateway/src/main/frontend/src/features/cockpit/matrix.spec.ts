import { describe, expect, it } from 'vitest'
import { cockpit, tally } from '@/test/samples'
import { inWords, moduleBars, stacked, unitBars } from './charts'
import { look, matrixCsv, overall, worstFirst } from './matrix'

const rows = cockpit.matrix?.rows ?? []

describe('a tile', () => {
  it.each([
    ['says first what is late', tally(1, 2, 3, 4), { tone: 'late', word: '逾期 1', share: '完成 4/10' }],
    ['then what is at risk', tally(0, 2, 3, 4), { tone: 'risk', word: '有风险 2', share: '完成 4/9' }],
    ['then what is open', tally(0, 0, 3, 4), { tone: 'open', word: '未到期 3', share: '完成 4/7' }],
    ['praises only when all is done', tally(0, 0, 0, 4), { tone: 'done', word: '全部完成', share: '完成 4/4' }],
    ['stays empty without tasks', tally(), null],
    ['stays empty without an answer', null, null],
  ] as const)('%s', (_name, counts, expected) => expect(look(counts)).toEqual(expected))
})

describe('the matrix', () => {
  it('adds up a unit over the modules that answered', () => {
    expect(overall({ code: 'x', name: 'x', cells: { forestry: tally(1, 0, 2, 0), disclosure: null } })).toEqual(
      tally(1, 0, 2, 0),
    )
  })
  it('puts the worst first, and equal ones by their code', () => {
    const row = (code: string, ...counts: number[]) => ({ code, name: code, cells: { forestry: tally(...counts) } })
    const ordered = worstFirst([row('c', 0, 1), row('b', 1), row('d', 0, 0, 5), row('a', 1), row('e', 1, 1)])
    expect(ordered.map(({ code }) => code)).toEqual(['e', 'a', 'b', 'c', 'd'])
  })
  it('goes into a file with its date, its marks and every number', () => {
    const lines = matrixCsv(rows, cockpit.modules, ['日期 2023-12-13', '演练']).split('\r\n')
    expect(lines[0]).toBe('\uFEFF单位与模块对照,日期 2023-12-13,演练')
    expect(lines[1]).toBe(
      '单位代码,单位,森林资源 逾期,森林资源 有风险,森林资源 未到期,森林资源 完成,政务公开 逾期,政务公开 有风险,政务公开 未到期,政务公开 完成',
    )
    expect(lines[2]).toBe('370114001,明水街道,1,0,2,0,0,2,3,4')
    expect(lines[3]).toBe('370114002,双山街道,0,0,0,3,,,,')
  })
})

describe('the charts', () => {
  it('compare modules that have figures, each to its own hundred', () => {
    const bars = moduleBars(cockpit.modules)
    expect(bars.map(({ name }) => name)).toEqual(['森林资源'])
    const series = stacked(bars, true).series as { name: string; data: number[] }[]
    expect(series.map(({ name }) => name)).toEqual(['逾期', '有风险', '未到期', '完成'])
    expect(series.reduce((sum, { data }) => sum + (data[0] ?? 0), 0)).toBeCloseTo(100)
  })
  it('leave out units without tasks, and put the late ones first', () => {
    expect(unitBars(rows, 'disclosure').map(({ name }) => name)).toEqual(['明水街道'])
    expect(unitBars([...rows].reverse(), 'forestry').map(({ name }) => name)).toEqual(['明水街道', '双山街道'])
  })
  it('are told in words, too', () => {
    expect(inWords('森林资源', unitBars(rows, 'forestry'))).toContain('明水街道逾期 1、有风险 0、未到期 2、完成 0')
  })
})
