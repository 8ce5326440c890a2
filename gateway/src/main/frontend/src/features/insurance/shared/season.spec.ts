import { expect, it } from 'vitest'
import { scheme } from '@/test/samples'
import { endOf, inPrices, inSeason } from './season'

const stage = { ...scheme.stages[0]!, until: '2024-01-31' }
const onion = { ...scheme, id: 'onion-2023', stages: [stage] }
const pig = {
  ...scheme,
  id: 'pig-2023',
  enrolFrom: '2023-08-21',
  coverFrom: '2023-10-01',
  coverUntil: '2024-03-31',
  stages: [stage, { ...stage, until: null }],
}
const old = {
  ...scheme,
  id: 'onion-2018',
  enrolFrom: '2018-08-16',
  coverFrom: '2018-11-06',
  coverUntil: '2018-12-20',
  stages: [{ ...stage, until: '2019-01-31' }],
}
const listed = [onion, pig, old]

it.each([
  [onion, '2024-01-31'],
  [pig, '2024-10-01'],
  [{ ...old, stages: [] }, '2019-06-20'],
])('a season’s work ends with its last stage, or half a year after its cover', (season, day) =>
  expect(endOf(season)).toBe(day),
)

it.each([
  ['2018-12-21', 'onion-2018'],
  ['2019-01-31', 'onion-2018'],
  ['2019-02-01', 'onion-2018'],
  ['2023-08-15', 'onion-2018'],
  ['2023-08-16', 'onion-2023'],
  ['2024-01-31', 'onion-2023'],
  ['2024-02-01', 'pig-2023'],
  ['2025-01-01', 'pig-2023'],
  ['2018-01-01', 'onion-2018'],
])('on %s a page opens on %s', (today, id) => expect(inSeason(listed, today)?.id).toBe(id))

const next = { ...onion, id: 'onion-2024', enrolFrom: '2024-08-16', coverFrom: '2024-11-06', priceFrom: '2024-11-06' }
const next2024 = { ...next, coverUntil: '2024-12-12', stages: [{ ...stage, until: '2025-01-31' }] }
it.each([
  ['2024-09-01', 'onion-2023'],
  ['2024-11-06', 'onion-2024'],
])('a newer scheme hides nobody’s prices and results on %s: they open on %s', (today, id) => {
  expect(inSeason([next2024, onion], today)?.id).toBe('onion-2024')
  expect(inPrices([next2024, onion], today)?.id).toBe(id)
})
it('prices open on the coming scheme where none has begun', () =>
  expect(inPrices([next2024], '2024-01-01')?.id).toBe('onion-2024'))

it('without a scheme there is none', () => expect(inSeason([], '2023-12-13')).toBeUndefined())
