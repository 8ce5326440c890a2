import { vi } from 'vitest'

export interface Sent {
  method: string
  path: string
  headers: Record<string, string>
  file: Blob
}

/** Stands in for the platform where a file is sent: says half of it, then all of it, then answers; 0 is no answer. */
export function fakeUpload(
  status: number,
  body: unknown = {},
  headers: Record<string, string> = { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' },
) {
  const sent: Sent[] = []
  class Request extends EventTarget {
    status = 0
    responseText = ''
    upload = new EventTarget()
    private now: Sent = { method: '', path: '', headers: {}, file: new Blob() }
    open(method: string, path: string) {
      Object.assign(this.now, { method, path })
    }
    setRequestHeader(name: string, value: string) {
      this.now.headers[name] = value
    }
    getResponseHeader(name: string) {
      return headers[name] ?? null
    }
    abort() {
      this.dispatchEvent(new Event('abort'))
    }
    send(file: Blob) {
      sent.push({ ...this.now, file })
      queueMicrotask(() => {
        for (const part of [2, 1])
          this.upload.dispatchEvent(
            Object.assign(new Event('progress'), { loaded: Math.floor(file.size / part), total: file.size }),
          )
        this.status = status
        this.responseText = JSON.stringify(body)
        this.dispatchEvent(new Event(status === 0 ? 'error' : 'load'))
      })
    }
  }
  vi.stubGlobal('XMLHttpRequest', Request)
  return sent
}
