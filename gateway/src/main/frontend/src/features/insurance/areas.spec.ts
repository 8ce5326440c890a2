import { expect, it } from 'vitest'
import { areas } from './areas'
import module from './module'
import { quantityOf } from './shared/quantity'

it('what is open to everybody is told to the start page', () => {
  expect(module.open).toEqual(
    areas
      .flatMap(({ nav }) => nav)
      .filter((entry) => entry.public)
      .map(({ label, to, hint }) => ({ label, to, hint: hint ?? '' })),
  )
})

it.each([
  ['267.00', '头', '267 头'],
  ['2.50', '亩', '2.50 亩'],
  ['1234567.00', '', '1,234,567'],
  ['0.05', '亩', '0.05 亩'],
  [null, '亩', '—'],
])('%s in %s reads %s', (value, unit, words) => expect(quantityOf(value, unit)).toBe(words))
