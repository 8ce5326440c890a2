import { afterEach, describe, expect, it, vi } from 'vitest'
import { fakeApi, problem } from '@/test/api'
import { cookie, get, onSessionExpired, Problem, send } from './http'

afterEach(() => vi.unstubAllGlobals())

const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.fail('should fail'),
    (error: unknown) => error as Problem,
  )

describe('an error answer becomes a problem', () => {
  it('with its title, detail, number and fields', async () => {
    fakeApi({ 'GET /api/x': problem(422, '不符合规定', { errors: [{ field: 'note', reason: '请填写' }] }) })
    const error = await failure(get('/api/x'))
    expect(error).toBeInstanceOf(Problem)
    expect(error).toMatchObject({
      status: 422,
      title: '不符合规定',
      detail: '不符合规定。',
      requestId: 'req-42',
      errors: [{ field: 'note', reason: '请填写' }],
    })
  })
  it('with words of our own where the answer has none, and the number of the header', async () => {
    vi.stubGlobal(
      'fetch',
      async () => new Response('<html>Bad gateway</html>', { status: 502, headers: { 'X-Request-Id': 'req-7' } }),
    )
    expect(await failure(get('/api/x'))).toMatchObject({ status: 502, title: '服务暂时不可用', requestId: 'req-7' })
  })
  it('with status 0 when no answer comes', async () => {
    fakeApi({ 'GET /api/x': 'down' })
    expect(await failure(get('/api/x'))).toMatchObject({ status: 0, title: '连不上服务器' })
  })
  it('when a page comes where data should', async () => {
    vi.stubGlobal('fetch', async () => new Response('<html></html>', { headers: { 'Content-Type': 'text/html' } }))
    expect(await failure(get('/api/x'))).toMatchObject({ status: 502 })
  })
})

describe('the end of a session', () => {
  it('is announced on 401, and on nothing else', async () => {
    const heard = vi.fn()
    const stop = onSessionExpired(heard)
    fakeApi({ 'GET /api/a': problem(401, '需要登录'), 'GET /api/b': problem(403, '没有权限') })
    await failure(get('/api/b'))
    expect(heard).not.toHaveBeenCalled()
    expect(await failure(get('/api/a'))).toMatchObject({ status: 401 })
    expect(heard).toHaveBeenCalledOnce()
    stop()
    await failure(get('/api/a'))
    expect(heard).toHaveBeenCalledOnce()
  })
})

describe('a write', () => {
  it('carries the CSRF token of the cookie of this moment', async () => {
    const { calls } = fakeApi({ 'PUT /api/x': { status: 204 } })
    document.cookie = 'XSRF-TOKEN=first%2Ftoken'
    await send('PUT', '/api/x', { version: 1 })
    document.cookie = 'XSRF-TOKEN=second'
    await send('PUT', '/api/x', { version: 2 })
    expect(calls.map(({ headers }) => headers['X-XSRF-TOKEN'])).toEqual(['first/token', 'second'])
    expect(calls[1]?.body).toEqual({ version: 2 })
  })
  it('is sent once more when the refusal brings a new token, and not otherwise', async () => {
    document.cookie = 'XSRF-TOKEN=old'
    const { calls } = fakeApi({
      'PUT /api/x': ({ headers }) => {
        document.cookie = 'XSRF-TOKEN=new'
        return headers['X-XSRF-TOKEN'] === 'new' ? { status: 204 } : problem(403, '没有权限')
      },
      'PUT /api/y': problem(403, '没有权限'),
    })
    await send('PUT', '/api/x', {})
    expect(calls).toHaveLength(2)
    expect(await failure(send('PUT', '/api/y', {}))).toMatchObject({ status: 403 })
    expect(calls).toHaveLength(3)
  })
  it('is told apart from a read, which carries none', async () => {
    const { calls } = fakeApi({ 'GET /api/x': { body: {} } })
    document.cookie = 'XSRF-TOKEN=first'
    await get('/api/x')
    expect(calls[0]?.headers).not.toHaveProperty('X-XSRF-TOKEN')
    expect(calls[0]?.headers).not.toHaveProperty('Authorization')
  })
})

it('a cookie is found by its whole name', () => {
  expect(cookie('XSRF-TOKEN', 'A-XSRF-TOKEN=no; XSRF-TOKEN=yes')).toBe('yes')
  expect(cookie('XSRF-TOKEN', 'SESSION=1')).toBeNull()
})
