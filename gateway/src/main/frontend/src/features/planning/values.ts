import type { IndicatorView as Indicator, Observation } from '@/api/planning'
import type { Session } from '@/shared/session'
import type { SheetColumn, SheetRow } from '@/shared/sheet'
import { grouped, mayObserve, NATURES, newestVersion, targetWords } from './indicators'

/** What a bureau says of each of its indicators for a year. */
export const VALUE_COLUMNS: readonly SheetColumn[] = [
  { name: 'value', label: '监测值', places: 4, negative: true, width: '13rem' },
  {
    name: 'source',
    label: '来源',
    rule: '统计公报、部门台账等，写明名称和日期',
    most: 200,
    again: 'same',
    width: '26%',
  },
  {
    name: 'note',
    label: '说明',
    rule: '更正原有数值，或与上次相差很大时，须写明原因',
    most: 1000,
    optional: true,
    again: 'same',
    width: '22%',
  },
]

/** The years that may have values: after the base year, and begun. */
export function yearsOfValues(items: readonly Indicator[], today: string): string[] {
  const bases = items.flatMap(({ base }) => (base ? [base.year] : []))
  const first = bases.length ? Math.min(...bases) + 1 : Number(today.slice(0, 4))
  const now = Number(today.slice(0, 4))
  return Array.from({ length: Math.max(0, now - first + 1) }, (_, back) => String(now - back))
}

/** The year that is asked for on this day: the last full one. */
export const askedYear = (today: string): string => String(Number(today.slice(0, 4)) - 1)

function who({ enteredBy, enteredOn, approved }: Observation, session: Session | null): string {
  const by = enteredBy === null ? '规划文件' : enteredBy === session?.username ? '您填报' : '本单位同事填报'
  return [enteredOn, by, approved ? '已审定' : '待审定'].filter(Boolean).join(' ')
}

/** The indicators that this person's bureau answers for, with what stands of the year, in the order of the plan. */
export function valueRows(items: readonly Indicator[], year: string, session: Session | null): SheetRow[] {
  return grouped(items)
    .flatMap((group) => group.items)
    .filter((item) => mayObserve(item, session))
    .map((item) => {
      const version = newestVersion(item.observations, year)
      const stands = item.observations.find((each) => each.period === year && each.version === version)
      return {
        key: item.id,
        title: item.no ? `${item.no}. ${item.name}` : item.name,
        hint: `${NATURES[item.nature]}，${item.target.year} 年目标 ${targetWords(item)}${item.unit}`,
        link: `/planning/indicators/${item.id}`,
        ...(item.unit && { unit: item.unit }),
        stored: { value: stands?.value ?? '', source: stands?.source ?? '', note: stands?.note ?? '' },
        version,
        done: stands !== undefined,
        by: stands ? who(stands, session) : null,
      }
    })
}
