import { changedFile, isProblem, problemFrom, unreachable, unreadable } from './problem'
import { save } from './save'

/**
 * The one way to the platform's API: session cookie, CSRF header and the person's name on writes, errors as `Problem`.
 */
export {
  announceExpired,
  announceOther,
  FILE_CHANGED,
  type FieldError,
  isOtherPersons,
  isProblem,
  onOtherPerson,
  onSessionExpired,
  type OtherPerson,
  Problem,
} from './problem'

let person: string | null = null

/** In whose name this page writes from now on; the platform refuses when somebody else is logged in by then. */
export function actAs(username: string | null): void {
  person = username
}

export function cookie(name: string, cookies: string = document.cookie): string | null {
  const found = cookies.split('; ').find((entry) => entry.startsWith(`${name}=`))
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null
}

export type Write = 'POST' | 'PUT' | 'DELETE'

export function get<T>(path: string, signal?: AbortSignal): Promise<T> {
  return call<T>(path, { method: 'GET', signal: signal ?? null })
}

export function send<T>(method: Write, path: string, body?: unknown): Promise<T> {
  return withFreshToken(() => call<T>(path, writing(method, body)))
}

/** A write that may be sent again with the same key after a lost answer: it takes effect once. */
export function sendOnce<T>(method: Write, path: string, body: unknown, key: string): Promise<T> {
  return withFreshToken(() => call<T>(path, writing(method, body, key)))
}

export interface Upload {
  /** POST unless told. */
  method?: 'POST' | 'PUT'
  /** Bytes sent, and all of them; both in bytes. */
  onProgress?: (sent: number, total: number) => void
  key?: string
  signal?: AbortSignal
}

/** A file as it is, not wrapped in a form; its name, where it matters, belongs into the path's query. */
export function upload<T>(path: string, file: Blob, how: Upload = {}): Promise<T> {
  return withFreshToken(() => sendFile<T>(path, file, how))
}

function sendFile<T>(path: string, file: Blob, { method = 'POST', onProgress, key, signal }: Upload): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method, path)
    const headers = {
      Accept: ACCEPT,
      'Content-Type': file.type || 'application/octet-stream',
      ...proof(),
      ...once(key),
    }
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress?.(loaded, total))
    request.addEventListener(
      'error',
      () =>
        void readable(file).then((yes) =>
          reject(yes ? unreachable() : changedFile(file instanceof File ? file.name : '文件')),
        ),
    )
    request.addEventListener('abort', () => reject(new DOMException('已取消上传', 'AbortError')))
    request.addEventListener('load', () => {
      const requestId = request.getResponseHeader('X-Request-Id')
      if (request.status < 200 || request.status > 299)
        reject(problemFrom(request.status, request.responseText, requestId))
      else if (request.status === 204) resolve(undefined as T)
      else if (!(request.getResponseHeader('Content-Type') ?? '').includes('json')) reject(unreadable(requestId))
      else resolve(JSON.parse(request.responseText) as T)
    })
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}

/** Whether the browser still has the file: it compares what lies on the disk with what was chosen. */
const readable = (file: Blob): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    )

/** An address with what is asked of it; what is null, undefined or empty is not asked. */
export function withQuery(path: string, asked: Record<string, string | number | null | undefined>): string {
  const given = Object.entries(asked).filter(([, value]) => value !== null && value !== undefined && value !== '')
  return `${path}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`
}

export interface Download {
  method?: 'GET' | 'POST'
  body?: unknown
  signal?: AbortSignal
}

/** Fetches a file and saves it under the name that the service gives it; tells that name. */
export async function download(path: string, { method = 'GET', body, signal }: Download = {}): Promise<string> {
  const response = await withFreshToken(() => {
    const init = method === 'GET' ? { method, headers: {} } : writing(method, body)
    return ask(path, { ...init, signal: signal ?? null, headers: { ...init.headers, Accept: '*/*' } })
  })
  const disposition = response.headers.get('Content-Disposition')
  if (!disposition && (response.headers.get('Content-Type') ?? '').includes('html'))
    throw unreadable(requestIdOf(response))
  const name = fileName(disposition) ?? path.split('?')[0]?.split('/').at(-1) ?? 'download'
  save(name, await response.blob())
  return name
}

/** The file's name as `Content-Disposition` has it, the UTF-8 form first (RFC 6266); no folders. */
export function fileName(disposition: string | null): string | null {
  const encoded = /filename\*=utf-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  const plain = /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1]
  const name = encoded ? decodeURIComponent(encoded.trim()) : plain
  return name ? name.replace(/[/\\]/g, '_') : null
}

/** The header that proves a write comes from our own page. */
export function csrf(): Record<string, string> {
  const token = cookie('XSRF-TOKEN')
  return token ? { 'X-XSRF-TOKEN': token } : {}
}

/** What a write must bear: that it comes from our own page, and whose page that is. */
function proof(): Record<string, string> {
  return person === null ? csrf() : { ...csrf(), 'X-County-User': encodeURIComponent(person) }
}

/** Once more when the refusal brought a new CSRF token: somebody has logged out and in again in another tab. */
async function withFreshToken<T>(attempt: () => Promise<T>): Promise<T> {
  const sent = cookie('XSRF-TOKEN')
  try {
    return await attempt()
  } catch (error) {
    if (!isProblem(error, 403) || cookie('XSRF-TOKEN') === sent) throw error
    return attempt()
  }
}

const ACCEPT = 'application/json, application/problem+json'

function once(key: string | undefined): Record<string, string> {
  return key ? { 'Idempotency-Key': key } : {}
}

function writing(method: Write, body: unknown, key?: string) {
  return {
    method,
    headers: { 'Content-Type': 'application/json', ...proof(), ...once(key) },
    body: body === undefined ? null : JSON.stringify(body),
  }
}

async function ask(path: string, init: RequestInit): Promise<Response> {
  let response: Response
  try {
    response = await fetch(path, { ...init, credentials: 'same-origin', headers: { Accept: ACCEPT, ...init.headers } })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw unreachable()
  }
  if (response.ok) return response
  throw problemFrom(response.status, await response.text().catch(() => ''), requestIdOf(response))
}

async function call<T>(path: string, init: RequestInit): Promise<T> {
  const response = await ask(path, init)
  if (response.status === 204) return undefined as T
  if (!(response.headers.get('Content-Type') ?? '').includes('json')) throw unreadable(requestIdOf(response))
  return (await response.json()) as T
}

function requestIdOf(response: Response): string | null {
  return response.headers.get('X-Request-Id')
}
