import type { Area } from './shared/area'
import calculator from './calculator/routes'
import correction from './correction/routes'
import dispute from './dispute/routes'
import enrolment from './enrolment/routes'
import household from './household/routes'
import imports from './imports/routes'
import notice from './notice/routes'
import price from './price/routes'
import review from './review/routes'
import sanction from './sanction/routes'
import scheme from './scheme/routes'
import settlement from './settlement/routes'
import stage from './stage/routes'

/** All areas of the insurance; what an area offers stands in its own `routes.ts` and nowhere else. */
export const areas: readonly Area[] = [
  scheme,
  stage,
  calculator,
  enrolment,
  imports,
  notice,
  review,
  correction,
  price,
  settlement,
  dispute,
  sanction,
  household,
]
