import { type QueryKey, useQueryClient } from '@tanstack/vue-query'
import { computed, type Ref, ref } from 'vue'
import { useDraft } from './draft'
import { isProblem } from './http'
import { useIdempotencyKey } from './idempotency'

interface Sending {
  error: Ref<Error | null>
  isPending: Ref<boolean>
  reset: () => void
}

/**
 * What every form needs around its fields: a draft that survives, errors beside the fields (found here, then told by
 * the service), a key under which it takes effect once, and after a conflict the current record without losing what was
 * typed.
 *
 * @param key names the draft; one per record @param record what to ask for again after a conflict
 */
export function useForm<T extends Record<string, string>>(key: string, initial: T, sending: Sending, record: QueryKey) {
  const client = useQueryClient()
  const { fields, restored, clear: forget } = useDraft(key, initial)
  const once = useIdempotencyKey(key)
  const found = ref<Record<string, string>>({})

  // A service's error for a field that the form does not have stays with the problem itself.
  const told = computed(() => {
    const errors = isProblem(sending.error.value) ? sending.error.value.errors : []
    return Object.fromEntries(
      errors.filter(({ field }) => field in initial).map(({ field, reason }) => [field, reason]),
    )
  })
  const errors = computed<Record<string, string>>(() => ({ ...told.value, ...found.value }))

  /** Names the fields that are not right; true when there are none. */
  function check(rules: Partial<Record<keyof T & string, string | false>>): boolean {
    found.value = Object.fromEntries(
      Object.entries(rules).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    )
    return Object.keys(found.value).length === 0
  }

  /** After success, or to begin anew: the draft and its key are forgotten. */
  function clear() {
    forget()
    once.done()
  }

  async function reload() {
    await client.refetchQueries({ queryKey: record })
    sending.reset()
  }

  /** For `v-bind` on a `LiveForm`. */
  const state = computed(() => ({
    busy: sending.isPending.value,
    error: sending.error.value,
    errors: errors.value,
    restored: restored.value,
  }))
  return { fields, errors, check, clear, reload, state, key: once.key }
}
