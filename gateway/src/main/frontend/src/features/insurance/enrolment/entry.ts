import { plainDecimal, wrongDecimal } from '@/shared/decimal'
import { plainIdentity, wrongIdentity } from '../shared/identity'
import type { Policy, PolicyEntry } from './types'
import { KINDS } from './words'

/** What the form keeps as a draft; the personal numbers are kept apart, in memory alone. */
export interface EntryFields extends Record<string, string> {
  kind: string
  collective: string
  name: string
  bank: string
  plot: string
  quantity: string
  previousQuantity: string
  signedOn: string
  /** One sign for each condition: `1` met, `0` not. */
  eligibility: string
  identity: string
  phone: string
  account: string
}

export interface Numbers {
  identity: string
  phone: string
  account: string
}

export function fieldsOf(policy: Policy | null, conditions: number): EntryFields {
  return {
    kind: policy?.kind ?? 'household',
    collective: policy?.collective ? String(policy.collective) : '',
    name: policy?.name ?? '',
    bank: policy?.bank ?? '',
    plot: policy?.plot ?? '',
    quantity: policy?.quantity ?? '',
    previousQuantity: policy?.previousQuantity ?? '',
    signedOn: policy?.signedOn ?? '',
    eligibility: Array.from({ length: conditions }, (_, i) => (policy?.eligibility[i] ? '1' : '0')).join(''),
    identity: '',
    phone: '',
    account: '',
  }
}

/** What is plainly wrong before anything is sent; of a stored policy, numbers may stay as they are. */
export function faultsOf(fields: EntryFields, numbers: Numbers, stored: Policy | null): Record<string, string | false> {
  const kept = stored !== null && numbers.identity === '' && isOrganisation(stored.kind) === isOrganisation(fields.kind)
  return {
    name: fields.name.trim() === '' && '请填写姓名或名称',
    identity: !kept && wrongIdentity(numbers.identity),
    phone:
      numbers.phone.trim() === ''
        ? stored === null && '请填写联系电话'
        : !/^1[3-9]\d{9}$/.test(numbers.phone.trim()) && '手机号码应为 11 位数字',
    account:
      numbers.account.trim() === ''
        ? stored === null && '请填写银行账号，赔款将支付到这个账号'
        : !/^\d{8,30}$/.test(numbers.account.replace(/\s/g, '')) && '银行账号应为 8 至 30 位数字',
    quantity: wrongDecimal(fields.quantity, '数量', 2),
    previousQuantity:
      fields.previousQuantity.trim() === ''
        ? '请填写上年数量；上年没有种植（养殖）的填 0'
        : wrongDecimal(fields.previousQuantity, '上年数量', 2),
    eligibility: fields.eligibility.includes('0') && '须符合全部投保条件',
  }
}

export function entryOf(fields: EntryFields, numbers: Numbers, stored: Policy | null): PolicyEntry {
  const given = (text: string) => text.trim() || (stored ? null : '')
  return {
    kind: fields.kind,
    collective: fields.collective ? Number(fields.collective) : null,
    name: fields.name.trim(),
    identity: numbers.identity ? plainIdentity(numbers.identity) : null,
    phone: given(numbers.phone),
    bank: fields.bank.trim() || null,
    account: given(numbers.account.replace(/\s/g, '')),
    plot: fields.plot.trim() || null,
    quantity: plainDecimal(fields.quantity) || null,
    previousQuantity: plainDecimal(fields.previousQuantity) || null,
    eligibility: [...fields.eligibility].map((sign) => sign === '1'),
    signedOn: fields.signedOn || null,
  }
}

export const isOrganisation = (kind: string): boolean =>
  KINDS.find(({ value }) => value === kind)?.identity === '统一社会信用代码'
