import type { SheetColumn, SheetRow, Typed } from '@/shared/sheet'
import { quantityOf } from '../shared/quantity'
import type { Policy } from './types'

/** What was really sold of each policy in the insurance period; animals are counted in whole ones. */
export const saleColumns = (unit: string): readonly SheetColumn[] => [
  {
    name: 'sold',
    label: '实际出栏数量',
    unit,
    rule: '保险期间内实际出栏；没有出栏填 0',
    places: unit === '头' ? 0 : 2,
    width: '14rem',
  },
  {
    name: 'reason',
    label: '更正原因',
    rule: '已经登记过、这次改动的，须写明',
    most: 300,
    optional: true,
    again: 'same',
    width: '34%',
  },
]

/** What was reported before is not changed without a reason. */
export const wrongSale = ({ stored }: SheetRow, { reason }: Typed): Typed =>
  stored.sold && !reason ? { reason: '已经登记过出栏数量，更正须写明原因' } : {}

export interface SaleRow extends SheetRow {
  policy: number
}

export const saleRows = (policies: readonly Policy[], unit: string): SaleRow[] =>
  policies.map(({ id, name, villageName, plot, quantity, soldQuantity, endedOn, version }) => ({
    key: String(id),
    policy: id,
    title: name,
    hint: [villageName, plot, `承保 ${quantityOf(quantity, unit)}`].filter(Boolean).join('，'),
    link: `/insurance/policies/${id}`,
    stored: { sold: soldQuantity?.replace(/\.00$/, '') ?? '', reason: '' },
    version,
    done: soldQuantity !== null,
    ...(endedOn && { closed: `合同 ${endedOn} 已终止，不登记出栏。` }),
  }))
