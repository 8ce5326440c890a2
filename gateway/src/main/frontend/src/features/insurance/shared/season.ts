import type { SchemeView as Scheme } from '@/api/insurance'

type Season = Pick<Scheme, 'id' | 'enrolFrom' | 'coverFrom' | 'coverUntil' | 'stages'>

/** Where the document sets no last day, a season's work is taken to go on for so many months after its cover. */
const MONTHS_OF_WORK = 6

/** The last day of a season's work: of its last stage, which is that of claims. */
export function endOf({ coverUntil, stages }: Season): string {
  const last = stages.map(({ until }) => until)
  if (last.length > 0 && last.every((until) => until !== null))
    return last.reduce((a, b) => ((a ?? '') > (b ?? '') ? a : b)) ?? coverUntil
  const [year, month, day] = coverUntil.split('-').map(Number)
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1 + MONTHS_OF_WORK, day ?? 1)).toISOString().slice(0, 10)
}

/**
 * The scheme that a page of prices or results opens on: one whose prices have begun, as long as there is any. A scheme
 * of the next year, which has none yet, hides none that is still to be settled.
 */
export function inPrices<T extends Season & Pick<Scheme, 'priceFrom'>>(
  schemes: readonly T[],
  today: string,
): T | undefined {
  const begun = schemes.filter(({ priceFrom }) => priceFrom <= today)
  return inSeason(begun.length > 0 ? begun : schemes, today)
}

/**
 * The scheme that a page opens on: the one whose season is on the business date, else the one that ended last, else the
 * one that begins next; never simply the newest. Of several in season, the first as they are listed.
 */
export function inSeason<T extends Season>(schemes: readonly T[], today: string): T | undefined {
  const on = schemes.find((scheme) => scheme.enrolFrom <= today && today <= endOf(scheme))
  if (on || schemes.length === 0) return on
  const over = schemes.filter((scheme) => endOf(scheme) < today)
  const ahead = schemes.filter((scheme) => scheme.enrolFrom > today)
  return over.length > 0
    ? over.reduce((a, b) => (endOf(b) > endOf(a) ? b : a))
    : ahead.reduce((a, b) => (b.enrolFrom < a.enrolFrom ? b : a))
}
