import { useQuery } from '@tanstack/vue-query'
import { computed, inject, onScopeDispose, readonly, type Ref, ref, watch } from 'vue'
import type { SearchView } from '@/api/gateway'
import { get, withQuery } from './http'
import { MODULE_NAMES, type ModuleKey } from './modules'
import { NAVIGATION, type NavModule } from './navigation'

/** Fewer letters than these are not looked for, nor more. */
export const FEWEST = 2
export const MOST = 40
/** The least that makes a number of a person, their telephone or their account; those are looked for with a reason. */
const NUMBER = /\d{11}|[0-9a-z]{15}/i
const PAUSE = 250

/** What keeps a text from being looked for, in words; empty when nothing does. */
export function obstacleTo(text: string): string {
  if (NUMBER.test(text.replace(/[\s-]/g, '')))
    return '证件号码、电话和账号不能在这里搜索。按证件号码查找参保人，请用“农业保险”的“查找保险单”，并说明理由。'
  if (text.trim().length < FEWEST) return `请输入至少 ${FEWEST} 个字。`
  return text.trim().length > MOST ? `请不要超过 ${MOST} 个字。` : ''
}

/** Something that was found: what, where, and its page. */
export interface Found {
  kind: string
  title: string
  where: string
  to: string
}

/** What was found in one module, or among the pages. */
export interface FoundIn {
  key: string
  label: string
  items: readonly Found[]
  /** Whether there is more than is shown. */
  more: boolean
}

/** The pages that are called so, or whose module or group is; in the order of the navigation. */
export function pagesCalled(text: string, modules: readonly NavModule[]): Found[] {
  const wanted = text.trim().toLowerCase()
  if (!wanted) return []
  return modules
    .flatMap(({ label, to, groups }) => [
      { title: label, where: '', to },
      ...groups.flatMap((group) =>
        group.entries.map((entry) => ({ title: entry.label, where: `${label} › ${group.label}`, to: entry.to })),
      ),
    ])
    .filter(({ title, where }) => `${title} ${where}`.toLowerCase().includes(wanted))
    .filter((page, at, all) => all.findLastIndex(({ to }) => to === page.to) === at)
    .map((page) => ({ ...page, kind: '页面' }))
}

/** A text that has not been typed on for a moment. */
function settled(text: () => string): Readonly<Ref<string>> {
  const still = ref(text())
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(text, (now) => {
    clearTimeout(timer)
    timer = setTimeout(() => (still.value = now), PAUSE)
  })
  onScopeDispose(() => clearTimeout(timer))
  return readonly(still)
}

/** All that the reader may see and that is called so: pages at once, what is in the modules when they have answered. */
export function useSearch(text: () => string) {
  const navigation = inject(NAVIGATION, ref([]))
  const asked = settled(() => text().trim())
  const obstacle = computed(() => obstacleTo(text()))
  const query = useQuery({
    queryKey: ['search', asked],
    queryFn: ({ signal }) => get<SearchView>(withQuery('/api/search', { text: asked.value }), signal),
    enabled: computed(() => obstacleTo(asked.value) === ''),
    retry: false,
  })
  /** Whether what is shown belongs to what stands in the field. */
  const current = computed(() => asked.value === text().trim() && obstacle.value === '')
  const found = computed<FoundIn[]>(() => {
    const pages = pagesCalled(text(), navigation.value)
    const inModules = current.value ? (query.data.value?.modules ?? []) : []
    return [
      { key: 'pages', label: '页面', items: pages, more: false },
      ...inModules.map(({ module, items, more }) => ({
        key: module,
        label: MODULE_NAMES[module as ModuleKey],
        more,
        items: items.map(({ kind, title, period, place, link }) => ({
          kind,
          title,
          where: [period, place].filter(Boolean).join(' · '),
          to: link,
        })),
      })),
    ].filter(({ items }) => items.length > 0)
  })
  const missing = computed(() => {
    const names = current.value ? (query.data.value?.missing ?? []).map((key) => MODULE_NAMES[key as ModuleKey]) : []
    return names.length ? `“${names.join('”“')}”暂时不可用，其中的内容没有搜索。` : ''
  })
  return {
    query,
    obstacle,
    found,
    missing,
    /** Whether the modules have still to answer. */
    waiting: computed(() => obstacle.value === '' && (!current.value || query.isFetching.value)),
    /** Whether all have answered, and nothing was found. */
    nothing: computed(() => current.value && query.isSuccess.value && found.value.length === 0 && missing.value === ''),
  }
}
