import { expect, it } from 'vitest'
import { forgetDrafts, useDraft } from './draft'

it('keeps what was typed until it was sent', () => {
  const first = useDraft('a', { note: '' })
  expect(first.restored.value).toBe(false)
  first.fields.note = '已印发'

  const again = useDraft('a', { note: '' })
  expect(again.fields.note).toBe('已印发')
  expect(again.restored.value).toBe(true)

  again.clear()
  expect(again.fields.note).toBe('')
  expect(useDraft('a', { note: '' }).restored.value).toBe(false)
})

it('survives a broken entry, and forgets everything at logout but drafts only', () => {
  sessionStorage.setItem('draft:b', '{broken')
  expect(useDraft('b', { note: 'x' }).fields.note).toBe('x')
  sessionStorage.setItem('other', '/todos')
  useDraft('c', { note: '' }).fields.note = 'y'
  forgetDrafts()
  expect(Object.keys(sessionStorage)).toEqual(['other'])
})
