import { describe, expect, it } from 'vitest'
import { FILE_CHANGED, Problem } from './problem'
import { tell } from './telling'

const refused = (status: number, detail = '', errors: { field: string; reason: string }[] = []) =>
  tell(new Problem(status, '不符合规定', detail, 'req-42', errors))

describe('what did not work', () => {
  it('says a reason once, however often the answer says it', () => {
    const reason = '清单已经公示，不能再修改。'
    expect(refused(422, reason, [{ field: 'list', reason }]).reasons).toEqual([reason])
    expect(refused(422, '不符合规定。').reasons).toEqual([])
  })
  it('says every reason where there are several', () => {
    const errors = ['数量须大于零。', '电话须为 11 位。'].map((reason, i) => ({ field: String(i), reason }))
    expect(refused(422, '有 2 处不符合规定，请按提示修改。', errors).reasons).toEqual([
      '有 2 处不符合规定，请按提示修改。',
      '数量须大于零。',
      '电话须为 11 位。',
    ])
  })
  it.each([
    [FILE_CHANGED, false, null],
    [0, true, null],
    [400, false, null],
    [401, false, null],
    [403, false, null],
    [404, false, null],
    [408, true, null],
    [409, false, null],
    [413, false, null],
    [422, false, null],
    [429, true, null],
    [500, true, 'req-42'],
    [502, true, 'req-42'],
    [503, true, 'req-42'],
    [504, true, 'req-42'],
  ])('%d is tried again: %s, with the number %s', (status, retryable, number) =>
    expect(refused(status)).toMatchObject({ retryable, number }),
  )
  it('always says what to do, and sends nobody to the helpdesk for a rule', () => {
    for (const status of [FILE_CHANGED, 0, 400, 401, 403, 404, 408, 409, 413, 415, 422, 429, 500, 503])
      expect(refused(status).advice, String(status)).not.toBe('')
    for (const status of [400, 403, 404, 409, 413, 415, 422]) expect(refused(status).advice).not.toContain('运维')
  })
  it('of the page itself is said as it is', () =>
    expect(tell(new Error('x is not a function'))).toMatchObject({
      title: '页面出错了',
      reasons: ['x is not a function'],
      retryable: true,
    }))
})
