import { LOGIN } from '@/shared/session'

const PLACE = 'return-to'

/** Where to go after login; only pages of our own. */
export function remember(path: string): void {
  if (/^\/(?!\/)/.test(path) && path !== '/') sessionStorage.setItem(PLACE, path)
}

export function takeReturn(): string | null {
  const path = sessionStorage.getItem(PLACE)
  sessionStorage.removeItem(PLACE)
  return path
}

export function logIn(from: string): void {
  remember(from)
  location.assign(LOGIN)
}
