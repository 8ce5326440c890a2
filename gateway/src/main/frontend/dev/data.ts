/** Shapes of the 2023 data for work on pages without the platform; the services hold the real thing. */

export const TOWNSHIPS = `370114001 明水街道
370114002 双山街道
370114003 枣园街道
370114004 龙山街道
370114005 埠村街道
370114006 圣井街道
370114007 普集街道
370114008 绣惠街道
370114009 相公庄街道
370114010 文祖街道
370114011 官庄街道
370114012 高官寨街道
370114013 白云湖街道
370114014 宁家埠街道
370114015 曹范街道
370114016 刁镇街道
370114017 黄河街道
370114101 垛庄镇`
  .split('\n')
  .map((entry) => ({ code: entry.slice(0, 9), name: entry.slice(10), kind: 'township' }))
export const FARMS = [
  { code: 'farm-hushan', name: '国有胡山林场', kind: 'forest-farm' },
  { code: 'farm-huanghe', name: '国有黄河林场', kind: 'forest-farm' },
]
export const BUREAUS = [
  ['bureau-government-office', '政府办公室'],
  ['bureau-development-reform', '发展和改革局'],
  ['bureau-finance', '财政局'],
  ['bureau-agriculture-rural', '农业农村局'],
  ['bureau-forestry-greening', '园林和林业绿化局'],
  ['bureau-big-data', '大数据局'],
  ['bureau-justice', '司法局'],
  ['bureau-education-sports', '教育和体育局'],
  ['media-centre', '融媒体中心'],
  ['insurer-designated', '政策性农业保险承保机构'],
].map(([code, name]) => ({ code: code as string, name: name as string, kind: 'bureau' }))
export const UNITS = [
  { code: 'district', name: '章丘区人民政府', kind: 'district' },
  ...TOWNSHIPS,
  ...FARMS,
  ...BUREAUS,
]
const unit = (code: string) => UNITS.find((each) => each.code === code) ?? { code, name: code, kind: '' }

const FOREST = `明水 5579.00 0 975.12 488.31 1.86 17.48 17.48
双山 7231.79 0 1825.71 1070.93 4.65 25.25 25.25
埠村 4399.43 0 1491.10 678.63 2.97 33.89 33.89
圣井 5156.10 0 1390.04 570.22 1.84 26.96 26.96
龙山 8927.66 0 1089.36 441.87 1.90 12.20 12.20
枣园 5214.90 0 736.03 320.57 2.55 14.11 14.11
普集 11261.83 40.20 2501.66 1771.75 5.49 22.21 22.21
相公 8574.31 101.20 1495.60 938.71 6.79 17.44 17.44
绣惠 5583.77 11.60 724.50 264.45 1.04 12.98 12.98
文祖 11997.88 26.87 3169.69 3576.02 12.88 26.42 26.42
官庄 18635.53 117.67 4722.99 5056.9 18.46 25.35 25.34
高官寨 12944.71 0 1432.81 619.77 3.59 11.07 11.07
宁家埠 3676.12 0 269.57 98.95 0.48 7.33 7.33
白云湖 8605.21 0 1019.96 387.07 3.06 11.85 11.85
曹范 11996.72 8.73 4745.59 2864.58 3.64 39.56 39.56
刁镇 16449.40 0 2097.39 1145.58 5.48 12.75 12.75
黄河 12129.38 0 2568.72 675.46 5.27 21.18 21.18
垛庄 12949.98 60.4 6355.48 5713.51 32.19 49.08 49.08
国有胡山 131.86 0 129.85 131.86 1.45 98.48 98.48
国有黄河 463.68 0 386.26 386.26 1.58 83.30 83.30`
const GREEN = '章政办发〔2023〕9号'
const measures = (row: string[]) => ({
  landArea: row[1],
  afforestation: row[2],
  forestArea: row[3],
  forestLand: row[4],
  stock: row[5],
  coverage: row[6],
  coverageComputed: row[7],
})

export const goals = {
  year: 2023,
  edition: 1,
  source: GREEN,
  issuedOn: '2023-07-22',
  years: [2023],
  district: {
    ...measures('章丘区 171909.26 366.67 39127.43 27201.41 117.16 22.76 22.76'.split(' ')),
    coverageStated: '22.76',
  },
  units: FOREST.split('\n').map((line) => {
    const row = line.split(' ')
    const place = [...FARMS, ...TOWNSHIPS].find(({ name }) => name.startsWith(row[0] ?? ''))
    return { ...place, ...measures(row) }
  }),
  sums: {
    landArea: '171909.26',
    afforestation: '366.67',
    forestArea: '39127.43',
    forestLand: '27201.40',
    stock: '117.17',
  },
  goals: [
    ['coverage', '森林覆盖率', '=', '22.76', '%'],
    ['stock', '森林蓄积', '=', '117.16', '万立方米'],
    ['forest-land', '林地保有量', '=', '27201.41', '公顷'],
    ['review', '征占用林地审核率', '=', '100', '%'],
    ['afforestation', '造林绿化提升', '=', '366.67', '公顷'],
    ['fire', '森林火灾受害率', '<=', '0.2', '%'],
    ['pest', '病虫害成灾率', '<=', '3', '%'],
    ['clean-control', '无公害防治率', '>=', '95', '%'],
    ['forecast', '测报准确率', '>=', '90', '%'],
    ['cases', '行政案件查处率', '>=', '97', '%'],
  ].map(([key, label, operator, value, unitName]) => ({ key, label, operator, value, unit: unitName })),
  quality: [
    [
      'sum',
      'district',
      '27201.41',
      '27201.40',
      '林地保有量：合计行印刷数 27201.41 公顷，各行相加 27201.40 公顷，相差 -0.01',
    ],
    [
      'sum',
      'district',
      '117.16',
      '117.17',
      '森林蓄积：合计行印刷数 117.16 万立方米，各行相加 117.17 万立方米，相差 0.01',
    ],
    ['coverage', '370114011', '25.35', '25.34', '森林覆盖率：印刷数 25.35%，按面积计算为 25.34%'],
    ['land-exceeds-forest', '370114010', '3576.02', '3169.69', '林地保有量 3576.02 公顷大于森林保有量 3169.69 公顷'],
    ['land-exceeds-forest', '370114011', '5056.9', '4722.99', '林地保有量 5056.9 公顷大于森林保有量 4722.99 公顷'],
    ['land-exceeds-forest', 'farm-hushan', '131.86', '129.85', '林地保有量 131.86 公顷大于森林保有量 129.85 公顷'],
  ].map(([rule, code, printed, computed, message]) => ({
    rule,
    key: code,
    name: unit(code ?? '').name,
    printed,
    computed,
    message,
  })),
}

const reported = (code: string) => Number(code.at(-1)) % 3 === 0
export const milestones = [
  ['2023-documents', '制定本单位实施意见和考核办法并报专班办公室', '2023-07-31', TOWNSHIPS],
  ['2023-letters', '与各村签订目标责任书', null, TOWNSHIPS],
  ['2023-self-check', '开展自查总结并报送自查结果', '2023-12-31', [...TOWNSHIPS, ...FARMS]],
  ['2023-assessment', '组织年度考核', '2024-01-31', BUREAUS.slice(4, 5)],
].map(([id, title, due, units]) => ({
  id,
  title,
  due,
  source: `${GREEN} 三`,
  units: (units as typeof TOWNSHIPS).map(({ code, name }) => {
    const done = id === '2023-documents' && reported(code)
    return {
      unit: code,
      unitName: name,
      state: done ? 'done' : due === '2023-07-31' ? 'late' : 'open',
      reportedOn: done ? '2023-07-28' : null,
      note: done ? '实施意见和考核办法已印发并报送。' : null,
      documentNumber: null,
      version: done ? 1 : 0,
    }
  }),
}))
export const duties = [
  ['bureau-development-reform', '支持和推进生态资源保护重点项目'],
  ['bureau-education-sports', '校园绿化，对学生开展绿化、防火和护林教育'],
  ['bureau-finance', '协调解决保护发展所需经费'],
  ['bureau-forestry-greening', '指导、检查、监测、监督责任制落实'],
].map(([code, duty]) => ({ unit: code, unitName: unit(code ?? '').name, duty, source: `${GREEN} 三（二）` }))

const TITLES =
  `黄河战略和数字章丘建设信息公开|重大项目与促消费政策公开|生态环境质量信息公开|国企创新发展政策落实公开|拖欠中小企业账款披露|惠企政策集成与精准匹配|监管方式公开|减税降费政策落实|
重点群体就业信息公开|义务教育“双减”信息公开|困难群众救助标准公布|租赁住房补贴公开|养老托育政策与监管公开|重大决策目录公布|决策事项全过程公开|决策意见征集与采纳反馈|市民代表列席常务会议|
政策效果评价|主动公开专栏与目录|政府文件库建设|企业政策文件包|明确解读范围|政策解读三同步|深化解读内容|五种以上解读形式|政策风险评估与热线回应|突发舆情快速回应|政府开放活动|
网站集约化平台建设|政务公开数字管理平台|政府公报数据库|三审三校|网站内容维护|适老化与无障碍改造|政务新媒体备案管理||网站、新媒体与公报数据互通|基层公开标准化目录|政务公开专区建设|
定点定向公开|依申请公开程序完善|征地信息依申请公开|申请办理平台优化|公共企事业单位公开目录|公共企事业单位联络员与评估|公共企事业单位社会监督|公共企事业单位线下公开|政务公开品牌|
公开议事协调与人员保障|督查考核与约谈||领导干部公开培训|业务骨干培训|人才交流`.split(/[|\n]/)
const CHAPTERS: [number, string][] = [
  [13, '一、重点领域公开'],
  [18, '二、行政权力运行公开'],
  [28, '三、政策解读'],
  [48, '四、公开规范化'],
  [54, '五、保障措施'],
]
const ALL_UNITS = [
  { code: 'bureaus', name: '各部门（单位）', group: true, note: '按全部区直部门' },
  { code: 'townships', name: '各镇街', group: true, note: null },
]
export const tasks = TITLES.flatMap((title, place) => {
  const no = place + 1
  if (!title) return []
  const everywhere = no >= 16 && no !== 17 && no !== 31 && no !== 43
  const units = (everywhere ? [...TOWNSHIPS, ...BUREAUS.slice(0, 8)] : BUREAUS.slice(no % 5, (no % 5) + 2)).map(
    ({ code, name }, index) => {
      const state = ['accepted', 'submitted', 'in-progress', 'not-started', 'returned', 'accepted'][(no + index) % 6]
      const accepted = state === 'accepted'
      return {
        unit: code,
        unitName: name,
        state,
        note: state === 'not-started' ? null : '已在网站专栏发布。',
        evidence: accepted || state === 'submitted' ? '区政府网站专栏' : null,
        changedAt: null,
        version: 1,
        overdue: no === 14 && !accepted,
        actions: [] as string[],
      }
    },
  )
  const deadline =
    no === 14
      ? { kind: 'date', date: '2023-06-30' }
      : no === 44
        ? { kind: 'date', date: '2023-11-30' }
        : no >= 22 && no <= 25
          ? { kind: 'on-release', date: null }
          : no === 50
            ? { kind: 'standing', date: null }
            : { kind: 'date', date: '2023-12-31' }
  const count = (state: string) => units.filter((each) => each.state === state).length
  return [
    {
      no,
      chapter: CHAPTERS.find(([last]) => no <= last)?.[1] ?? '',
      section: '（一）',
      title,
      deadline,
      responsible: everywhere
        ? ALL_UNITS
        : units.map(({ unit: code, unitName }) => ({ code, name: unitName, group: false, note: null })),
      units,
      tally: {
        notStarted: count('not-started'),
        inProgress: count('in-progress'),
        submitted: count('submitted'),
        accepted: count('accepted'),
        returned: count('returned'),
        overdue: units.filter(({ overdue }) => overdue).length,
        total: units.length,
      },
    },
  ]
})

const BINDING = ['8', '11']
const GROUPS = ['智慧城镇化', '绿色城镇化', '均衡城镇化', '双向城镇化', '规划正文的其他目标']
const PLAN = '章政发〔2023〕16号'
const observation = (id: number, period: string, value: string) => ({
  id,
  period,
  value,
  source: PLAN,
  location: '第一章 一',
  note: null,
  periodNote: null,
  printedUnit: null,
  origin: 'text',
  asOf: `${period}-12-31`,
  approved: true,
  enteredBy: null,
  version: 1,
})
export const indicators = `1 建成5G基站数量 个 1559 5000 0 on-track 47.69 2022:3200
2 主城区5G覆盖率 % 100 100 0 achieved
3 家庭光纤入户覆盖率 % 95 100 0 no-data
4 智慧校园建设覆盖率 % 100 100 0 achieved
5 智慧医院覆盖率 % - 100 0 no-data
6 重点公共区域高清以上视频监控覆盖率 % 80 100 0 no-data
7 政务服务电子证照使用率 % - >80 0 no-data
8 空气质量优良比例天数比例 % 63.4 65 1 no-data
9 人均公共绿地面积 平方米 40.12 40.32 1 off-track 0.00 2022:40.12
10 城镇再生水利用率 % 15 40 1 no-data
11 城乡生活垃圾回收利用率 % 35 60 1 no-data
12 城乡居民收入比 - 1.77 1.69 2 on-track 87.50 2022:1.7
13 新增城镇就业 万人次 2.6 3 2 no-data
14 每千人拥有养老床位 张 35.9 54 2 no-data
15 人均预期寿命 岁 78.96 79.46 2 no-data
16 每千人口拥有执业（助理）医师 个 2.9 3.5 2 no-data
17 基本养老保险参保率 % 48 >60 2 no-data
18 常住人口城镇化率 % 61.84 65 3 at-risk 24.05 2022:62.6
19 集体经济收入50万元以上行政村占比 % 58.6 80 3 no-data
20 具备条件行政村农村物流覆盖率 % - 100 3 no-data
21 农业增加值 亿元 - >100 4 no-data
22 接待游客 万人次 - 2000 4 no-data`
  .split('\n')
  .map((line) => {
    const [no = '', name, measure, start, goal = '', group = '0', status, progress, seen] = line.split(' ')
    const [year, value] = seen?.split(':') ?? []
    const text = Number(no) > 20
    return {
      id: `i${no}`,
      no: text ? null : Number(no),
      group: `g${group}`,
      groupLabel: GROUPS[Number(group)],
      name,
      unit: measure === '-' ? '' : measure,
      nature: BINDING.includes(no) ? 'binding' : 'expected',
      lowerIsBetter: no === '12',
      base: start === '-' ? null : { year: 2020, value: start },
      target: { year: 2025, comparator: goal.startsWith('>') ? '>' : '=', value: goal.replace('>', '') },
      origin: text ? 'text' : 'table',
      responsible: { code: 'bureau-development-reform', name: '发展和改革局', decided: true, note: '规划没有指明' },
      natureNote: null,
      location: '专栏1',
      remark: null,
      statusNote: null,
      observations: seen ? [observation(Number(no), year ?? '', value ?? '')] : [],
      history: seen ? [observation(Number(no), year ?? '', value ?? '')] : [],
      status,
      progress: progress ?? null,
      timeShare: progress ? '40.00' : null,
      behind: no === '18' ? '15.95' : no === '9' ? '40.00' : progress ? '-7.69' : null,
    }
  })

const SHARES = [
  { payer: 'farmer', label: '农户', percent: '40', amount: '98.00' },
  { payer: 'district', label: '区财政', percent: '25', amount: '61.25' },
  { payer: 'city', label: '市财政', percent: '25', amount: '61.25' },
  { payer: 'province', label: '省财政', percent: '10', amount: '24.50' },
]
const stage = (no: number, name: string, from: string, until: string, state: string, ...who: string[]) => ({
  id: `s${no}`,
  no,
  name,
  from,
  until,
  responsible: who.map((code) => ({ code, name: unit(code).name })),
  state,
  source: '章政办发〔2023〕11号 四',
})
export const schemes = [
  {
    id: 'onion-2023',
    name: '2023年章丘大葱目标价格保险',
    insured: '当年种植、当年收获的冬季大葱',
    eligibility: [],
    quantityRule: '按实际种植面积投保',
    enrolNote: '以保险合同签订阶段为投保期',
    source: '章政办发〔2023〕11号',
    versionReason: null,
    year: 2023,
    version: 1,
    documentNumbers: ['章政办发〔2023〕11号'],
    documentConflict: null,
    issuedOn: '2023-07-27',
    quantityUnit: '亩',
    sumInsured: '3500.00',
    rate: '0.07',
    premium: '245.00',
    shares: SHARES,
    targetPrice: '1.06',
    priceUnit: '元/500克',
    fullCost: null,
    materialCost: null,
    enrolFrom: '2023-08-16',
    enrolUntil: '2023-09-15',
    coverFrom: '2023-11-06',
    coverUntil: '2023-12-12',
    payoutRule: 'PROPORTIONAL',
    payoutFormula:
      '赔付 =（目标价格 − 实际价格）÷ 目标价格 × 每亩保险金额 × 保险面积；实际价格不低于目标价格时不赔付。',
    actualPriceRule: '保险期间每日公布的平均价格之和除以公布次数。',
    soldOnly: false,
    stages: [
      stage(
        1,
        '宣传发动',
        '2023-07-25',
        '2023-08-15',
        'done',
        'bureau-development-reform',
        'bureau-agriculture-rural',
        'media-centre',
      ),
      stage(2, '签订保险合同', '2023-08-16', '2023-09-15', 'done', 'insurer-designated'),
      stage(3, '部署价格监测点', '2023-09-16', '2023-11-05', 'late', 'bureau-development-reform'),
      stage(4, '价格监测', '2023-11-06', '2023-12-12', 'late', 'bureau-development-reform'),
      stage(5, '理赔和总结', '2023-12-13', '2024-01-31', 'running', 'bureau-development-reform', 'insurer-designated'),
    ],
  },
  {
    id: 'pig-2023-1',
    name: '章丘区生猪目标价格保险（一期）',
    insured: '生猪',
    eligibility: ['在当地从事生猪养殖一年以上', '保险期间持续养殖', '不是订单养殖或期货交易的生猪'],
    quantityRule: '由承保机构验标确定',
    enrolNote: '文件写作“8月下旬”起，按8月21日计',
    source: '章政办发〔2023〕12号 / 章政办发〔2023〕11号',
    versionReason: null,
    year: 2023,
    version: 1,
    documentNumbers: ['章政办发〔2023〕12号', '章政办发〔2023〕11号'],
    documentConflict: '公报目录为12号，正文标题为11号，两个文号都予保留。',
    issuedOn: '2023-09-15',
    quantityUnit: '头',
    sumInsured: '1750.00',
    rate: '0.03',
    premium: '52.50',
    shares: SHARES,
    targetPrice: '18.50',
    priceUnit: '元/公斤',
    fullCost: '20.00',
    materialCost: '14.00',
    enrolFrom: '2023-08-21',
    enrolUntil: '2023-09-30',
    coverFrom: '2023-10-01',
    coverUntil: '2024-03-31',
    payoutRule: 'PROPORTIONAL_WITH_COEFFICIENT',
    payoutFormula:
      '赔付 = 保险金额 × 头数 ×（目标价格 − 实际价格）÷ 目标价格 × 系数；系数 =（完全成本 − 实际价格）÷ 完全成本；以保险金额为限。',
    actualPriceRule: '保险期间最后一个月国家公布的生猪出场价格的平均值。',
    soldOnly: true,
    stages: [],
  },
]

const parts = (done: boolean) => (code: string) => ({
  unit: code,
  unitName: unit(code).name,
  state: done ? 'done' : 'late',
  completedOn: done ? '2023-09-15' : null,
  note: done ? '已完成。' : null,
  version: done ? 1 : 0,
})
export const stages = (schemes[0]?.stages ?? []).map((each) => ({
  ...each,
  scheme: 'onion-2023',
  schemeName: '2023年章丘大葱目标价格保险',
  units: [
    ...each.responsible.map(({ code }) => code),
    ...(each.no === 2 || each.no === 3 ? TOWNSHIPS.map(({ code }) => code) : []),
  ].map(parts(each.state === 'done')),
}))
