import { describe, expect, it } from 'vitest'
import { dueWork } from '@/test/samples'
import {
  asHistory,
  deadlineGroups,
  doneWords,
  evidenceOf,
  lateUnits,
  linkOf,
  ofUnit,
  titleOf,
  undertakingsOf,
  workKey,
} from './deadlines'

const part = (
  unit: string,
  state: 'late' | 'done' | 'proven' | 'upcoming' | 'submitted',
  evidence: string | null = null,
) => ({
  unit,
  unitName: `${unit}街道`,
  state,
  evidence,
  link: `/todos#${unit}`,
})
const work = {
  ...dueWork('stage', '章丘大葱：签订合同', []),
  units: [part('a', 'late'), part('b', 'proven'), part('c', 'done')],
}
const pig = { ...work, subject: '生猪：价格监测', units: [part('a', 'upcoming')] }

describe('deadlines', () => {
  it('are grouped by what they have in common before the colon, or not at all', () => {
    expect(deadlineGroups([work, pig, work]).map(({ name, works }) => [name, works.length])).toEqual([
      ['章丘大葱', 2],
      ['生猪', 1],
    ])
    expect(deadlineGroups([work, { ...work, subject: '自查' }]).map(({ name, works }) => [name, works.length])).toEqual(
      [['', 2]],
    )
    expect(deadlineGroups([])).toEqual([])
    expect([titleOf(work, '章丘大葱'), titleOf(work, '')]).toEqual(['签订合同', '章丘大葱：签订合同'])
  })
  it('count as done what the data prove, and name who is late', () => {
    expect(doneWords(work)).toBe('2 / 3')
    expect(lateUnits(work).map(({ unitName }) => unitName)).toEqual(['a街道'])
  })
  it('show what proves them where it is one thing', () => {
    expect(evidenceOf(work)).toBe('')
    expect(evidenceOf({ ...work, units: [part('a', 'late', '37 天'), part('b', 'late', '37 天')] })).toBe('37 天')
    expect(evidenceOf({ ...work, units: [part('a', 'late', '1 份'), part('b', 'late', '2 份')] })).toBe('')
  })
  it('of a year that was over before anybody reported are history, and nobody is late', () => {
    const [past] = asHistory([work])
    expect(past?.units.map(({ state }) => state)).toEqual(['never', 'proven', 'done'])
    expect(lateUnits(past!)).toEqual([])
  })
  it('of one unit are those in which it has a part', () => {
    expect(ofUnit([work, pig], 'b').map(({ subject, units }) => [subject, units.length])).toEqual([
      ['章丘大葱：签订合同', 1],
    ])
    expect(ofUnit([work, pig], '')).toHaveLength(2)
  })
  it('lead to the record behind a unit’s part', () => {
    const [first] = undertakingsOf([work], '章丘大葱')
    expect(first?.title).toBe('签订合同')
    expect(linkOf([work], first?.id ?? '', 'b')).toBe('/todos#b')
    expect(linkOf([work], workKey(pig), 'b')).toBe('')
  })
})
