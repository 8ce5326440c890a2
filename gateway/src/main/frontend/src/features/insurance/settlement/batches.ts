import { thousands, yuan } from '@/shared/format'
import type { SheetColumn, SheetRow } from '@/shared/sheet'
import type { SettlementDetail } from './types'

/** What is said of the transfer that covers all that is open of one township. */
export const BATCH_COLUMNS: readonly SheetColumn[] = [
  { name: 'document', label: '付款凭证号', rule: '这一批的银行凭证', most: 100, again: 'next', width: '34%' },
  { name: 'paidOn', label: '付款日期', day: true, again: 'same', width: '14rem' },
]

export interface BatchRow extends SheetRow {
  township: string
  refund: boolean
  policies: number
  amount: string
}

/** Township by township what is to be paid or got back; how many policies that are tells whether it is still so. */
export function batchRows({ townships }: SettlementDetail, today: string): BatchRow[] {
  return townships.flatMap(({ township, name, policies, unpaid, unpaidAmount, refunds, refundAmount }) => {
    const row = (refund: boolean, open: number, amount: string): BatchRow => ({
      key: `${refund ? 'refund' : 'pay'}-${township}`,
      township,
      refund,
      policies: open,
      amount,
      title: name,
      hint: `${refund ? '收回' : '支付'} ${thousands(open)} 份，${yuan(amount)}`,
      stored: { document: '', paidOn: today },
      version: open,
      done: false,
    })
    const paid: BatchRow = {
      ...row(false, 0, '0.00'),
      hint: `${thousands(policies)} 份`,
      stored: {},
      done: true,
      closed: '全部登记，凭证见下面的付款记录。',
    }
    return [
      ...(unpaid ? [row(false, unpaid, unpaidAmount)] : []),
      ...(refunds ? [row(true, refunds, refundAmount)] : []),
      ...(unpaid || refunds || !policies ? [] : [paid]),
    ]
  })
}
