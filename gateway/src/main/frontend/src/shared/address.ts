import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** A filter that lives in the address, so that a view can be sent to a colleague. Empty removes it. */
export function useAddress(name: string) {
  const route = useRoute()
  const router = useRouter()
  return computed<string>({
    get: () => String(route.query[name] ?? ''),
    set: (value) => {
      void router.replace({ query: { ...route.query, [name]: value || undefined }, hash: route.hash })
    },
  })
}
