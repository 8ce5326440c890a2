/**
 * The key under which one filled-in form takes effect once. It is made at the first try and kept with the draft, so
 * that sending again after a lost answer, or after a reload, is safe; `done` after success lets the next form have its
 * own.
 *
 * @param draftKey the same as for the form's draft; one per record
 */
export function useIdempotencyKey(draftKey: string) {
  const place = `draft:${draftKey}:key`
  function key(): string {
    const kept = sessionStorage.getItem(place)
    if (kept) return kept
    const made = newKey()
    sessionStorage.setItem(place, made)
    return made
  }
  return { key, done: () => sessionStorage.removeItem(place) }
}

/** A random UUID (version 4), made by hand: `randomUUID` exists only where the page came over https. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return [...bytes]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
