/** What the service says here, under the names that these pages give it. */
export type {
  EnrolmentList,
  Notice,
  ObjectionView as Objection,
  Step as ListStep,
  Review,
  Ended as Ending,
  WaitingView as ListRefunds,
  RefundView as Refund,
  Account,
  BalanceView as Balance,
  EntryView as Entry,
} from '@/api/insurance'
