import { useQuery } from '@tanstack/vue-query'
import { computed, type MaybeRefOrGetter, toValue } from 'vue'
import type { DuePart, DueWork } from '@/api/platform'
import { get } from './http'
import type { ModuleKey } from './modules'
import type { Undertaking } from './unitGrid'

/** What units owe in a year, as every module tells it: by when, and how each stands by what is known of it. */
export function useDeadlines(module: ModuleKey, year: MaybeRefOrGetter<string>, kind: string) {
  const query = useQuery({
    queryKey: [module, 'deadlines', year],
    queryFn: ({ signal }) =>
      get<{ items: DueWork[] }>(`/api/${module}/deadlines?year=${encodeURIComponent(toValue(year))}`, signal),
  })
  const works = computed(() => (query.data.value?.items ?? []).filter((work) => work.kind === kind))
  return { query, works }
}

export interface DeadlineGroup {
  /** What its deadlines have in common before the colon: `章丘大葱`; empty where they have nothing. */
  name: string
  works: DueWork[]
}

/** By what stands before the colon, where all of them have one: `章丘大葱：签订合同`. */
export function deadlineGroups(works: readonly DueWork[]): DeadlineGroup[] {
  if (!works.every(({ subject }) => subject.includes('：')))
    return works.length ? [{ name: '', works: [...works] }] : []
  const groups = new Map<string, DueWork[]>()
  for (const work of works) {
    const name = work.subject.slice(0, work.subject.indexOf('：'))
    groups.set(name, [...(groups.get(name) ?? []), work])
  }
  return [...groups].map(([name, each]) => ({ name, works: each }))
}

export const workKey = ({ kind, subject, due, opens }: DueWork): string => [kind, subject, due, opens].join('|')

export const titleOf = ({ subject }: DueWork, group: string): string =>
  group ? subject.slice(group.length + 1) : subject

/** The same with only one unit's parts; without the works in which it has none. */
export const ofUnit = (works: readonly DueWork[], unit: string): DueWork[] =>
  works
    .map((work) => ({ ...work, units: unit ? work.units.filter((part) => part.unit === unit) : work.units }))
    .filter(({ units }) => units.length > 0)

export const lateUnits = ({ units }: DueWork): DuePart[] => units.filter(({ state }) => state === 'late')

/** `已完成 17 / 20`: by facts, a word of confirmation still missing or not. */
export function doneWords({ units }: DueWork): string {
  const done = units.filter(({ state }) => state === 'done' || state === 'proven').length
  return `${done} / ${units.length}`
}

/** What shows it, where it is the same for all of its units: several would be as many as there are units. */
export function evidenceOf({ units }: DueWork): string {
  const said = new Set(units.flatMap(({ evidence }) => evidence ?? []))
  return said.size === 1 ? [...said].join() : ''
}

export const undertakingsOf = (works: readonly DueWork[], group: string): Undertaking[] =>
  works.map((work) => ({
    id: workKey(work),
    title: titleOf(work, group),
    due: work.due,
    units: work.units.map(({ unit, unitName, state }) => ({ unit, unitName, state, doneOn: null })),
  }))

/** Where the record behind a unit's part is. */
export const linkOf = (works: readonly DueWork[], id: string, unit: string): string =>
  works.find((work) => workKey(work) === id)?.units.find((part) => part.unit === unit)?.link ?? ''
