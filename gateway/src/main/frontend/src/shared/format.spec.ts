import { describe, expect, it } from 'vitest'
import {
  age,
  compact,
  daysLeft,
  deadline,
  fileSize,
  fixed,
  moment,
  names,
  percentOf,
  price,
  shiftPoint,
  thousands,
  yuan,
  yuanShort,
} from './format'

describe('figures keep every digit that they came with', () => {
  it.each([
    ['27201.41', '27,201.41'],
    ['3500.00', '3,500.00'],
    ['0', '0'],
    ['-1234567.5', '-1,234,567.5'],
    ['12345678901234567890.12', '12,345,678,901,234,567,890.12'],
    ['>80', '>80'],
  ])('%s is written %s', (value, written) => expect(thousands(value)).toBe(written))

  it.each([null, undefined, ''])('nothing (%s) is a dash', (value) => expect(thousands(value)).toBe('—'))

  it.each([
    ['0.07', 2, '7'],
    ['0.03', 2, '3'],
    ['0.0325', 2, '3.25'],
    ['1171600', -4, '117.16'],
    ['-0.5', 1, '-5'],
    ['0.1', -2, '0.001'],
  ] as const)('the point of %s moved by %i gives %s', (value, places, moved) =>
    expect(shiftPoint(value, places)).toBe(moved),
  )

  it('a rate is told in percent', () => {
    expect(percentOf('0.07')).toBe('7%')
    expect(percentOf(null)).toBe('—')
  })

  it('a summary uses 万 and 亿 only where no digit is lost', () => {
    expect(compact('1171600', '立方米')).toEqual({ text: '117.16', unit: '万立方米', exact: '1,171,600 立方米' })
    expect(compact('1171601', '立方米')).toMatchObject({ text: '1,171,601', unit: '立方米' })
    expect(compact('250000000', '元')).toMatchObject({ text: '2.5', unit: '亿元' })
    expect(compact('27201.41', '公顷')).toMatchObject({ text: '27,201.41', unit: '公顷' })
    expect(compact(null, '%')).toEqual({ text: '—', unit: '%', exact: '—' })
  })
})

describe('money and prices', () => {
  it.each([
    ['3500', 2, '3,500.00'],
    ['0.005', 2, '0.01'],
    ['0.004', 2, '0.00'],
    ['-0.004', 2, '0.00'],
    ['-1234.565', 2, '-1,234.57'],
    ['999.995', 2, '1,000.00'],
    ['1.01365', 4, '1.0137'],
    ['12345678901234567890.125', 2, '12,345,678,901,234,567,890.13'],
    ['2.5', 0, '3'],
    ['约三', 2, '约三'],
  ])('%s with %s decimals is %s', (value, places, written) => expect(fixed(value, places)).toBe(written))

  it('are written with their unit', () => {
    expect(yuan('245')).toBe('245.00 元')
    expect(yuan(null)).toBe('—')
    expect(price('1.01', '元/500克')).toBe('1.0100 元/500克')
    expect(price(null, '元/500克')).toBe('—')
  })
  it('are short in a summary, and exact beside it', () => {
    expect(yuanShort('1234567.89')).toEqual({ text: '123.46', unit: '万元', exact: '1,234,567.89 元' })
    expect(yuanShort('250000000.00')).toMatchObject({ text: '2.50', unit: '亿元' })
    expect(yuanShort('9999.99')).toMatchObject({ text: '9,999.99', unit: '元' })
    expect(yuanShort('-20000')).toMatchObject({ text: '-2.00', unit: '万元' })
    expect(yuanShort(null)).toEqual({ text: '—', unit: '元', exact: '—' })
  })
})

it('the size of a file is told roughly', () =>
  expect([12, 2048, 20 * 1024 * 1024, 2_500_000].map(fileSize)).toEqual(['12 B', '2 KB', '20 MB', '2.4 MB']))

describe('days and moments', () => {
  it('a deadline says its weekday', () => {
    expect(deadline('2023-12-13')).toBe('2023-12-13（周三）')
    expect(deadline('2024-02-29')).toBe('2024-02-29（周四）')
    expect(deadline(null)).toBe('—')
  })
  it('a moment is told on the clock of the district', () => {
    expect(moment('2023-12-12T17:05:00Z')).toBe('2023-12-13 01:05')
    expect(moment('2023-12-12T16:00:00Z')).toBe('2023-12-13 00:00')
    expect(moment('nonsense')).toBe('—')
  })
  it.each([
    [5, '5 秒前'],
    [59, '59 秒前'],
    [60, '1 分钟前'],
    [3600, '1 小时前'],
    [200_000, '2 天前'],
  ])('%i seconds are %s', (seconds, said) => expect(age(seconds)).toBe(said))
  it.each([
    [18, '还有 18 天'],
    [0, '今天到期'],
    [-3, '已逾期 3 天'],
    [null, '无固定期限'],
  ])('%s days left: %s', (days, said) => expect(daysLeft(days)).toBe(said))
})

it('many names are counted, none dropped silently', () => {
  expect(names([{ name: '甲' }, '乙'])).toBe('甲、乙')
  expect(names(['甲', '乙', '丙'], 2)).toBe('甲、乙等 3 个单位')
  expect(names([])).toBe('—')
})
