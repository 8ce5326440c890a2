/** What the service says here, under the names that these pages give it. */
export type {
  FlagView as Flag,
  ObservationView as Observed,
  PointSheet,
  CollectorSheet as Sheet,
  PointView as Point,
  PriceView as PriceVersion,
  Day as SeasonDay,
  PriceCalendar as Season,
  PointRow as DayRow,
  ProposalView as Proposal,
  DayView as Day,
  PointPattern,
  PatternView as Patterns,
  NationalView as NationalPrice,
  NationalPage,
} from '@/api/insurance'
