import { forgetDrafts } from '@/shared/draft'
import { csrf } from '@/shared/http'

/** Ends the session here, then follows to the identity provider, which ends it there and leads back to `/`. */
export async function logOut(): Promise<void> {
  forgetDrafts()
  const response = await fetch('/logout', {
    method: 'POST',
    credentials: 'same-origin',
    redirect: 'manual',
    headers: { Accept: 'application/json', ...csrf() },
  }).catch(() => null)
  location.assign(response?.headers.get('Location') ?? '/')
}
