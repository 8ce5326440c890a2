/** What the platform's API says when it says no, and the end of a session. */

export interface FieldError {
  field: string
  reason: string
}

const TITLES: Record<number, string> = {
  0: '连不上服务器',
  401: '登录已过期',
  403: '没有权限',
  404: '没有找到',
  408: '没有发完',
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
    readonly type = 'about:blank',
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

/** Whom the platform takes for logged in by now. */
export interface OtherPerson {
  username: string
  name: string
}

const OTHER_PERSON = 'urn:county:problem:other-person'
const otherPersonListeners = new Set<(now: OtherPerson) => void>()

/** Called whenever somebody else is logged in than the page was opened by; returns how to stop listening. */
export function onOtherPerson(listener: (now: OtherPerson) => void): Listener {
  otherPersonListeners.add(listener)
  return () => otherPersonListeners.delete(listener)
}

export function announceOther(now: OtherPerson): void {
  otherPersonListeners.forEach((listener) => listener(now))
}

/** Whether nothing was stored because the page is another person's, and not because the record has changed. */
export function isOtherPersons(error: unknown): boolean {
  return error instanceof Problem && error.type === OTHER_PERSON
}

/** No answer came at all. */
export function unreachable(): Problem {
  return new Problem(0, TITLES[0] ?? '', '请检查网络连接，稍后重试。')
}

/** Stands where a status would: the browser no longer finds the file as it was when it was chosen. */
export const FILE_CHANGED = -2

/** The file was changed, moved or removed between choosing and sending; the browser refuses to send it. */
export function changedFile(name: string): Problem {
  return new Problem(
    FILE_CHANGED,
    '文件已被修改',
    `“${name}”选好以后在电脑上被修改、移动或删除了，浏览器不能上传；没有上传任何内容。`,
  )
}

/** An answer came, but not one of the platform's. */
export function unreadable(requestId: string | null): Problem {
  return new Problem(502, '服务的回答无法识别', '请稍后重试。', requestId)
}

/** A refusal by its status and text, with words of our own where it has none; the end of a session is announced. */
export function problemFrom(status: number, text: string, requestId: string | null): Problem {
  if (status === 401) announceExpired()
  const told = parsed(text)
  if (told?.type === OTHER_PERSON && told.person) announceOther(told.person)
  return new Problem(
    status,
    told?.title || TITLES[status] || '操作没有成功',
    told?.detail ?? '',
    told?.requestId ?? requestId,
    Array.isArray(told?.errors) ? told.errors : [],
    told?.type ?? 'about:blank',
  )
}

type Document = Partial<Problem> & { person?: OtherPerson }

function parsed(text: string): Document | null {
  try {
    const body = JSON.parse(text) as Document | null
    return typeof body === 'object' ? body : null
  } catch {
    return null
  }
}
