import { expect, it } from 'vitest'
import { plainDecimal, wrongDecimal } from './decimal'

it.each([
  ['１,２３４．５ ', '1234.5'],
  ['3，500.00', '3500.00'],
  ['12。5', '12.5'],
  ['三亩', '三亩'],
  ['0.10', '0.10'],
])('%s is taken as %s', (typed, taken) => expect(plainDecimal(typed)).toBe(taken))

it.each([
  ['', 2, '请填写面积'],
  ['三亩', 2, '面积只写数字，如 12.5'],
  ['-1', 2, '面积只写数字，如 12.5'],
  ['1e3', 2, '面积只写数字，如 12.5'],
  ['1.234', 2, '面积最多 2 位小数'],
  ['1.5', 0, '面积须是整数'],
  ['1,234.50', 2, false],
  ['0', 0, false],
] as const)('%s with %s decimals: %s', (typed, decimals, said) => expect(wrongDecimal(typed, '面积', decimals)).toBe(said))
