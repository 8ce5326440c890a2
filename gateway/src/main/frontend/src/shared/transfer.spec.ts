import { afterEach, describe, expect, it, vi } from 'vitest'
import { fakeApi } from '@/test/api'
import { fakeUpload } from '@/test/upload'
import { download, fileName, onSessionExpired, Problem, sendOnce, upload } from './http'
import * as saving from './save'

afterEach(() => vi.unstubAllGlobals())
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.fail('should fail'),
    (error: unknown) => error as Problem,
  )
const file = new File(['12345678'], '名单.csv', { type: 'text/csv' })

it('a write that takes effect once carries its key beside the CSRF token', async () => {
  const { calls } = fakeApi({ 'POST /api/x': { body: { id: 1 } } })
  document.cookie = 'XSRF-TOKEN=t'
  expect(await sendOnce('POST', '/api/x', { a: '1' }, 'k-1')).toEqual({ id: 1 })
  expect(calls[0]).toMatchObject({ body: { a: '1' }, headers: { 'Idempotency-Key': 'k-1', 'X-XSRF-TOKEN': 't' } })
})

describe('a file that is sent', () => {
  it('goes as it is, with key and token, and tells how far it is', async () => {
    const sent = fakeUpload(200, { id: 'i7' })
    document.cookie = 'XSRF-TOKEN=t'
    const told: [number, number][] = []
    expect(await upload('/api/imports?name=a', file, { key: 'k-2', onProgress: (...now) => told.push(now) })).toEqual({
      id: 'i7',
    })
    expect(sent[0]).toMatchObject({
      method: 'POST',
      path: '/api/imports?name=a',
      headers: { 'Content-Type': 'text/csv', 'Idempotency-Key': 'k-2', 'X-XSRF-TOKEN': 't' },
    })
    expect(sent[0]?.file).toBe(file)
    expect(told).toEqual([
      [4, 8],
      [8, 8],
    ])
  })
  it('is refused with the words of the service', async () => {
    fakeUpload(422, { title: '不符合规定', detail: '文件没有表头。', errors: [{ field: 'file', reason: '没有表头' }] })
    expect(await failure(upload('/api/imports', file))).toMatchObject({
      status: 422,
      detail: '文件没有表头。',
      errors: [{ field: 'file', reason: '没有表头' }],
    })
  })
  it('tells that it was changed on the disk after it was chosen', async () => {
    fakeUpload(0)
    const changed = Object.assign(new File(['1'], '名单.csv'), {
      slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) }),
    })
    expect(await failure(upload('/api/imports', changed))).toMatchObject({
      status: -2,
      title: '文件已被修改',
      detail: '“名单.csv”选好以后在电脑上被修改、移动或删除了，浏览器不能上传；没有上传任何内容。',
    })
  })
  it('tells that no answer came, and that the session has ended', async () => {
    fakeUpload(0)
    expect(await failure(upload('/api/imports', file))).toMatchObject({ status: 0, title: '连不上服务器' })
    fakeUpload(401)
    const heard = vi.fn()
    const stop = onSessionExpired(heard)
    await failure(upload('/api/imports', file))
    stop()
    expect(heard).toHaveBeenCalledOnce()
  })
  it('can be stopped', async () => {
    fakeUpload(200)
    const stop = new AbortController()
    const going = failure(upload('/api/imports', file, { signal: stop.signal }))
    stop.abort()
    expect(await going).toMatchObject({ name: 'AbortError' })
  })
})

describe('a file that is fetched', () => {
  const answer = (headers: Record<string, string>, status = 200, body = 'a,b') => {
    const asked = vi.fn(async (_path: string, _init: RequestInit) => new Response(body, { status, headers }))
    vi.stubGlobal('fetch', asked)
    return { asked, saved: vi.spyOn(saving, 'save').mockImplementation(() => {}) }
  }
  it('is saved under the name that it came with', async () => {
    const { saved } = answer({
      'Content-Disposition': 'attachment; filename="list.xlsx"; filename*=UTF-8\'\'%E5%90%8D%E5%8D%95.xlsx',
    })
    expect(await download('/api/x/list')).toBe('名单.xlsx')
    expect(saved.mock.calls[0]?.[0]).toBe('名单.xlsx')
    expect(await saved.mock.calls[0]?.[1].text()).toBe('a,b')
  })
  it('may be asked for by a write, which proves that it is ours', async () => {
    const { asked } = answer({ 'Content-Disposition': 'attachment; filename=a.pdf' })
    document.cookie = 'XSRF-TOKEN=t'
    await download('/api/x/statement', { method: 'POST', body: { code: '1' } })
    expect(asked.mock.calls[0]?.[1]).toMatchObject({
      method: 'POST',
      body: '{"code":"1"}',
      headers: { 'X-XSRF-TOKEN': 't' },
    })
  })
  it('is not saved when it is refused, or when a page comes in its place', async () => {
    const { saved } = answer({}, 403, '{"title":"没有权限"}')
    expect(await failure(download('/api/x'))).toMatchObject({ status: 403, title: '没有权限' })
    answer({ 'Content-Type': 'text/html' })
    expect(await failure(download('/api/x'))).toMatchObject({ status: 502 })
    expect(saved).not.toHaveBeenCalled()
  })
  it.each([
    ['attachment; filename=a.csv', 'a.csv'],
    ['attachment; filename="../../a.csv"', '.._.._a.csv'],
    ['inline', null],
    [null, null],
  ])('%s names %s', (disposition, name) => expect(fileName(disposition)).toBe(name))
})
