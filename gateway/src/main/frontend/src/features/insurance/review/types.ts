/** What the service says here, under the names that these pages give it. */
export type {
  EnrolmentList,
  Notice,
  Objection,
  Step as ListStep,
  Review,
  Ended as Ending,
  ListRefunds,
  Refund,
  Account,
  Balance,
  Entry,
} from '@/api/insurance'
