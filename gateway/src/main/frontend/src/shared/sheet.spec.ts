import { describe, expect, it } from 'vitest'
import {
  cellsOf,
  changes,
  nextNumber,
  placed,
  plainDay,
  type SheetColumn,
  type SheetRow,
  tidyCell,
  wrongCell,
} from './sheet'

const figure: SheetColumn = { name: 'value', label: '监测值', places: 2 }
const day: SheetColumn = { name: 'on', label: '日期', day: true }
const choice: SheetColumn = { name: 'state', label: '状态', options: [{ value: 'done', label: '已完成' }] }
const words: SheetColumn = { name: 'note', label: '说明', optional: true, most: 5 }
const row = (key: string, more: Partial<SheetRow> = {}): SheetRow => ({
  key,
  title: key,
  stored: {},
  version: 0,
  done: false,
  ...more,
})

describe('a cell', () => {
  it.each([
    ['1,250.50', undefined, '1250.50'],
    ['１２．５', undefined, '12.5'],
    ['62.6%', '%', '62.6'],
    ['62.6％', '%', '62.6'],
    ['1,200 元', '元', '1200'],
    ['￥1,200.00', '元', '1200.00'],
    ['12 万元', '元', '12 万元'],
    ['1.2亿', '元', '1.2亿'],
    ['约 12', undefined, '约 12'],
  ])('reads the figure %s of a row in %s as %s', (typed, unit, plain) => {
    expect(tidyCell(figure, unit ? { unit } : {}, typed)).toBe(plain)
  })
  it.each([
    ['2023/12/3', '2023-12-03'],
    ['2023年12月13日', '2023-12-13'],
    ['2023.1.2', '2023-01-02'],
    ['20231213', '2023-12-13'],
    ['2023-02-30', '2023-02-30'],
    ['12月3日', '12月3日'],
  ])('reads the day %s as %s', (typed, plain) => expect(plainDay(typed)).toBe(plain))
  it('takes a choice by its label', () => {
    expect(tidyCell(choice, {}, ' 已完成 ')).toBe('done')
    expect(tidyCell(choice, {}, '完成了')).toBe('完成了')
  })
  it.each([
    [figure, '', '请填写监测值'],
    [figure, '12 万', '监测值只写数字，如 12.5，不写单位和符号'],
    [figure, '1.234', '监测值最多 2 位小数'],
    [figure, '-1', '监测值不能是负数'],
    [{ ...figure, negative: true }, '-1', false],
    [day, '2023-2-30', '日期写成 2023-12-13'],
    [day, '2023-02-30', '日期写成 2023-12-13'],
    [day, '2023/12/3', false],
    [choice, '完成了', '状态“完成了”不在可选的范围内'],
    [words, '', false],
    [words, '一二三四五六', '说明不能超过 5 字'],
  ] as const)('%o with %s is told %s', (column, typed, said) => expect(wrongCell(column, typed)).toBe(said))
})

it.each([
  ['章政字〔2023〕12号', '章政字〔2023〕13号'],
  ['HB-0099', 'HB-0100'],
  ['2023-9', '2023-10'],
  ['99999999999999999999', '100000000000000000000'],
  ['统计公报', '统计公报'],
])('after %s comes %s', (last, next) => expect(nextNumber(last)).toBe(next))

describe('what is pasted', () => {
  it('comes in rows and cells, as a spreadsheet gives them', () => {
    expect(cellsOf('1\t2\r\n3\t4\r\n')).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
    expect(cellsOf('"甲\n乙"\t"他说""好"""\n')).toEqual([['甲\n乙', '他说"好"']])
    expect(cellsOf('1\n\n3')).toEqual([['1'], [''], ['3']])
    expect(cellsOf('12"\t3')).toEqual([['12"', '3']])
  })
  const rows = [row('a'), row('b', { closed: '未到时间' }), row('c')]
  const columns = [figure, words]
  it('goes right and down from where the cursor is', () => {
    expect(
      placed(
        [
          ['1', 'x'],
          ['2', 'y'],
          ['3', 'z'],
        ],
        rows,
        columns,
        { row: 0, column: 0 },
      ),
    ).toEqual({
      cells: [
        { row: 'a', column: 'value', text: '1' },
        { row: 'a', column: 'note', text: 'x' },
        { row: 'c', column: 'value', text: '3' },
        { row: 'c', column: 'note', text: 'z' },
      ],
      left: ['2\ty'],
    })
  })
  it('keeps what finds no cell', () => {
    const { cells, left } = placed([['1', 'x', '多'], ['2'], ['3'], ['4']], [row('a'), row('b')], columns, {
      row: 0,
      column: 0,
    })
    expect(cells).toHaveLength(3)
    expect(left).toEqual(['a\t多', '3', '4'])
  })
  it('goes to the rows that it names, in whatever order, numbers before the name or not', () => {
    const named = [row('1', { title: '1. 城镇化率' }), row('2', { title: '2. 再生水 利用率' })]
    const pasted = [
      ['指标', '2022 年'],
      ['再生水利用率', '45%'],
      ['城镇化率', '62.6'],
    ]
    expect(placed(pasted, named, columns, { row: 0, column: 0 })).toEqual({
      cells: [
        { row: '2', column: 'value', text: '45%' },
        { row: '1', column: 'value', text: '62.6' },
      ],
      left: ['指标\t2022 年'],
    })
  })
})

it('what somebody else has changed is said column by column', () => {
  expect(changes([figure, words], { value: '1', note: '' }, { value: '2', note: '' })).toEqual(['监测值由“1”改为“2”'])
  expect(changes([words], {}, { note: '新' })).toEqual(['说明由“空”改为“新”'])
})
