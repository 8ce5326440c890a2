import { vi } from 'vitest'

export interface Call {
  method: string
  path: string
  headers: Record<string, string>
  body: unknown
}

export type Answer = { status?: number; body?: unknown; headers?: Record<string, string> } | 'never' | 'down'

/**
 * Stands in for the platform: answers by `METHOD /path` (query ignored unless named), and keeps what was asked.
 * A path that no test named answers 404, so that nothing passes by accident.
 */
export function fakeApi(answers: Record<string, Answer | ((call: Call) => Answer)>) {
  const calls: Call[] = []
  vi.stubGlobal('fetch', async (input: string, init: RequestInit = {}) => {
    const call: Call = {
      method: init.method ?? 'GET',
      path: input,
      headers: (init.headers ?? {}) as Record<string, string>,
      body: init.body ? JSON.parse(String(init.body)) : undefined,
    }
    calls.push(call)
    const named = answers[`${call.method} ${input}`] ?? answers[`${call.method} ${input.split('?')[0]}`]
    const answer = typeof named === 'function' ? named(call) : (named ?? problem(404, '没有找到'))
    if (answer === 'never') return new Promise<Response>(() => {})
    if (answer === 'down') throw new TypeError('fetch failed')
    return new Response(answer.body === undefined ? null : JSON.stringify(answer.body), {
      status: answer.status ?? 200,
      headers: {
        'Content-Type': (answer.status ?? 200) < 400 ? 'application/json' : 'application/problem+json',
        ...answer.headers,
      },
    })
  })
  return { calls, answers }
}

export function problem(status: number, title: string, rest: object = {}): Answer {
  return { status, body: { type: 'about:blank', title, status, detail: `${title}。`, requestId: 'req-42', ...rest } }
}
