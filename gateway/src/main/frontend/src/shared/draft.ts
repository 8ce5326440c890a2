import { reactive, ref, watch } from 'vue'

const PREFIX = 'draft:'

/**
 * Form fields that survive a reload, a lost session or a wrong click: kept in this tab until sent.
 * `restored` is true when an earlier draft was found.
 */
export function useDraft<T extends Record<string, string>>(key: string, initial: T) {
  const place = PREFIX + key
  const kept = read<T>(place)
  const fields = reactive({ ...initial, ...kept }) as T
  const restored = ref(kept !== null)

  watch(fields, (now) => sessionStorage.setItem(place, JSON.stringify(now)), { deep: true, flush: 'sync' })

  function clear() {
    Object.assign(fields, initial)
    sessionStorage.removeItem(place)
    restored.value = false
  }
  return { fields, restored, clear }
}

/** For logout: what one person typed is not left for the next. */
export function forgetDrafts(): void {
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith(PREFIX))
    .forEach((key) => sessionStorage.removeItem(key))
}

function read<T>(place: string): T | null {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? 'null') as T | null
  } catch {
    return null
  }
}
