import { computed, type Ref, ref, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useSession } from './session'
import type { Column } from './ui/table'

/** One of the values that a list can be narrowed to. */
export interface Choice {
  value: string
  label: string
}
/** A choice that narrows a list; it lives in the address under its key. */
export interface ListFilter {
  key: string
  label: string
  options: readonly Choice[]
  /** What stands there while nothing is chosen. */
  all?: string
  /** It says what the page is about, such as a scheme or a year: not taken away together with the filters. */
  context?: boolean
  /** What is chosen while the address does not say. */
  chosen?: string
}
/** Words that rows must have; they live in the address under their key. */
export interface ListSearch {
  key: string
  label: string
}
/** States with how many rows are in each; null where nobody has counted. */
export interface ListChips {
  key: string
  label: string
  options: readonly (Choice & { count?: number | null })[]
}
/** How many rows there are under one key, as the services send it. */
export interface Count {
  key: string
  rows: number
}
/** As much of a query as a list needs; without the pages it brings all rows at once. */
export interface ListQuery<Data> {
  data: Readonly<Ref<Data | undefined>>
  error: Readonly<Ref<Error | null>>
  dataUpdatedAt: Readonly<Ref<number>>
  refetch: () => Promise<unknown>
  hasNextPage?: Readonly<Ref<boolean>>
  isFetchingNextPage?: Readonly<Ref<boolean>>
  isFetchNextPageError?: Readonly<Ref<boolean>>
  fetchNextPage?: () => Promise<unknown>
}
/** All rows as files of the service, as an `ExportButton` takes it. */
export interface ListFiles {
  label: string
  masked: string
  full?: { path: string; body: object } | undefined
}
/** One entry of a row's menu. */
export interface RowAct {
  label: string
  to?: string
  go?: () => void
}

/** The chips of these states, with what was counted; a state that is missing among the counts has no rows. */
export const chipsOf = (
  key: string,
  label: string,
  states: readonly Choice[],
  counts: readonly Count[] | null | undefined,
): ListChips => ({
  key,
  label,
  options: states.map(({ value, label: word }) => ({
    value,
    label: word,
    count: counts ? (counts.find((one) => one.key === value)?.rows ?? 0) : null,
  })),
})

/** Counts of rows that a page has itself, all of them. */
export function countsOf<Row>(rows: readonly Row[], state: (row: Row) => string): Count[] {
  const counted = new Map<string, number>()
  for (const row of rows) counted.set(state(row), (counted.get(state(row)) ?? 0) + 1)
  return [...counted].map(([key, many]) => ({ key, rows: many }))
}

/** `已列出 50 份，共 883 份`; without a total it says only whether there is more. */
export function shownWords(shown: number, total: number | null | undefined, more: boolean, counted: string): string {
  if (!more) return `已列出全部 ${shown} ${counted}`
  return total === null || total === undefined
    ? `已列出 ${shown} ${counted}，还有更多`
    : `已列出 ${shown} ${counted}，共 ${total} ${counted}`
}

/** What narrows a list, by the names it has in the address: whether anything does, and how to take all of it away. */
export function useNarrowing(keys: () => readonly string[]) {
  const route = useRoute()
  const router = useRouter()
  const narrowed = computed(() => keys().some((key) => Boolean(route.query[key])))
  function clear() {
    const query = Object.fromEntries(Object.entries(route.query).filter(([key]) => !keys().includes(key)))
    void router.replace({ query, hash: route.hash })
  }
  return { narrowed, clear }
}

/** Which columns a person has put away on a page; kept in this browser under the person's name. */
export function useColumns<Row>(page: string, columns: () => readonly Column<Row>[]) {
  const { session } = useSession()
  const kept = computed(() => `columns:${session.value?.username ?? ''}:${page}`)
  const hidden = ref<string[]>([])
  watch(kept, (key) => (hidden.value = read(key) ?? putAway(columns())), { immediate: true })
  const shown = computed(() => columns().filter(({ key, head }) => head || !hidden.value.includes(key)))
  function show(key: string, yes: boolean) {
    hidden.value = yes ? hidden.value.filter((one) => one !== key) : [...hidden.value, key]
    localStorage.setItem(kept.value, JSON.stringify(hidden.value))
  }
  return { shown, hidden, show }
}

const putAway = <Row>(columns: readonly Column<Row>[]) => columns.filter(({ spare }) => spare).map(({ key }) => key)

function read(key: string): string[] | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    return Array.isArray(stored) ? stored.map(String) : null
  } catch {
    return null
  }
}

/** Which of the listed rows are chosen, no more than so many. */
export function useChosen<Row>(rows: () => readonly Row[], keyOf: (row: Row) => string | number, most: () => number) {
  const chosen = ref<(string | number)[]>([])
  const offered = computed(() => rows().slice(0, most()).map(keyOf))
  watch(rows, (now) => (chosen.value = chosen.value.filter((key) => now.some((row) => keyOf(row) === key))))
  const all = computed({
    get: () => offered.value.length > 0 && offered.value.every((key) => chosen.value.includes(key)),
    set: (yes) => (chosen.value = yes ? offered.value : []),
  })
  const picked = computed(() => rows().filter((row) => chosen.value.includes(keyOf(row))))
  const barred = (row: Row) => !chosen.value.includes(keyOf(row)) && chosen.value.length >= most()
  const drop = () => (chosen.value = [])
  return { chosen, offered, all, picked, barred, drop }
}
