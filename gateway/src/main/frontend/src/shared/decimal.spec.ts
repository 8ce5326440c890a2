import { expect, it } from 'vitest'
import { plainDecimal, unreadable, wrongDecimal } from './decimal'

it.each([
  ['１,２３４．５ ', '1234.5'],
  ['3，500.00', '3500.00'],
  ['1,250.50', '1250.50'],
  ['12,345,678', '12345678'],
  ['12。5', '12.5'],
  ['－２.5', '-2.5'],
  ['−1', '-1'],
  [' 0.10\t', '0.10'],
  ['', ''],
])('%s is read as %s', (typed, taken) => {
  expect(plainDecimal(typed)).toBe(taken)
  expect(unreadable(typed)).toBe(false)
})

it.each([
  ['1，06', '逗号不能当小数点'],
  ['1,06', '逗号不能当小数点'],
  ['12,5', '逗号不能当小数点'],
  ['1,2345', '逗号不能当小数点'],
  ['1234,567', '逗号不能当小数点'],
  ['1,250,5', '逗号不能当小数点'],
  ['1 06', '空格'],
  ['1　250', '空格'],
  ['1.2.3', '小数点只能有一个'],
  ['.5', '小数点只能有一个'],
  ['5.', '小数点只能有一个'],
  ['三亩', '只写数字'],
  ['12.5亩', '只写数字'],
  ['1e3', '只写数字'],
  ['0x10', '只写数字'],
  ['+5', '只写数字'],
  ['1.06、1.07', '只写数字'],
])('%s is refused in words, and stays as it was typed', (typed, said) => {
  expect(unreadable(typed)).toContain(said)
  expect(plainDecimal(typed)).toBe(typed)
  expect(wrongDecimal(typed, '价格', 4)).toContain('价格')
})

it.each([
  ['', 2, '请填写面积'],
  ['  ', 2, '请填写面积'],
  ['-1', 2, '面积不能是负数'],
  ['1.234', 2, '面积最多 2 位小数'],
  ['1.5', 0, '面积须是整数'],
  ['1,250', 4, '面积看不出是 1250 还是 1.250，请不写逗号'],
  ['１，２５０', 4, '面积看不出是 1250 还是 1.250，请不写逗号'],
  ['1,250', 2, false],
  ['1,250.50', 4, false],
  ['1,234.50', 2, false],
  ['0', 0, false],
  ['1234567890123456', 2, '面积太大，请核对'],
  ['0000000000000000001', 0, false],
] as const)('%s with %s decimals: %s', (typed, decimals, said) =>
  expect(wrongDecimal(typed, '面积', decimals)).toBe(said),
)

it('below zero only where that is right', () => expect(wrongDecimal('-1.5', '监测值', 2, true)).toBe(false))
