/** What the service says here, under the names that these pages give it. */
export type {
  PublishedMean,
  Settlement,
  TownshipResult,
  Payment,
  SettlementDetail,
  PayoutRow as Payout,
  NextAct,
  SettlementSeason as Season,
  TownshipPayout,
  Level,
  Exposure,
  ResultView as Results,
} from '@/api/insurance'
