import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import type { PriceList as Prices } from '@/api/insurance'
import { get, send, sendOnce, upload } from '@/shared/http'
import { usePages } from '@/shared/paging'
import { useWrite } from '@/shared/write'
import type { Day, NationalPage, NationalPrice, Observed, Patterns, Point, PriceVersion, Season, Sheet } from './types'
import { nextFlagged, nextNational } from '../shared/queues'

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
  usePages<NationalPrice, NationalPage>(
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
  useWrite(
    'insurance',
    ({ key, body }: Once<Entry>) => sendOnce<Observed>('POST', `${BASE}/observations`, body, key),
    ({ body }, { flags }) =>
      flags.length > 0
        ? `${body.day} 的价格 ${body.price} 已登记，系统提示须复核：由价格监测部门的另一人确认后计入平均。`
        : `${body.day} 的价格 ${body.price} 已登记。`,
  )

export const useReviewing = () =>
  useWrite(
    'insurance',
    ({
      id,
      confirmed,
      note,
      version,
    }: {
      id: number
      scheme: string
      confirmed: boolean
      note: string
      version: number
    }) => send<Observed>('POST', `${BASE}/observations/${id}/review`, { confirmed, note, version }),
    ({ scheme, confirmed }, { price, day }) => ({
      text: `${day} 的价格 ${price} ${confirmed ? '已确认，计入当天平均' : '已剔除，不计入当天平均'}。`,
      next: nextFlagged(scheme),
    }),
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
      sendOnce<PriceVersion>('POST', `${BASE}/daily-prices/${encodeURIComponent(scheme)}/${day}`, body, key),
    ({ day }, { price, version }) => ({
      text: `已公布 ${day} 的价格 ${price}${version > 1 ? `（第 ${version} 版，更正）` : ''}，所有人可以看到。`,
    }),
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
    ({ day }) => `已提出 ${day} 的价格，由本单位另一人核准后公布。`,
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
    ({ day, release }) =>
      release ? `已核准公布 ${day} 的价格，所有人可以看到。` : `${day} 的价格没有公布，可以重新提出。`,
  )

export const usePointRemoving = () =>
  useWrite(
    'insurance',
    ({ id, version }: { id: number; version: number }) => send('DELETE', `${BASE}/points/${id}?version=${version}`),
    () => '监测点已删除。',
  )

export type PointEntry = Omit<Point, 'id' | 'townshipName' | 'unknown'> & { reason: string | null }
export const usePointKeeping = () =>
  useWrite(
    'insurance',
    ({ id, ...body }: PointEntry & { id: number | null }) =>
      id === null ? send('POST', `${BASE}/points`, body) : send('PUT', `${BASE}/points/${id}`, body),
    ({ id, name }) => `监测点“${name}”已${id === null ? '设立' : '修改'}。`,
  )

export const useNationalEntering = () =>
  useWrite(
    'insurance',
    ({ key, body }: Once<{ scheme: string; day: string; price: string; source: string; reason: string | null }>) =>
      sendOnce('POST', `${BASE}/national-prices`, body, key),
    ({ body }) => ({ text: `${body.day} 的价格 ${body.price} 已录入，由另一人核对后公布。` }),
  )

export const useNationalImport = () =>
  useWrite(
    'insurance',
    ({ scheme, file, key }: { scheme: string; file: File; key: string }) =>
      upload<{ taken: number; unchanged: number; notices: string[] }>(
        `${BASE}/national-prices/imports${asked(scheme)}`,
        file,
        { key },
      ),
    ({ file }, { taken, unchanged }) =>
      `“${file.name}”中有 ${taken} 天的价格已录入，由另一人核对后公布。${unchanged ? `另有 ${unchanged} 天与已公布的价格相同，不必重复录入。` : ''}`,
  )

export const useNationalDecision = () =>
  useWrite(
    'insurance',
    ({ id, ...body }: { id: number; publish: boolean; note: string | null; version: number }) =>
      send<NationalPrice>('POST', `${BASE}/national-prices/${id}/decision`, body),
    ({ publish }, { scheme, day, price }) => ({
      text: publish ? `已公布 ${day} 的价格 ${price}。` : `${day} 的价格 ${price} 已退回，由录入人重新录入。`,
      next: nextNational(scheme),
    }),
  )
