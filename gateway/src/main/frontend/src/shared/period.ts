import { useQuery } from '@tanstack/vue-query'
import { computed, watch } from 'vue'
import type { Period, PeriodList, PeriodSheet } from '@/api/platform'
import { useAddress } from './address'
import { get, sendOnce } from './http'
import type { ModuleKey } from './modules'
import { mayUse, useSession } from './session'
import type { Tone } from './states'
import { FIRST_YEAR } from './year'

/** How a season or year stands, in a word. */
export const PERIOD_WORDS: Record<Period['state'], { word: string; tone: Tone }> = {
  coming: { word: '未开始', tone: 'none' },
  open: { word: '办理中', tone: 'open' },
  ended: { word: '期限已过，未办结', tone: 'open' },
  history: { word: '已结束，从未上报', tone: 'none' },
  closed: { word: '已办结', tone: 'done' },
}

/** How much of its work is not done. */
export const leftOf = ({ tally }: Pick<Period, 'tally'>): number => tally.late + tally.atRisk + tally.open

/** What stands in the address for a module's period. */
export const addressOf = (module: ModuleKey): string => (module === 'insurance' ? 'scheme' : 'year')

const KEPT = 'period:'

/** A module's seasons and years, for who may enter the module; visitors see what is public by other ways. */
export function usePeriods(module: ModuleKey) {
  const { session } = useSession()
  return useQuery({
    queryKey: [module, 'periods'],
    queryFn: ({ signal }) => get<PeriodList>(`/api/${module}/periods`, signal),
    enabled: () => session.value?.authenticated === true && mayUse(session.value, module),
  })
}

/**
 * Which season or year a page is about: the one in the address, else the one that was chosen last in this module, else
 * the one that the module opens on by its open work.
 */
export function usePeriod(module: ModuleKey) {
  const query = usePeriods(module)
  const address = useAddress(addressOf(module))
  const items = computed(() => query.data.value?.items ?? [])
  watch(address, (key) => key && sessionStorage.setItem(KEPT + module, key), { immediate: true })
  /** One that was closed or taken away since it was chosen is still there, or not: then it is forgotten. */
  const kept = () => {
    const key = sessionStorage.getItem(KEPT + module) ?? ''
    return query.data.value && items.value.every((period) => period.key !== key) ? '' : key
  }
  /** Where the module does not tell its years, the page asks for those that are built in, and says what it is told. */
  const unknown = () => (module !== 'insurance' && query.isFetched.value ? FIRST_YEAR : '')
  const chosen = computed({
    get: () => address.value || kept() || query.data.value?.opening || unknown(),
    set: (key) => (address.value = key),
  })
  const period = computed(() => items.value.find(({ key }) => key === chosen.value))
  return { query, items, chosen, period }
}

const periodAt = (module: ModuleKey, key: string) => `/api/${module}/periods/${encodeURIComponent(key)}`

/** One period with what stands against closing it. */
export function usePeriodSheet(module: ModuleKey, key: () => string) {
  return useQuery({
    queryKey: [module, 'periods', computed(key)],
    queryFn: ({ signal }) => get<PeriodSheet>(periodAt(module, key()), signal),
    enabled: () => key() !== '',
  })
}

/** Proposes to close or to reopen a period. */
export const propose = (
  module: ModuleKey,
  period: string,
  body: { act: string; reason: string; leftOpen: number },
  once: string,
) => sendOnce<PeriodSheet>('POST', `${periodAt(module, period)}/closings`, body, once)

/** Confirms or declines what was proposed. */
export const decideOn = (
  module: ModuleKey,
  period: string,
  { id, version }: { id: number; version: number },
  confirm: boolean,
  note: string | null,
  once: string,
) =>
  sendOnce<PeriodSheet>('POST', `${periodAt(module, period)}/closings/${id}/decision`, { confirm, note, version }, once)
