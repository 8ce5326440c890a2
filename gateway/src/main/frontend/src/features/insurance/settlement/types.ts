/** What the service says here, under the names that these pages give it. */
export type {
  PublishedMean,
  Settlement,
  TownshipResult,
  PaymentView as Payment,
  SettlementDetail,
  PayoutView as Payout,
  NextAct,
  SettlementSeason as Season,
  TownshipPayout,
  Level,
  Exposure,
  ResultView as Results,
} from '@/api/insurance'
