import type { Act } from '@/shared/acts'
import { plainDecimal } from '@/shared/decimal'

/** A scheme's content as the service keeps it in drafts; whatever is not given yet is null. */
export interface SchemeContent {
  name: string | null
  product: string | null
  productName: string | null
  year: number | null
  reason: string | null
  documentNumbers: string[]
  documentConflict: string | null
  issuedOn: string | null
  insured: string | null
  eligibility: string[]
  quantityUnit: string | null
  quantityRule: string | null
  sumInsured: string | null
  rate: string | null
  targetPrice: string | null
  priceUnit: string | null
  materialCost: string | null
  fullCost: string | null
  enrolFrom: string | null
  enrolUntil: string | null
  enrolNote: string | null
  coverFrom: string | null
  coverUntil: string | null
  payoutRule: string | null
  actualPriceRule: string | null
  priceOrigin: string | null
  priceFrom: string | null
  priceUntil: string | null
  soldOnly: boolean
  shares: { payer: string; percent: string | null }[]
  decisions: Record<string, string | number | null> | null
  stages: StageContent[]
}

export interface StageContent {
  name: string | null
  from: string | null
  until: string | null
  source: string | null
  responsible: { code: string | null; name: string }[]
}

export interface SchemeDraft {
  scheme: string
  /** 0 for a scheme that does not exist yet. */
  baseVersion: number
  copiedFrom: string | null
  enteredBy: string
  enteredAt: string
  /** Everybody who has changed it, and therefore does not publish it. */
  editors: string[]
  version: number
  faults: { field: string; reason: string }[]
  /** What its publication means, and for whom. */
  effects: string[]
  /** What this reader may do with it. */
  actions: Act[]
  content: SchemeContent
}

export type Kind = 'text' | 'long' | 'lines' | 'decimal' | 'whole' | 'date' | 'choice' | 'flag'
export interface Field {
  key: string
  label: string
  kind: Kind
  rule?: string
  options?: readonly { value: string; label: string }[]
  /** Stays as it is once the scheme exists. */
  fixed?: true
}
export interface Section {
  title: string
  fields: readonly Field[]
}

export const PAYERS = [
  { payer: 'farmer', label: '投保人' },
  { payer: 'district', label: '区财政' },
  { payer: 'city', label: '市财政' },
  { payer: 'province', label: '省财政' },
] as const

const DECISIONS: readonly Field[] = [
  {
    key: 'decisions.publishedPriceDecimals',
    label: '公布价格的小数位',
    kind: 'whole',
    rule: '监测点采价的方案填写；采用国家价格的不填',
  },
  {
    key: 'decisions.actualPriceDecimals',
    label: '实际价格显示的小数位',
    kind: 'whole',
    rule: '只用于显示，计算赔付前不舍入',
  },
  { key: 'decisions.growthCertificatePercent', label: '数量比上年增加多少须村委会证明（%）', kind: 'decimal' },
  { key: 'decisions.noticeDays', label: '公示的整天数', kind: 'whole', rule: '不少于 5 天' },
  { key: 'decisions.confirmWorkingDays', label: '确认赔付的工作日数', kind: 'whole' },
  { key: 'decisions.paymentMonths', label: '支付赔款的月数', kind: 'whole' },
  { key: 'decisions.sanctionYears', label: '失信限制的年数', kind: 'whole' },
  {
    key: 'decisions.outlierMads',
    label: '离群判断：中位数绝对离差的倍数',
    kind: 'decimal',
    rule: '监测点采价的方案填写',
  },
  { key: 'decisions.outlierDayChangePercent', label: '离群判断：与上一次公布的价格相差（%）', kind: 'decimal' },
  {
    key: 'decisions.outlierTargetPercent',
    label: '离群判断：与目标价格、上年均价相差（%）',
    kind: 'decimal',
    rule: '默认 50，由我们确定',
  },
  {
    key: 'decisions.outlierPointFactor',
    label: '离群判断：与当天多数其他价格相差的倍数',
    kind: 'decimal',
    rule: '默认 1.8，由我们确定：按公斤误填的价格是 2 倍',
  },
  { key: 'decisions.repeatedDays', label: '连续同价多少天提示', kind: 'whole' },
  { key: 'decisions.sameDigitPercent', label: '末位相同多少（%）提示', kind: 'decimal' },
]

export const SECTIONS: readonly Section[] = [
  {
    title: '文件',
    fields: [
      { key: 'name', label: '方案名称', kind: 'text', fixed: true },
      { key: 'product', label: '险种代码', kind: 'text', rule: '例如 green-onion；同一险种各年相同', fixed: true },
      { key: 'productName', label: '险种名称', kind: 'text', fixed: true },
      { key: 'year', label: '年度', kind: 'whole', fixed: true },
      { key: 'reason', label: '修改理由', kind: 'long', rule: '已有方案的新版本须写明；新方案不填' },
      { key: 'documentNumbers', label: '文号', kind: 'lines', rule: '一行一个' },
      { key: 'documentConflict', label: '文号不一致的说明', kind: 'text', rule: '有多个文号时填写' },
      { key: 'issuedOn', label: '印发日期', kind: 'date' },
    ],
  },
  {
    title: '保险标的',
    fields: [
      { key: 'insured', label: '保险标的', kind: 'text' },
      { key: 'eligibility', label: '投保条件', kind: 'lines', rule: '一行一条；登记时逐条核对' },
      { key: 'quantityUnit', label: '数量单位', kind: 'text', rule: '例如 亩、头' },
      { key: 'quantityRule', label: '数量如何确定', kind: 'long' },
      { key: 'soldOnly', label: '赔付以实际出栏数量为限', kind: 'flag' },
    ],
  },
  {
    title: '金额和价格',
    fields: [
      { key: 'sumInsured', label: '单位保险金额（元）', kind: 'decimal' },
      { key: 'rate', label: '费率', kind: 'decimal', rule: '写作小数，7% 写 0.07；单位保险费须为整分' },
      { key: 'targetPrice', label: '目标价格', kind: 'decimal', rule: '须在物化成本与完全成本之间（填写成本时）' },
      { key: 'priceUnit', label: '价格单位', kind: 'text', rule: '例如 元/500克' },
      { key: 'materialCost', label: '物化成本', kind: 'decimal' },
      { key: 'fullCost', label: '完全成本', kind: 'decimal', rule: '带赔偿系数的赔付规则需要' },
      {
        key: 'payoutRule',
        label: '赔付规则',
        kind: 'choice',
        options: [
          { value: 'PROPORTIONAL', label: '按比例赔付' },
          { value: 'PROPORTIONAL_WITH_COEFFICIENT', label: '按比例乘赔偿系数，以保险金额为限' },
        ],
      },
      {
        key: 'priceOrigin',
        label: '价格来源',
        kind: 'choice',
        options: [
          { value: 'POINTS', label: '监测点采价' },
          { value: 'NATIONAL', label: '国家公布的价格' },
        ],
      },
      { key: 'actualPriceRule', label: '实际价格如何确定', kind: 'long' },
    ],
  },
  {
    title: '保费分担（合计 100%）',
    fields: PAYERS.map(({ payer, label }) => ({
      key: `shares.${payer}`,
      label: `${label}（%）`,
      kind: 'decimal' as const,
    })),
  },
  {
    title: '日期',
    fields: [
      { key: 'enrolFrom', label: '投保开始', kind: 'date' },
      { key: 'enrolUntil', label: '投保截止', kind: 'date' },
      { key: 'enrolNote', label: '投保期的说明', kind: 'text' },
      { key: 'coverFrom', label: '保险期间第一天', kind: 'date', rule: '在投保截止之后' },
      { key: 'coverUntil', label: '保险期间最后一天', kind: 'date' },
      { key: 'priceFrom', label: '计价第一天', kind: 'date', rule: '在保险期间之内' },
      { key: 'priceUntil', label: '计价最后一天', kind: 'date' },
    ],
  },
  { title: '参数（文件没有规定的，由我们确定）', fields: DECISIONS },
]

const LABELS = new Map([
  ...SECTIONS.flatMap(({ fields }) => fields).map(({ key, label }) => [key, label] as const),
  ['stages', '阶段'] as const,
  ['shares', '保费分担'] as const,
])
/** What a field is called; of a path such as `stages[0].name`, its beginning. */
export function labelOf(field: string): string {
  const known = LABELS.get(field) ?? LABELS.get(field.replace(/\[.*$/, '')) ?? LABELS.get(field.split('.')[0] ?? '')
  return known ?? field
}

/** The content as the form's fields: every one a string, lists a line each, stages as they are. */
export function fieldsOf(content: SchemeContent): Record<string, string> {
  const given = content as unknown as Record<string, unknown>
  const fields: Record<string, string> = { stages: JSON.stringify(content.stages) }
  for (const { key, kind } of SECTIONS.flatMap(({ fields: all }) => all)) {
    if (key.startsWith('shares.'))
      fields[key] = content.shares.find(({ payer }) => `shares.${payer}` === key)?.percent ?? ''
    else if (key.startsWith('decisions.')) fields[key] = String(content.decisions?.[key.slice(10)] ?? '')
    else if (kind === 'lines') fields[key] = (given[key] as string[]).join('\n')
    else if (kind === 'flag') fields[key] = given[key] ? 'yes' : ''
    else fields[key] = given[key] === null || given[key] === undefined ? '' : String(given[key])
  }
  return fields
}

export function contentOf(fields: Record<string, string>): SchemeContent {
  const content: Record<string, unknown> = { stages: JSON.parse(fields.stages ?? '[]') as unknown }
  const decisions: Record<string, string | number | null> = {}
  for (const { key, kind } of SECTIONS.flatMap(({ fields: all }) => all)) {
    const text = kind === 'decimal' || kind === 'whole' ? plainDecimal(fields[key] ?? '') : (fields[key] ?? '').trim()
    if (key.startsWith('shares.')) continue
    if (key.startsWith('decisions.'))
      decisions[key.slice(10)] = text === '' ? null : kind === 'whole' ? Number(text) : text
    else if (kind === 'lines')
      content[key] = text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
    else if (kind === 'flag') content[key] = text === 'yes'
    else content[key] = text === '' ? null : kind === 'whole' ? Number(text) : text
  }
  content.decisions = decisions
  content.shares = PAYERS.map(({ payer }) => ({
    payer,
    percent: plainDecimal(fields[`shares.${payer}`] ?? ''),
  })).filter(({ percent }) => percent !== '')
  return content as unknown as SchemeContent
}

/** The field of the form that a fault of the service belongs to. */
export const placeOf = (field: string): string =>
  field === 'shares' ? 'shares.farmer' : field === 'decisions' ? 'decisions.noticeDays' : field
