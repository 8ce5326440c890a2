import { computed, type Ref, ref } from 'vue'
import { isProblem } from './http'

/**
 * Errors beside their fields: those found here before sending, then those that the service told.
 * A service's error for a field that the form does not have stays with the problem itself.
 */
export function useFieldErrors(fields: readonly string[], error: Ref<Error | null>) {
  const found = ref<Record<string, string>>({})
  const told = computed(() =>
    isProblem(error.value) ? error.value.errors.filter(({ field }) => fields.includes(field)) : [],
  )
  const errors = computed<Record<string, string>>(() => ({
    ...Object.fromEntries(told.value.map(({ field, reason }) => [field, reason])),
    ...found.value,
  }))

  /** Names the fields that are not right; true when there are none. */
  function check(rules: Record<string, string | false>): boolean {
    found.value = Object.fromEntries(
      Object.entries(rules).filter((entry): entry is [string, string] => entry[1] !== false),
    )
    return Object.keys(found.value).length === 0
  }
  return { errors, check }
}
