import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** A filter that lives in the address, so that a view can be sent to a colleague. Empty removes it. */
export function useAddress(name: string) {
  const route = useRoute()
  const router = useRouter()
  return computed<string>({
    get: () => String(route.query[name] ?? ''),
    set: (value) => {
      const { [name]: _dropped, ...rest } = route.query
      void router.replace({ query: value ? { ...rest, [name]: value } : rest, hash: route.hash })
    },
  })
}
