import { expect, it } from 'vitest'
import { forgetDrafts } from './draft'
import { newKey, useIdempotencyKey } from './idempotency'

it('stays the same until it is done with, also after a reload', () => {
  const first = useIdempotencyKey('pay-7')
  const key = first.key()
  expect(first.key()).toBe(key)
  expect(useIdempotencyKey('pay-7').key()).toBe(key)
  expect(useIdempotencyKey('pay-8').key()).not.toBe(key)
  first.done()
  expect(first.key()).not.toBe(key)
})

it('is forgotten with the drafts at logout', () => {
  const key = useIdempotencyKey('pay-7').key()
  forgetDrafts()
  expect(useIdempotencyKey('pay-7').key()).not.toBe(key)
})

it('is a random UUID', () => {
  expect(newKey()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
