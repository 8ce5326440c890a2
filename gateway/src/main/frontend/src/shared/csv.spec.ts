import { expect, it } from 'vitest'
import { csv } from './csv'

it('quotes what needs it, marks the encoding, and ends lines as Excel does', () => {
  expect(
    csv([
      ['单位', '说明'],
      ['明水街道', '甲,"乙"'],
    ]),
  ).toBe('\uFEFF单位,说明\r\n明水街道,"甲,""乙"""\r\n')
})

it('lets no text run as a formula, and leaves numbers alone', () => {
  expect(csv([['=1+1', '@x', -3, null]])).toBe("\uFEFF'=1+1,'@x,-3,\r\n")
})
