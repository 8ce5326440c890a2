/** The one way to the platform's API: session cookie, CSRF header on writes, errors as `Problem`. */

export interface FieldError {
  field: string
  reason: string
}

const TITLES: Record<number, string> = {
  0: '连不上服务器',
  401: '登录已过期',
  403: '没有权限',
  404: '没有找到',
  409: '内容已被他人修改',
  413: '内容太大',
  422: '不符合规定',
  429: '操作太频繁',
  502: '服务暂时不可用',
  503: '服务暂时不可用',
  504: '服务响应超时',
}

/** What went wrong, as RFC 9457 tells it; `status` 0 means that no answer came at all. */
export class Problem extends Error {
  override readonly name = 'Problem'

  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly requestId: string | null = null,
    readonly errors: readonly FieldError[] = [],
  ) {
    super(detail || title)
  }
}

export function isProblem(error: unknown, status?: number): error is Problem {
  return error instanceof Problem && (status === undefined || error.status === status)
}

type Listener = () => void
const expiryListeners = new Set<Listener>()

/** Called whenever the API answers 401; returns how to stop listening. */
export function onSessionExpired(listener: Listener): Listener {
  expiryListeners.add(listener)
  return () => expiryListeners.delete(listener)
}

export function announceExpired(): void {
  expiryListeners.forEach((listener) => listener())
}

export function cookie(name: string, cookies: string = document.cookie): string | null {
  const found = cookies.split('; ').find((entry) => entry.startsWith(`${name}=`))
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null
}

export function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return call<T>(path, { method: 'GET', signal: signal ?? null })
}

export function send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<T> {
  return call<T>(path, {
    method,
    headers: { 'Content-Type': 'application/json', ...csrf() },
    body: body === undefined ? null : JSON.stringify(body),
  })
}

/** The header that proves a write comes from our own page. */
export function csrf(): Record<string, string> {
  const token = cookie('XSRF-TOKEN')
  return token ? { 'X-XSRF-TOKEN': token } : {}
}

async function call<T>(path: string, init: RequestInit): Promise<T> {
  let response: Response
  try {
    response = await fetch(path, {
      ...init,
      credentials: 'same-origin',
      headers: { Accept: 'application/json, application/problem+json', ...init.headers },
    })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new Problem(0, TITLES[0] ?? '', '请检查网络连接，稍后重试。')
  }
  if (!response.ok) throw await problemOf(response)
  if (response.status === 204) return undefined as T
  const type = response.headers.get('Content-Type') ?? ''
  if (!type.includes('json')) throw new Problem(502, '服务的回答无法识别', '请稍后重试。', requestIdOf(response))
  return (await response.json()) as T
}

async function problemOf(response: Response): Promise<Problem> {
  if (response.status === 401) announceExpired()
  const body = await response.json().catch(() => null) as Partial<Problem> | null
  const told = typeof body === 'object' ? body : null
  return new Problem(
    response.status,
    told?.title || TITLES[response.status] || '操作没有成功',
    told?.detail ?? '',
    told?.requestId ?? requestIdOf(response),
    Array.isArray(told?.errors) ? told.errors : [],
  )
}

function requestIdOf(response: Response): string | null {
  return response.headers.get('X-Request-Id')
}
