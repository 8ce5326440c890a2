import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Plugin } from 'vite'
import {
  corrections,
  day as priceDay,
  national,
  patterns,
  point,
  prices,
  season,
  sheet,
} from '../src/features/insurance/price/samples.ts'
import { duties, FARMS, indicators, milestones, schemes, stages, goals, tasks, TOWNSHIPS, UNITS } from './data.ts'

/**
 * Answers /api in place of the platform while pages are worked on; never part of a build.
 * Cookies steer it: `mock-user` (leader, clerk, officer, office, auditor, ops) and `mock-fault`
 * (down:forestry, slow:planning, empty, error, forbidden, conflict, expired, loading, long, demo).
 */
export function mockApi(): Plugin {
  return {
    name: 'mock-api',
    configureServer: ({ middlewares }) => void middlewares.use(answer),
    configurePreviewServer: ({ middlewares }) => {
      middlewares.use((_request, response, next) => {
        response.setHeader('Content-Security-Policy', "default-src 'self'; img-src 'self' data:; object-src 'none'")
        next()
      })
      middlewares.use(answer)
    },
  }
}

const ALL = ['insurance', 'forestry', 'disclosure', 'planning']
const LONG = '济南市章丘区国有黄河林场与垛庄镇人民政府联合护林防火及森林资源保护发展目标责任制工作专班'
const NOBODY: [string, string[], string[], string[]] = ['', [], [], []]
const USERS: Record<string, [string, string[], string[], string[]]> = {
  leader: ['区领导', ['leader'], ['district'], ALL],
  clerk: ['明水街道经办员', ['township-clerk'], ['370114001'], ALL.slice(0, 3)],
  officer: ['发展和改革局经办员', ['bureau-officer'], ['bureau-development-reform'], ALL],
  office: ['政务公开办经办员', ['disclosure-office'], ['bureau-government-office'], ['disclosure']],
  auditor: ['审计员', ['auditor'], ['district'], ALL],
  ops: ['运维员', ['ops'], ['bureau-big-data'], []],
}
const DUTIES = [
  'leads',
  'drafts-schemes',
  'monitors-prices',
  'reviews-enrolment',
  'settles',
  'releases-corrections',
  'decides-disputes',
  'imposes-sanctions',
  'reads-personal-data',
]
const LABELS: Record<string, string> = {
  insurance: '农业保险',
  forestry: '森林资源',
  disclosure: '政务公开',
  planning: '城镇化规划',
}

interface Context {
  user: string
  faults: string[]
  mine: string[]
  all: boolean
  url: URL
}

function answer(request: IncomingMessage, response: ServerResponse, next: () => void) {
  const url = new URL(request.url ?? '/', 'http://mock')
  const jar = Object.fromEntries((request.headers.cookie ?? '').split('; ').map((entry) => entry.split('=')))
  const user = jar['mock-user'] ?? ''
  const faults = (jar['mock-fault'] ?? '').split(',')
  const json = (status: number, body: unknown) => {
    response.writeHead(status, {
      'Content-Type': status < 400 ? 'application/json' : 'application/problem+json',
      'X-Request-Id': 'mock-7f3a21',
    })
    response.end(body === undefined ? '' : JSON.stringify(body))
  }
  const problem = (status: number, title: string, detail: string) =>
    json(status, { type: 'about:blank', title, status, detail, requestId: 'mock-7f3a21' })

  if (url.pathname === '/oauth2/authorization/keycloak' || url.pathname === '/logout') {
    const who = url.pathname === '/logout' ? '; Max-Age=0' : (url.searchParams.get('user') ?? 'leader')
    const back = url.searchParams.get('return') ?? '/'
    response.writeHead(request.method === 'POST' ? 200 : 302, {
      'Set-Cookie': `mock-user=${who}; Path=/`,
      'Content-Type': 'application/json',
      Location: back,
    })
    return response.end(JSON.stringify({ location: '/' }))
  }
  if (!url.pathname.startsWith('/api/')) return next()
  const [name, roles, units, modules] = USERS[user] ?? NOBODY
  if (url.pathname === '/api/session') {
    const own = UNITS.filter(({ code }) => units.includes(code)).map(({ code, name: label }) => ({
      code,
      name: faults.includes('long') ? LONG : label,
    }))
    return json(200, {
      authenticated: user !== '',
      username: user || null,
      name: faults.includes('long') ? `${LONG}经办员` : name,
      roles,
      units: own,
      modules,
      today: '2023-12-13',
      rehearsal: true,
      demo: faults.includes('demo'),
    })
  }
  if (faults.includes('loading')) return
  if (faults.includes('error')) return problem(500, '系统出错', '系统出现错误，已记录。')
  if (faults.includes('forbidden')) return problem(403, '没有权限', '您的角色不能进行这项操作。')
  if (faults.includes('expired')) return problem(401, '需要登录', '您尚未登录，或登录已失效。')
  if (request.method !== 'GET')
    return faults.includes('conflict') ? problem(409, '数据已被修改', '这条记录刚刚被别人修改过。') : json(200, {})
  const body = route({ user, faults, mine: units, all: !['clerk'].includes(user), url })
  return body === undefined ? problem(404, '没有找到', '没有找到您要的内容。') : json(200, body)
}

function route({ user, faults, mine, all, url }: Context): unknown {
  const empty = faults.includes('empty')
  const sees = (code: string) => all || mine.includes(code)
  const only = <T>(items: T[]) => (empty ? [] : items)
  const [, , module, kind, ...rest] = url.pathname.replace('/public/', '/').split('/')
  if (kind === 'me') return { username: user, scope: all ? 'all' : 'own', duties: user === 'officer' ? DUTIES : [] }
  if (kind === 'unit-duties') return { duties: [], items: [] }
  switch (`${module}/${kind ?? ''}`) {
    case 'cockpit/':
      return cockpit(USERS[user]?.[3] ?? [], faults, sees)
    case 'todos/':
      return todos(only(mine), faults)
    case 'units/':
      return { items: only(UNITS).map((each) => ({ ...each, aliases: [] })) }
    case 'platform/status':
      return {
        at: '2023-12-13T01:05:00Z',
        parts: ['gateway', 'keycloak', 'postgres', ...ALL].map((name) => ({
          name,
          label:
            LABELS[name] ??
            ({ gateway: '网关', keycloak: '统一登录', postgres: '数据库' } as Record<string, string>)[name],
          status: faults.includes(`down:${name}`) ? 'down' : 'up',
          since: faults.includes(`down:${name}`) ? '2023-12-13T00:40:00Z' : null,
          millis: faults.includes(`down:${name}`) ? null : 4,
          detail: null,
        })),
      }
    case 'insurance/schemes':
      return rest.length ? schemes.find(({ id }) => id === rest[0]) : { items: only(schemes) }
    case 'insurance/stages':
      return { items: only(stages.map((item) => ({ ...item, units: item.units.filter((each) => sees(each.unit)) }))) }
    case 'insurance/prices':
      return rest.length
        ? { items: only(corrections) }
        : {
            ...prices,
            demo: faults.includes('demo'),
            running: empty ? null : prices.running,
            items: only(prices.items),
          }
    case 'insurance/points':
      return { items: only([point]).filter((each) => sees(each.township)) }
    case 'insurance/observations':
      return { ...sheet, items: only(sheet.items).filter((each) => sees(each.township)) }
    case 'insurance/daily-prices':
      return rest.length ? { ...priceDay, day: rest[1] } : { ...season, days: only(season.days) }
    case 'insurance/price-patterns':
      return { ...patterns, points: only(patterns.points) }
    case 'insurance/national-prices':
      return { items: only([national]), next: null }
    case 'insurance/audit':
      return {
        items: only([
          {
            seq: 1,
            at: '2023-12-13T01:00:00Z',
            actor: 'clerk',
            actorName: '明水街道经办员',
            action: 'complete',
            entity: 'stage',
            entityId: 's2',
            unit: '370114001',
            before: null,
            after: { note: '已完成。', version: 1 },
            requestId: 'r',
          },
        ]),
        next: null,
      }
    case 'planning/quality':
      return {
        plan: '规划',
        source: '章政发〔2023〕16号',
        items: only([
          {
            rule: 'base-missing',
            indicator: 'i5',
            indicatorName: '智慧医院覆盖率',
            printed: '—',
            compared: '100%',
            location: '专栏1',
            message: '表中没有 2020 年数值，进度按达到目标的比例计算。',
          },
        ]),
      }
    case 'disclosure/duties':
      return {
        year: 2023,
        source: '章政办发〔2023〕10号',
        items: only([
          {
            key: 'training',
            title: '组织本系统政务公开业务培训',
            atLeast: 1,
            due: '2023-12-31',
            responsible: [{ code: 'townships', name: '各镇街', group: true, note: null }],
            task: 52,
            source: '章政办发〔2023〕10号 五（三）',
          },
        ]),
      }
    case 'forestry/goals':
      if (rest[0] === 'editions') return { items: [] }
      return { ...goals, units: only(goals.units.filter((row) => sees(row.code ?? ''))) }
    case 'forestry/milestones':
      return {
        items: only(
          milestones
            .map((item) => ({ ...item, units: item.units.filter((each) => sees(each.unit)) }))
            .filter((item) => item.units.length > 0),
        ),
      }
    case 'forestry/duties':
      return { items: only(duties) }
    case 'disclosure/tasks': {
      if (rest[2] === 'units')
        return {
          history: [
            {
              at: '2023-12-01T02:00:00Z',
              by: '明水街道经办员',
              action: 'report',
              fromState: 'in-progress',
              toState: 'submitted',
              note: '已在网站专栏发布。',
              evidence: '区政府网站专栏',
            },
          ],
        }
      const moves = (each: { unit: string; state?: string }) =>
        user === 'office' && each.state === 'submitted'
          ? ['accepted', 'returned']
          : mine.includes(each.unit) && !['accepted', 'submitted'].includes(each.state ?? '')
            ? ['in-progress', 'submitted']
            : []
      const visible = tasks
        .map((task) => ({
          ...task,
          units: task.units.filter((each) => sees(each.unit)).map((each) => ({ ...each, actions: moves(each) })),
        }))
        .filter((task) => task.units.length > 0)
      if (rest.length) return visible.find(({ no }) => String(no) === rest[1])
      return {
        year: 2023,
        source: '章政办发〔2023〕10号',
        issuedOn: '2023-07-25',
        items: only(visible).map((task) => (user === 'clerk' ? task : { ...task, units: null })),
      }
    }
    case 'planning/indicators':
      return rest.length
        ? indicators.find(({ id }) => id === rest[0])
        : {
            plan: '新型城镇化规划（2021—2035年）主要指标',
            source: '章政发〔2023〕16号',
            issuedOn: '2023-07-06',
            rule: { atRiskBehind: '10', offTrackBehind: '25', bindingStricter: true },
            wordedGoals: [
              { id: 'gap', year: 2035, goal: '城乡差距明显缩小，共同富裕取得实质进展', location: '第一章 四' },
            ],
            items: only(indicators),
          }
  }
  return undefined
}

function todos(mine: string[], faults: string[]) {
  const unit = mine[0]
  const unitName = UNITS.find(({ code }) => code === unit)?.name ?? ''
  const item = (
    id: string,
    module: string,
    title: string,
    due: string | null,
    state: string,
    daysLeft: number | null,
    link: string,
  ) => ({
    id,
    module,
    title: faults.includes('long') ? `${title}：${LONG}` : title,
    unit,
    unitName,
    due,
    state,
    daysLeft,
    link,
  })
  const items =
    unit && unit !== 'district'
      ? [
          item(
            '1',
            'forestry',
            '制定本单位实施意见和考核办法并报专班办公室',
            '2023-07-31',
            'late',
            -135,
            '/forestry/milestones?unit=370114001',
          ),
          item('2', 'disclosure', '政策效果评价', '2023-12-31', 'open', 18, '/disclosure/tasks/2023/18'),
          item('3', 'disclosure', '政府开放活动', '2023-12-20', 'soon', 7, '/disclosure/tasks/2023/28'),
          item('4', 'forestry', '与各村签订目标责任书', null, 'open', null, '/forestry/milestones/2023-letters'),
        ]
      : []
  return {
    items,
    total: items.length,
    missing: faults.filter((fault) => fault.startsWith('down:')).map((fault) => fault.slice(5)),
  }
}

function cockpit(modules: string[], faults: string[], sees: (code: string) => boolean) {
  const figure = (
    key: string,
    label: string,
    value: string,
    unit: string,
    source: string,
    asOf: string,
    state: string,
    link: string,
    compare: string | null = null,
  ) => ({ key, label, value, unit, compare, state, source, asOf, approved: key !== 'late-stages', link })
  const FIGURES: Record<string, unknown[]> = {
    insurance: [
      figure(
        'onion',
        '大葱目标价格',
        '1.06',
        '元/500克',
        '章政办发〔2023〕11号',
        '2023-07-27',
        'none',
        '/insurance/schemes/onion-2023',
      ),
      figure(
        'pig',
        '生猪目标价格',
        '18.50',
        '元/公斤',
        '章政办发〔2023〕12号',
        '2023-09-15',
        'none',
        '/insurance/schemes/pig-2023-1',
      ),
      figure('late-stages', '逾期阶段', '2', '个', '平台登记', '2023-12-13', 'late', '/insurance'),
    ],
    forestry: [
      figure(
        'coverage',
        '章丘区 森林覆盖率目标',
        '22.76',
        '%',
        '章政办发〔2023〕9号',
        '2023-07-22',
        'none',
        '/forestry/goals',
      ),
      figure(
        'stock',
        '章丘区 森林蓄积目标',
        '117.16',
        '万立方米',
        '章政办发〔2023〕9号',
        '2023-07-22',
        'none',
        '/forestry/goals',
      ),
      figure(
        'quality',
        '任务表数据质量问题',
        '6',
        '处',
        '章政办发〔2023〕9号',
        '2023-07-22',
        'risk',
        '/forestry/quality',
      ),
    ],
    disclosure: [
      figure('tasks', '年度重点任务', '52', '项', '章政办发〔2023〕10号', '2023-07-25', 'none', '/disclosure'),
      figure('overdue', '逾期（单位×任务）', '2', '件', '平台登记', '2023-12-13', 'late', '/disclosure?state=overdue'),
    ],
    planning: [
      figure(
        'urban',
        '常住人口城镇化率',
        '62.6',
        '%',
        '章政发〔2023〕16号',
        '2022-12-31',
        'risk',
        '/planning/indicators/i18',
        '目标 65%（2025 年）',
      ),
      figure(
        '5g',
        '建成5G基站',
        '3200',
        '个',
        '章政发〔2023〕16号',
        '2022-12-31',
        'ok',
        '/planning/indicators/i1',
        '目标 5,000 个（2025 年）',
      ),
    ],
  }
  const SPREAD: Record<string, (n: number) => { done: number; late: number; atRisk: number; open: number } | null> = {
    insurance: (n) => ({ done: 1, late: n % 4 === 0 ? 1 : 0, atRisk: 0, open: 0 }),
    forestry: (n) => ({ done: n % 3 === 0 ? 1 : 0, late: n % 3 === 0 ? 0 : 1, atRisk: 0, open: 2 }),
    disclosure: (n) => ({ done: 10 + (n % 5), late: n % 7 === 0 ? 3 : 0, atRisk: n % 4, open: 18 - (n % 5) }),
    planning: () => null,
  }
  const rows = [...TOWNSHIPS, ...FARMS]
    .filter(({ code }) => sees(code))
    .map(({ code, name }, n) => ({
      code,
      name,
      cells: Object.fromEntries(
        modules.map((module) => [
          module,
          name.startsWith('国有') && module !== 'forestry'
            ? null
            : faults.includes(`gone:${module}`)
              ? null
              : (SPREAD[module]?.(n) ?? null),
        ]),
      ),
    }))
  return {
    today: '2023-12-13',
    rehearsal: true,
    demo: faults.includes('demo'),
    matrix: { rows: faults.includes('empty') ? [] : rows },
    modules: faults.includes('empty')
      ? []
      : modules.map((module, n) => {
          const status =
            faults.includes(`down:${module}`) || faults.includes(`gone:${module}`)
              ? 'down'
              : faults.includes(`slow:${module}`)
                ? 'slow'
                : 'up'
          const gone = faults.includes(`gone:${module}`)
          return {
            module,
            label: LABELS[module],
            status,
            since: status === 'up' ? null : '2023-12-13T01:02:00Z',
            figuresAt: gone ? null : '2023-12-13T01:00:00Z',
            ageSeconds: gone ? null : status === 'up' ? 0 : 310,
            problem: status === 'up' ? null : '没有在规定时间内响应。',
            summary: gone
              ? null
              : {
                  module,
                  today: '2023-12-13',
                  rehearsal: true,
                  demo: false,
                  scope: 'all',
                  tally: [
                    { done: 2, late: 2, atRisk: 0, open: 1 },
                    { done: 6, late: 12, atRisk: 0, open: 39 },
                    { done: 412, late: 2, atRisk: 160, open: 471 },
                    { done: 2, late: 1, atRisk: 1, open: 18 },
                  ][n],
                  figures: FIGURES[module],
                  units: [],
                },
          }
        }),
  }
}
