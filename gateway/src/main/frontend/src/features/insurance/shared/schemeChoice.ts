import { computed } from 'vue'
import { usePeriod } from '@/shared/period'
import { mayUse, useSession } from '@/shared/session'
import { useSchemes } from '../scheme/queries'
import { inPrices, inSeason } from './season'

/**
 * Which scheme a page is about: the one in the address, else the season that is kept while one moves in the module,
 * else the one with the most urgent work. A page of prices or results opens on none whose prices have not begun, as
 * long as there is another. Visitors see the one in season on the business date.
 *
 * @param origin only schemes whose prices come from here
 */
export function useSchemeChoice(opensOn: typeof inPrices = inSeason, origin?: 'POINTS' | 'NATIONAL') {
  const query = useSchemes()
  const { query: periods, chosen: period } = usePeriod('insurance')
  const { session } = useSession()
  const schemes = computed(() =>
    (query.data.value?.items ?? []).filter((scheme) => !origin || originOf(scheme) === origin),
  )
  const options = computed(() => schemes.value.map(({ id, name }) => ({ value: id, label: name })))
  const only = computed(() => schemes.value.map(({ id }) => id))
  const chosen = computed({ get: () => asked(), set: (id) => (period.value = id) })
  const scheme = computed(() => schemes.value.find(({ id }) => id === chosen.value))

  function asked(): string {
    const today = session.value?.today ?? ''
    if (!query.data.value) return period.value
    if (session.value?.authenticated && mayUse(session.value, 'insurance') && !periods.isFetched.value) return ''
    const kept = schemes.value.find(({ id }) => id === period.value)
    if (kept && (opensOn !== inPrices || kept.priceFrom <= today)) return kept.id
    return opensOn(schemes.value, today)?.id ?? ''
  }
  return { query, schemes, options, only, chosen, scheme }
}
const originOf = (scheme: object) => ('priceOrigin' in scheme ? scheme.priceOrigin : 'POINTS')
