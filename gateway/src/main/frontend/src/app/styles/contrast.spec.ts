import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync('src/app/styles/base.css', 'utf8')

function colour(name: string): string {
  const value = new RegExp(`--${name}:\\s*([^;]+);`).exec(css)?.[1]?.trim() ?? ''
  const named = /^var\(--([\w-]+)\)$/.exec(value)?.[1]
  if (named) return colour(named)
  return value === '#fff' ? '#ffffff' : value
}
/** The relative luminance of WCAG 2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

describe('words can be read', () => {
  it.each([
    ['on a main button', 'ground', 'el-color-primary'],
    ['on a main button under the pointer', 'ground', 'el-color-primary-light-3'],
    ['on a main button that is pressed', 'ground', 'el-color-primary-dark-2'],
    ['on a button that harms', 'ground', 'el-color-danger'],
    ['on a button that harms, under the pointer', 'ground', 'el-color-danger-light-3'],
    ['on a button that harms, at work', 'ground', 'el-color-danger-light-5'],
    ['on a button that harms, pressed', 'ground', 'el-color-danger-dark-2'],
    ['on a quiet button that harms', 'el-color-danger', 'el-color-danger-light-9'],
    ['quietly', 'ink-2', 'ground'],
    ['quietly on grey', 'ink-2', 'ground-2'],
    ['as a hint', 'ink-3', 'ground'],
    ...['late', 'risk', 'done', 'open', 'none'].map((tone) => [`of the tone ${tone}`, tone, `${tone}-soft`]),
  ])('%s', (_where, words, ground) => expect(contrast(colour(words), colour(ground))).toBeGreaterThanOrEqual(4.5))
  it('and what could not be is found', () => expect(contrast('#ffffff', '#f56c6c')).toBeLessThan(3))
})
