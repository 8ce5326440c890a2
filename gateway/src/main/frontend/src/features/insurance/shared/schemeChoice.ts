import { computed } from 'vue'
import { useAddress } from '@/shared/address'
import { useSchemes } from '../scheme/queries'

/** Which scheme a page is about: the one in the address, else the first. */
export function useSchemeChoice() {
  const query = useSchemes()
  const address = useAddress('scheme')
  const schemes = computed(() => query.data.value?.items ?? [])
  const options = computed(() => schemes.value.map(({ id, name }) => ({ value: id, label: name })))
  const chosen = computed({ get: () => address.value || (schemes.value[0]?.id ?? ''), set: (id) => (address.value = id) })
  const scheme = computed(() => schemes.value.find(({ id }) => id === chosen.value))
  return { query, schemes, options, chosen, scheme }
}
