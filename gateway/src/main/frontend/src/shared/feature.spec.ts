import { describe, expect, it } from 'vitest'
import { CLERK, LEADER, NOBODY, OPS } from '@/test/page'
import { verdict } from './feature'
import { homeOf } from './session'

describe('who may open what', () => {
  it.each([
    ['an open page', { open: true }, null, 'allowed'],
    ['any page without login', {}, NOBODY, 'login'],
    ['any page before it is known who asks', {}, null, 'login'],
    ['a page for every user', {}, OPS, 'allowed'],
    ['a module that is one’s own', { module: 'forestry' }, CLERK, 'allowed'],
    ['a module that is not', { module: 'planning' }, CLERK, 'forbidden'],
    ['a page for those with any module', { module: '*' }, OPS, 'forbidden'],
    ['a page for roles one has', { roles: ['ops', 'leader'] }, LEADER, 'allowed'],
    ['a page for roles one has not', { roles: ['ops'] }, CLERK, 'forbidden'],
  ] as const)('%s', (_name, rule, session, expected) => expect(verdict(rule, session)).toBe(expected))
})

it('operations begin at the state of the platform, everybody else at the cockpit', () => {
  expect(homeOf(OPS)).toBe('/status')
  expect(homeOf(CLERK)).toBe('/cockpit')
})
