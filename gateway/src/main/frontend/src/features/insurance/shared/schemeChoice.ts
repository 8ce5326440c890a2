import { computed } from 'vue'
import { useAddress } from '@/shared/address'
import { useSession } from '@/shared/session'
import { useSchemes } from '../scheme/queries'
import { type inPrices, inSeason } from './season'

/** Which scheme a page is about: the one in the address, else the one in season on the business date. */
export function useSchemeChoice(opensOn: typeof inPrices = inSeason) {
  const query = useSchemes()
  const address = useAddress('scheme')
  const { session } = useSession()
  const schemes = computed(() => query.data.value?.items ?? [])
  const options = computed(() => schemes.value.map(({ id, name }) => ({ value: id, label: name })))
  const chosen = computed({
    get: () => address.value || (opensOn(schemes.value, session.value?.today ?? '')?.id ?? ''),
    set: (id) => (address.value = id),
  })
  const scheme = computed(() => schemes.value.find(({ id }) => id === chosen.value))
  return { query, schemes, options, chosen, scheme }
}
