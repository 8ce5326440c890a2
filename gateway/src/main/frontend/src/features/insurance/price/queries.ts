import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import type { PriceList as Prices } from '@/api/insurance'
import { useAddress } from '@/shared/address'
import { get, send, sendOnce, upload } from '@/shared/http'
import { usePages } from '@/shared/paging'
import { useSession } from '@/shared/session'
import { useWrite } from '@/shared/write'
import { useSchemes } from '../scheme/queries'
import { type inPrices, inSeason } from '../shared/season'
import type { Day, NationalPrice, Patterns, Point, PriceVersion, Season, Sheet } from './types'

type Given = MaybeRefOrGetter<string>
const BASE = '/api/insurance'
const asked = (scheme: string) => `?scheme=${encodeURIComponent(scheme)}`

function useOf<T>(what: string, scheme: Given, more: () => string = () => '') {
  return useQuery({
    queryKey: ['insurance', what, scheme, computed(more)],
    queryFn: ({ signal }) => get<T>(`${BASE}/${what}${asked(toValue(scheme))}${more()}`, signal),
    enabled: () => toValue(scheme) !== '',
  })
}

/** The scheme in the address, else the one in season whose prices come from here: `POINTS`, `NATIONAL`, or either. */
export function useChosenScheme(origin?: 'POINTS' | 'NATIONAL', opensOn: typeof inPrices = inSeason) {
  const query = useSchemes()
  const address = useAddress('scheme')
  const { session } = useSession()
  const schemes = computed(() =>
    (query.data.value?.items ?? []).filter((scheme) => !origin || originOf(scheme) === origin),
  )
  const chosen = computed({
    get: () => address.value || (opensOn(schemes.value, session.value?.today ?? '')?.id ?? ''),
    set: (id) => (address.value = id),
  })
  return { query, schemes, chosen }
}
const originOf = (scheme: object) => ('priceOrigin' in scheme ? scheme.priceOrigin : 'POINTS')

export const usePrices = (scheme: Given) =>
  useQuery({
    queryKey: ['insurance', 'prices', scheme],
    queryFn: ({ signal }) => get<Prices>(`${BASE}/public/prices${asked(toValue(scheme))}`, signal),
    enabled: () => toValue(scheme) !== '',
  })
/** Every version of the days that were corrected. */
export const useCorrections = (scheme: Given) => useOf<{ items: PriceVersion[] }>('public/prices/history', scheme)
export const useSheet = (scheme: Given, day: Given) =>
  useOf<Sheet>('observations', scheme, () => (toValue(day) ? `&day=${toValue(day)}` : ''))
export const usePoints = (scheme: Given) => useOf<{ items: Point[] }>('points', scheme)
export const useSeason = (scheme: Given) => useOf<Season>('daily-prices', scheme)
export const usePatterns = (scheme: Given) => useOf<Patterns>('price-patterns', scheme)

export function useDay(scheme: Given, day: Given) {
  return useQuery({
    queryKey: ['insurance', 'daily-prices', scheme, 'day', day],
    queryFn: ({ signal }) =>
      get<Day>(`${BASE}/daily-prices/${encodeURIComponent(toValue(scheme))}/${toValue(day)}`, signal),
    enabled: () => toValue(scheme) !== '' && toValue(day) !== '',
  })
}

export const useNationalPrices = (scheme: Given) =>
  usePages<NationalPrice>(
    ['insurance', 'national-prices', scheme],
    () => `${BASE}/national-prices${asked(toValue(scheme))}`,
  )

/** A write that takes effect once under its key. */
export interface Once<T> {
  key: string
  body: T
}
export interface Entry {
  point: number
  day: string
  price: string
  weight: string | null
  note: string | null
  replaces: number | null
  reason: string | null
}

export const useEntering = () =>
  useWrite('insurance', ({ key, body }: Once<Entry>) => sendOnce('POST', `${BASE}/observations`, body, key))

export const useReviewing = () =>
  useWrite('insurance', ({ id, ...body }: { id: number; confirmed: boolean; note: string; version: number }) =>
    send('POST', `${BASE}/observations/${id}/review`, body),
  )

export const usePublishing = () =>
  useWrite(
    'insurance',
    ({
      scheme,
      day,
      key,
      body,
    }: Once<{ version: number; note: string | null; reason: string | null }> & { scheme: string; day: string }) =>
      sendOnce('POST', `${BASE}/daily-prices/${encodeURIComponent(scheme)}/${day}`, body, key),
  )

/** Proposes a price that nobody publishes alone. */
export const useProposing = () =>
  useWrite(
    'insurance',
    ({
      scheme,
      day,
      key,
      body,
    }: Once<{ version: number; note: string | null; reason: string | null }> & { scheme: string; day: string }) =>
      sendOnce('POST', `${BASE}/daily-prices/${encodeURIComponent(scheme)}/${day}/proposal`, body, key),
  )

/** Releases what another proposed, sends it back, or takes back one's own. */
export const useReleasing = () =>
  useWrite(
    'insurance',
    ({
      scheme,
      day,
      ...body
    }: {
      scheme: string
      day: string
      proposal: number
      release: boolean
      note: string | null
    }) => send('POST', `${BASE}/daily-prices/${encodeURIComponent(scheme)}/${day}/release`, body),
  )

export const usePointRemoving = () =>
  useWrite('insurance', ({ id, version }: { id: number; version: number }) =>
    send('DELETE', `${BASE}/points/${id}?version=${version}`),
  )

export type PointEntry = Omit<Point, 'id' | 'townshipName' | 'unknown'> & { reason: string | null }
export const usePointKeeping = () =>
  useWrite('insurance', ({ id, ...body }: PointEntry & { id: number | null }) =>
    id === null ? send('POST', `${BASE}/points`, body) : send('PUT', `${BASE}/points/${id}`, body),
  )

export const useNationalEntering = () =>
  useWrite(
    'insurance',
    ({ key, body }: Once<{ scheme: string; day: string; price: string; source: string; reason: string | null }>) =>
      sendOnce('POST', `${BASE}/national-prices`, body, key),
  )

export const useNationalImport = () =>
  useWrite('insurance', ({ scheme, file, key }: { scheme: string; file: File; key: string }) =>
    upload<{ taken: number; unchanged: number; notices: string[] }>(
      `${BASE}/national-prices/imports${asked(scheme)}`,
      file,
      { key },
    ),
  )

export const useNationalDecision = () =>
  useWrite('insurance', ({ id, ...body }: { id: number; publish: boolean; note: string | null; version: number }) =>
    send('POST', `${BASE}/national-prices/${id}/decision`, body),
  )
