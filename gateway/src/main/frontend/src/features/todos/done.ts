import type { Done } from '@/api/platform'

/** What was done, by kind of thing and act, as people call it. */
const WORDS: Record<string, Record<string, string>> = {
  'enrolment-list': {
    open: '开立参保清单',
    discard: '删除空清单',
    'start-notice': '开始清单公示',
    'close-notice': '结束清单公示',
    restart: '重新登记清单',
    submit: '提交清单到承保机构',
    'take-back': '撤回清单',
    underwrite: '承保清单',
    approve: '审核通过清单',
    return: '退回清单',
    end: '终止办理清单',
    refund: '登记退还自缴保费',
    sell: '登记出栏数量',
    import: '从文件导入清单',
  },
  policy: { enter: '登记投保', change: '修改登记', remove: '从清单删除', sell: '登记出栏数量', terminate: '解除合同' },
  'policy-correction': { enter: '登记保险单更正', release: '核对更正', refuse: '不予更正' },
  collective: { add: '添加集体投保人', remove: '删除集体投保人' },
  objection: { object: '登记公示异议', resolve: '登记异议处理结果' },
  observation: {
    enter: '录入数值',
    correct: '更正采集价格',
    confirm: '复核确认采集价格',
    reject: '复核剔除采集价格',
    approve: '审定监测值',
  },
  point: { add: '设立监测点', change: '修改监测点', remove: '删除监测点' },
  price: {
    publish: '公布每日价格',
    correct: '更正公布的价格',
    propose: '提请核准价格',
    withdraw: '撤回提请',
    reject: '退回提请',
  },
  'national-price': { enter: '录入国家价格', publish: '公布国家价格', reject: '退回国家价格' },
  'actual-price': { lock: '公布实际价格', correct: '更正实际价格' },
  settlement: { run: '运行结算', confirm: '确认赔付金额', pay: '登记赔款支付', publish: '公布理赔结果' },
  payment: { return: '登记退汇', 'take-back': '撤销付款登记' },
  dispute: { raise: '登记争议', certify: '提请价格认证', close: '办结争议', pay: '登记调整款支付' },
  subsidy: { pay: '登记补贴拨付', 'take-back': '撤销拨付登记' },
  refund: { return: '登记退款没有付成' },
  sanction: { impose: '登记失信惩戒', lift: '解除惩戒' },
  stage: { complete: '填报阶段完成', correct: '更正阶段填报' },
  milestone: { report: '报送节点', correct: '更正报送' },
  'unit-task': { report: '填报任务', review: '审核任务' },
  plot: { enter: '登记造林小班', verify: '核实小班', accept: '验收小班', return: '退回小班', withdraw: '撤回小班' },
  scheme: { publish: '公布保险方案' },
  'scheme-draft': { begin: '建立方案草案', change: '修改方案草案', discard: '删除方案草案' },
}

export function doneWords({ action, entity }: Pick<Done, 'action' | 'entity'>): string {
  return WORDS[entity]?.[action] ?? '其他办理'
}
