const WORDS: Record<string, string> = {
  // what was done
  complete: '完成',
  correct: '更正',
  report: '填报',
  review: '审核',
  enter: '录入',
  approve: '审定',
  // on what
  stage: '阶段',
  milestone: '报送节点',
  task: '任务',
  'unit-task': '单位任务',
  observation: '监测值',
  // and in which field
  note: '说明',
  version: '版本',
  state: '状态',
  evidence: '佐证',
  value: '数值',
  period: '时期',
  source: '来源',
  approved: '已审定',
  approvedBy: '审定人',
  approvedOn: '审定日期',
  enteredBy: '录入人',
  enteredOn: '录入日期',
  completedOn: '完成日期',
  completedBy: '填报人',
  reportedOn: '报送日期',
  reportedBy: '报送人',
  documentNumber: '文号',
  submittedBy: '提交人',
  changedAt: '变更时间',
  unit: '单位',
  unitName: '单位名称',
  due: '期限',
}

/** The trail's own words in Chinese; one that is not known stands as it is. */
export function told(word: string): string {
  return WORDS[word] ?? word
}
