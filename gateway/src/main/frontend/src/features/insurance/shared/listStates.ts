/** What a list's state is called, on every page of the insurance. */
const WORDS: Record<string, string> = {
  draft: '登记中',
  notice: '公示中',
  noticed: '公示结束',
  insurer: '待承保',
  development: '待发改局审核',
  finance: '待财政局审核',
  'in-force': '已生效',
  ended: '已终止办理',
}
export const wordOfList = (state: string): string => WORDS[state] ?? state

/** A list by its place; a second one of a village by its number. */
export const nameOfList = ({
  townshipName,
  villageName,
  no,
}: {
  townshipName: string
  villageName: string
  no: number
}): string => `${townshipName} ${villageName}${no > 1 ? `（第 ${no} 份）` : ''}`
