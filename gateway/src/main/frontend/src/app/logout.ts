import { forgetDrafts } from '@/shared/draft'
import { csrf } from '@/shared/http'

/** Ends the session here and, through the gateway, at the identity provider; then goes where the gateway says. */
export async function logOut(): Promise<void> {
  forgetDrafts()
  const response = await fetch('/logout', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { Accept: 'application/json', ...csrf() },
  }).catch(() => null)
  const told = (await response?.json().catch(() => null)) as { location?: string } | null
  location.assign(told?.location ?? '/')
}
