import type {
  Correction,
  Dispute,
  EnrolmentList,
  NationalView,
  ObservationView,
  SettlementSeason,
} from '@/api/insurance'
import { get } from '@/shared/http'
import { firstOf, type Next, type Telling } from '@/shared/said'
import { nameOfList, wordOfList } from './listStates'

const BASE = '/api/insurance'

/** The lists of this person in one state, of all schemes. */
const listsIn = (state: string, waiting: string) =>
  firstOf<EnrolmentList>(`${BASE}/lists?state=${state}&limit=50`, (list, count) => ({
    label: `还有 ${count} 份${waiting}：下一份 ${nameOfList(list)}`,
    to: `/insurance/lists/${list.id}`,
  }))

const WAITING: Record<string, string> = {
  draft: '登记中',
  notice: '公示中',
  noticed: '待提交承保机构',
  insurer: '待承保',
  development: '待审核',
  finance: '待审核',
}

/** Who has a list now, and what they do with it. */
const TURNS: Record<string, (list: EnrolmentList) => string> = {
  draft: ({ townshipName }) => `由${townshipName}继续登记`,
  notice: () => '公示期满、异议处理完后结束公示',
  noticed: ({ townshipName }) => `由${townshipName}提交承保机构`,
  insurer: () => '交承保机构承保',
  development: () => '交发展和改革局审核',
  finance: () => '交财政局审核',
  'in-force': () => '保险单已生效，补贴已记入台账',
  ended: () => '已经收取的自缴保费列入待退还',
}
export const turnOf = (list: EnrolmentList): string => TURNS[list.state]?.(list) ?? wordOfList(list.state)

/** What was done to a list, who has it now, and the next one where this one was. */
export const ofList = (done: string, list: EnrolmentList, from: string | null): Telling => ({
  text: `${done}${nameOfList(list)}的清单，${turnOf(list)}。`,
  ...(from !== null && { next: listsIn(from, WAITING[from] ?? '待办理') }),
})

/** The next list that waits in the step from which some have just been approved. */
export const nextApproval = (state: string) => listsIn(state, WAITING[state] ?? '待办理')

/** The step that a list was approved from, by where it has come to. */
export const approvedFrom = ({ state }: EnrolmentList): string => (state === 'in-force' ? 'finance' : 'development')

export const nextCorrection = firstOf<Correction>(`${BASE}/corrections?open=true&limit=50`, (one, count) => ({
  label: `还有 ${count} 项更正待核对：下一项 ${one.townshipName} ${one.villageName} ${one.policyName}`,
  to: '/insurance/corrections',
}))

export const nextDispute = firstOf<Dispute>(`${BASE}/disputes?open=true&limit=50`, (one, count) => ({
  label: `还有 ${count} 件争议未办结：下一件 ${one.townshipName} ${one.villageName} ${one.policyName}`,
  to: `/insurance/disputes?scheme=${one.scheme}&open=true`,
}))

/** The next price of this scheme that waits for a second look; who only enters prices is told of none. */
export const nextFlagged = (scheme: string) =>
  firstOf<ObservationView>(
    `${BASE}/observations/flagged?scheme=${encodeURIComponent(scheme)}&limit=50`,
    (one, count) => ({
      label: `还有 ${count} 个价格待复核：下一个 ${one.day} 的 ${one.price}`,
      to: `/insurance/daily-prices?scheme=${encodeURIComponent(scheme)}&day=${one.day}`,
    }),
  )

export const nextNational = (scheme: string) => async (): Promise<Next | null> => {
  const { items } = await get<{ items: NationalView[] }>(
    `${BASE}/national-prices?scheme=${encodeURIComponent(scheme)}&limit=200`,
  )
  const waiting = items.filter(({ state }) => state === 'entered')
  const last = waiting.at(-1)
  return last === undefined
    ? null
    : {
        label: `还有 ${waiting.length} 个价格待公布：下一个 ${last.day}`,
        to: `/insurance/national-prices?scheme=${encodeURIComponent(scheme)}`,
      }
}

const ACTS: Partial<Record<SettlementSeason['next']['act'], string>> = {
  run: '下一步：运行结算',
  confirm: '下一步：由承保机构核对并确认',
  pay: '下一步：由承保机构支付并登记凭证',
  publish: '下一步：由发展和改革局公布结果',
  correct: '价格更正过，下一步：公布更正后的实际价格',
}
/** What the season's settlement waits for now, as the service says. */
export const nextOfSeason = (scheme: string) => async (): Promise<Next | null> => {
  const { next } = await get<SettlementSeason>(`${BASE}/settlements?scheme=${encodeURIComponent(scheme)}`)
  const label = ACTS[next.act]
  const to = next.settlement
    ? `/insurance/settlements/${next.settlement}`
    : `/insurance/settlements?scheme=${encodeURIComponent(scheme)}`
  return label ? { label, to } : null
}
