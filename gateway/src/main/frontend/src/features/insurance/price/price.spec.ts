import { describe, expect, it } from 'vitest'
import { buttons, confirm, dialog, given, held, offered, press, typeInDialog, writes } from '@/test/acts'
import { problem } from '@/test/api'
import { CLERK, hasFourStates, LEADER, NOBODY, OFFICER, openPage, settle } from '@/test/page'
import { scheme } from '@/test/samples'
import PriceSection from './components/PriceSection.vue'
import DailyPricesPage from './pages/DailyPricesPage.vue'
import NationalPricesPage from './pages/NationalPricesPage.vue'
import ObservationsPage from './pages/ObservationsPage.vue'
import PatternsPage from './pages/PatternsPage.vue'
import PointsPage from './pages/PointsPage.vue'
import PricesPage from './pages/PricesPage.vue'
import { priceChart, priceWords } from './prices'
import { corrections, day, national, observed, odd, patterns, point, prices, season, sheet } from './samples'
import { adviceOn, dayBefore, isPriceOfficer, lookOfDay, stateOf } from './words'

const onion = { ...scheme, priceOrigin: 'POINTS' }
const pig = { ...scheme, id: 'pig-2023', name: '生猪目标价格保险', priceUnit: '元/公斤', priceOrigin: 'NATIONAL' }
const SCHEMES = { 'GET /api/insurance/public/schemes': { body: { items: [onion, pig] } } }
const HISTORY = 'GET /api/insurance/public/prices/history'
const others = { ...SCHEMES, [HISTORY]: { body: { items: [] } }, 'GET /api/units': { body: { items: [] } } }
const DAY = 'GET /api/insurance/daily-prices/onion-2023/2023-12-11'

hasFourStates('the public prices', {
  page: PricesPage,
  path: '/p',
  asks: 'GET /api/insurance/public/prices',
  others,
  session: NOBODY,
  nothing: { ...prices, running: null, items: [] },
  something: prices,
  shows: '0.9950',
})
hasFourStates('the collector’s sheet', {
  page: ObservationsPage,
  path: '/p',
  asks: 'GET /api/insurance/observations',
  others,
  session: CLERK,
  nothing: { ...sheet, items: [] },
  something: sheet,
  shows: '明水市场',
})
hasFourStates('the season', {
  page: DailyPricesPage,
  path: '/p',
  asks: 'GET /api/insurance/daily-prices',
  others: { ...others, [DAY]: { body: day } },
  session: OFFICER,
  nothing: { ...season, days: [] },
  something: season,
  shows: '漏公布',
})
hasFourStates('the patterns', {
  page: PatternsPage,
  path: '/p',
  asks: 'GET /api/insurance/price-patterns',
  others,
  nothing: { ...patterns, points: [] },
  something: patterns,
  shows: '明水市场',
})
it('the patterns say what is odd about a point', async () => {
  const { wrapper } = await openPage(PatternsPage, {
    path: '/p',
    answers: { ...others, 'GET /api/insurance/price-patterns': { body: patterns } },
  })
  expect(wrapper.text()).toContain('12 笔中 11 笔末位是 5')
  expect(wrapper.text()).toContain('1.05 连续 6 天（11-06 至 11-11）')
  expect(wrapper.text()).toContain('独自左右结果')
})
hasFourStates('the points', {
  page: PointsPage,
  path: '/p',
  asks: 'GET /api/insurance/points',
  others,
  session: OFFICER,
  nothing: { items: [] },
  something: { items: [point] },
  shows: '2023-11-06 起',
})
it('the points are named, and only officers change them', async () => {
  const answers = { ...others, 'GET /api/insurance/points': { body: { items: [point] } } }
  const officer = (await openPage(PointsPage, { path: '/p', session: OFFICER, answers })).wrapper
  expect(officer.get('[role=rowheader]').text()).toBe('明水市场')
  expect(officer.findAll('button').some((button) => button.text().startsWith('修改或停用'))).toBe(true)
  const clerk = (await openPage(PointsPage, { path: '/p', session: CLERK, answers })).wrapper
  expect(clerk.findAll('button').some((button) => /修改|设立/.test(button.text()))).toBe(false)
})
hasFourStates('the national prices', {
  page: NationalPricesPage,
  path: '/p',
  asks: 'GET /api/insurance/national-prices',
  others,
  session: OFFICER,
  nothing: { items: [], next: null, actions: [] },
  something: { items: [national], next: null, actions: offered('enter') },
  shows: '价格监测中心网站',
})

it('the chart of prices takes them as they came', () => {
  const [series] = priceChart(prices).series as [{ data: unknown[]; markLine: { data: unknown[] } }]
  expect(series.data).toEqual(['0.98', '1.01'])
  expect(series.markLine.data).toEqual([{ yAxis: '1.06' }])
  expect(priceWords({ ...prices, items: [] })).toContain('没有公布价格')
})

it('a scheme without prices shows no section about them', async () => {
  const { wrapper } = await openPage(
    { components: { PriceSection }, template: '<PriceSection scheme="onion-2023" />' },
    { answers: { 'GET /api/insurance/public/prices': { body: { ...prices, items: [] } } } },
  )
  expect(wrapper.find('section').exists()).toBe(false)
})

describe('in words', () => {
  it.each([
    [observed, '正常'],
    [odd, '待复核'],
    [{ ...odd, state: 'confirmed' as const }, '已复核'],
    [{ ...odd, state: 'rejected' as const }, '已剔除'],
    [{ ...odd, state: 'replaced' as const }, '已被更正'],
  ])('a figure says how it stands', (one, word) => expect(stateOf(one).word).toBe(word))
  it('a flag says what to do, an unknown one what it is', () => {
    expect(adviceOn(odd)[0]).toContain('请核对小数点')
    expect(adviceOn({ ...odd, flags: [{ code: 'new', words: '新的' }] })).toEqual(['新的'])
  })
  it('a day says whether it was published late', () => {
    expect(season.days.map((one) => lookOfDay(one).word)).toEqual(['已更正', '漏公布', '今天'])
    expect(lookOfDay({ ...season.days[0]!, state: 'published', late: true }).word).toBe('补公布')
  })
  it('days are counted over a month’s end', () => expect(dayBefore('2023-12-01', 2)).toBe('2023-11-29'))
  it('only Development and Reform publishes', () => {
    expect(isPriceOfficer(OFFICER)).toBe(true)
    expect([CLERK, LEADER, NOBODY].some(isPriceOfficer)).toBe(false)
  })
})

describe('a collector', () => {
  const POST = 'POST /api/insurance/observations'
  async function form(given = sheet) {
    const opened = await openPage(ObservationsPage, {
      path: '/p',
      session: CLERK,
      answers: { ...others, 'GET /api/insurance/observations': { body: given }, [POST]: 'down' },
    })
    const send = async (price: string) => {
      await opened.wrapper.get('input[name=price]').setValue(price)
      await opened.wrapper.get('form').trigger('submit')
      await settle()
    }
    return { ...opened, send, sent: () => opened.calls.filter(({ method }) => method === 'POST') }
  }

  it('reads in plain words what is odd', async () =>
    expect((await form()).wrapper.text()).toContain('请核对小数点和单位'))

  it('sends again under the same key after the network failed, and then begins anew', async () => {
    const { answers, send, sent, wrapper } = await form()
    await send('１．０６')
    expect(wrapper.get<HTMLInputElement>('input[name=price]').element.value).not.toBe('')
    answers[POST] = { body: observed }
    await wrapper.get('form').trigger('submit')
    await settle()
    const [first, second] = sent()
    expect(first?.headers['Idempotency-Key']).toMatch(/^[0-9a-f-]{36}$/)
    expect(second?.headers['Idempotency-Key']).toBe(first?.headers['Idempotency-Key'])
    expect(second?.body).toEqual({
      point: 1,
      day: '2023-12-12',
      price: '1.06',
      weight: null,
      note: null,
      replaces: null,
      reason: null,
    })
    expect(wrapper.get<HTMLInputElement>('input[name=price]').element.value).toBe('')
    await send('1.07')
    expect(sent()[2]?.headers['Idempotency-Key']).not.toBe(first?.headers['Idempotency-Key'])
  })
  it('is told of a wrong price before anything is sent', async () => {
    const { send, sent, wrapper } = await form()
    await send('一块')
    expect(sent()).toEqual([])
    expect(wrapper.text()).toContain('价格只写数字')
  })
  it('corrects one figure by another', async () => {
    const { answers, sent, wrapper } = await form()
    answers[POST] = { body: observed }
    await wrapper
      .findAll('button')
      .find((button) => button.text().startsWith('更正'))
      ?.trigger('click')
    expect(wrapper.get<HTMLInputElement>('input[name=price]').element.value).toBe('1.05')
    await wrapper.get('input[name=price]').setValue('1.04')
    await wrapper.get('form').trigger('submit')
    await settle()
    expect(sent()[0]?.body).toMatchObject({ price: '1.04', replaces: 11 })
  })
  it.each([
    ['too late', held('enter', '采价员只能填报当天和前 2 天的价格。'), true, '采价员只能填报当天和前 2 天'],
    ['still to come', held('enter', '不能填报今天以后的价格。', '2023-12-14'), true, '2023-12-14 起可以办理'],
    ['somebody else’s point', [], false, '由指定的采价员填报'],
  ])('finds no form when it is %s', async (_name, actions, mine, words) => {
    const { wrapper } = await form({ ...sheet, items: [{ ...sheet.items[0]!, mine, actions }] })
    expect(wrapper.find('form').exists()).toBe(false)
    expect(wrapper.text()).toContain(words)
  })
})

describe('an officer', () => {
  const POST = 'POST /api/insurance/daily-prices/onion-2023/2023-12-11'
  const body = () => document.body.querySelector<HTMLElement>('[data-testid=confirm]')
  const open = (answer = day, session = OFFICER) =>
    openPage(DailyPricesPage, {
      path: '/p',
      session,
      answers: {
        ...others,
        'GET /api/insurance/daily-prices': { body: season },
        [DAY]: { body: answer },
        [POST]: { body: {} },
      },
    })
  async function publish(opened: Awaited<ReturnType<typeof open>>, words: Record<string, string>) {
    await opened.wrapper
      .findAll('button')
      .find((button) => button.text().includes('这一天的价格') || button.text().startsWith('更正公布'))
      ?.trigger('click')
    await settle()
    for (const [name, text] of Object.entries(words)) {
      const input = body()?.querySelector<HTMLInputElement>(`[name=${name}]`)
      if (!input) throw new Error(`no ${name}`)
      input.value = text
      input.dispatchEvent(new Event('input'))
    }
    await settle()
    body()?.querySelector('form')?.dispatchEvent(new Event('submit'))
    await settle()
    return opened.calls.filter(({ method }) => method === 'POST')
  }

  it('is led to the first missed day', async () =>
    expect((await open()).wrapper.text()).toContain('2023-12-11（周一）'))
  it('publishes with a word about what is missing', async () => {
    expect(await publish(await open(), {})).toEqual([])
    const [sent] = await publish(await open(), { missing: '休市' })
    expect(sent?.body).toEqual({ version: 0, note: '休市', reason: null })
    expect(sent?.headers['Idempotency-Key']).toBeTruthy()
  })
  it('corrects with a reason', async () => {
    const published = { version: 1, price: '1.01', late: false, note: null, reason: null }
    const [sent] = await publish(await open({ ...day, published, missing: [], actions: offered('correct') }), {
      reason: '误填',
    })
    expect(sent?.body).toEqual({ version: 1, note: null, reason: '误填' })
  })
  it('is told what stands against it, and finds no button', async () => {
    const { wrapper } = await open({ ...day, actions: held('publish', '还有 1 条可疑记录没有复核。') })
    expect(wrapper.text()).toContain('还有 1 条可疑记录没有复核')
    expect(wrapper.findAll('button').some((button) => button.text().includes('公布这一天'))).toBe(false)
  })
  const late = { ...day, actions: offered('propose'), causes: ['这是逾期公布（当天没有公布）'] }
  const proposal = {
    id: 7,
    price: '1.05',
    causes: ['这是逾期公布（当天没有公布）'],
    reason: null,
    note: '休市',
    proposedBy: 'officer-b',
    proposedAt: '2023-12-12T02:00:00Z',
    fits: true,
  }
  it('proposes a late day to another, and says why', async () => {
    const opened = await open(late)
    opened.answers[`${POST}/proposal`] = given({})
    expect(opened.wrapper.get('[data-testid=causes]').text()).toContain(
      '这是逾期公布（当天没有公布），由您提出、另一人核准公布',
    )
    await press(opened, '提请另一人核准')
    expect(dialog()?.textContent).toContain('核准之前不会公布')
    typeInDialog('missing', '休市')
    await settle()
    await confirm()
    expect(writes(opened)).toMatchObject([
      {
        path: '/api/insurance/daily-prices/onion-2023/2023-12-11/proposal',
        body: { version: 0, note: '休市', reason: null },
      },
    ])
  })
  it('releases what another proposed, or sends it back with a reason', async () => {
    const opened = await open({ ...day, actions: offered('release', 'reject'), proposal })
    opened.answers[`${POST}/release`] = given({})
    expect(opened.wrapper.get('[data-testid=proposal]').text()).toContain('2023-12-12 10:00 提出')
    expect(buttons(opened)).not.toContain('公布这一天的价格')
    await press(opened, '核准公布')
    await confirm()
    await press(opened, '退回')
    await confirm()
    expect(writes(opened)).toHaveLength(1)
    typeInDialog('reason', '请核对明水')
    await settle()
    await confirm()
    expect(writes(opened).map(({ body: sent }) => sent)).toEqual([
      { proposal: 7, release: true, note: null },
      { proposal: 7, release: false, note: '请核对明水' },
    ])
  })
  it('takes back their own proposal, and releases none whose figures have changed', async () => {
    const own = await open({
      ...day,
      actions: [...held('release', '自己提出的价格应由另一人核准公布。'), ...offered('withdraw')],
      proposal: { ...proposal, proposedBy: 'officer' },
    })
    own.answers[`${POST}/release`] = given({})
    expect(buttons(own)).not.toContain('核准公布')
    await press(own, '撤回')
    await confirm()
    expect(writes(own)[0]?.body).toEqual({ proposal: 7, release: false, note: null })
    const changed = await open({
      ...late,
      actions: [...held('release', '提出以后，当天的价格记录有变化，请重新提出后再核准。'), ...offered('propose')],
      proposal: { ...proposal, fits: false },
    })
    expect(changed.wrapper.text()).toContain('提出以后，当天的价格记录有变化')
    expect(buttons(changed)).not.toContain('核准公布')
  })
  it('is told who may release what they have had a hand in; a leader only looks', async () => {
    const behind = [
      ...held('release', '您录入或复核过当天的价格，请由没有经手的另一人核准公布。'),
      ...offered('reject'),
    ]
    expect((await open({ ...day, actions: behind, proposal })).wrapper.text()).toContain('您录入或复核过当天的价格')
    expect(
      buttons(await open({ ...day, actions: [], proposal }, LEADER)).filter((word) => /^(核准|退回)/.test(word)),
    ).toEqual([])
  })
  it('removes a point that was set up by mistake, and is told when it has figures', async () => {
    const opened = await openPage(PointsPage, {
      path: '/p',
      session: OFFICER,
      answers: {
        ...others,
        'GET /api/insurance/points': {
          body: { items: [{ ...point, collectors: ['clerk-a', 'nobody-here'], unknown: ['nobody-here'] }] },
        },
        'DELETE /api/insurance/points/1': problem(422, '这个监测点已有价格记录'),
      },
    })
    expect(opened.wrapper.text()).toContain('nobody-here（还没有在本系统办理过业务，请核对登录名）')
    await press(opened, '删除')
    await confirm()
    expect(dialog()?.textContent).toContain('这个监测点已有价格记录')
    expect(writes(opened)[0]?.path).toContain('version=3')
  })
  it('publishes a striking national price only with a word about how it was checked', async () => {
    const striking = { ...national, price: '1485', flags: ['与目标价格 18.5 相差超过 50%'] }
    const opened = await openPage(NationalPricesPage, {
      path: '/p',
      session: OFFICER,
      answers: {
        ...others,
        'GET /api/insurance/national-prices': { body: { items: [striking], next: null, actions: [] } },
        'POST /api/insurance/national-prices/5/decision': given({}),
      },
    })
    expect(opened.wrapper.text()).toContain('与目标价格 18.5 相差超过 50%')
    await press(opened, '公布')
    await confirm()
    expect(writes(opened)).toEqual([])
    typeInDialog('reason', '已核对网页')
    await settle()
    await confirm()
    expect(writes(opened)[0]?.body).toEqual({ publish: true, note: '已核对网页', version: 1 })
  })
  it('reviews what others entered, with a note', async () => {
    const { wrapper, calls, answers } = await open({
      ...day,
      points: [{ ...day.points[0]!, observations: [{ ...odd, actions: offered('confirm', 'reject') }] }],
    })
    answers['POST /api/insurance/observations/12/review'] = problem(409, '数据已被修改')
    await wrapper
      .findAll('button')
      .find((button) => button.text().startsWith('复核'))
      ?.trigger('click')
    await wrapper
      .findAll('button')
      .find((button) => button.text().startsWith('剔除'))
      ?.trigger('click')
    expect(calls.some(({ method }) => method === 'POST')).toBe(false)
    await wrapper.get('input[name=note]').setValue('小数点错')
    await wrapper
      .findAll('button')
      .find((button) => button.text().startsWith('剔除'))
      ?.trigger('click')
    await settle()
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      confirmed: false,
      note: '小数点错',
      version: 1,
    })
    expect(wrapper.find('[data-testid=conflict]').exists()).toBe(true)
  })
  it('does not review what is their own', async () => {
    const own = { ...odd, actions: held('confirm', '自己录入的价格应由另一人复核。') }
    const { wrapper } = await open({ ...day, points: [{ ...day.points[0]!, observations: [own] }] })
    expect(wrapper.text()).toContain('自己录入的价格应由另一人复核')
    expect(wrapper.findAll('button').some((button) => button.text().startsWith('复核'))).toBe(false)
  })
  it('is the only one who finds these buttons', async () => {
    const { wrapper } = await open({ ...day, actions: [] }, LEADER)
    expect(wrapper.findAll('button').some((button) => /公布这一天|^复核|改判/.test(button.text()))).toBe(false)
  })
  it('does not publish a national price of their own', async () => {
    const { wrapper } = await openPage(NationalPricesPage, {
      path: '/p',
      session: OFFICER,
      answers: {
        ...others,
        'GET /api/insurance/national-prices': {
          body: {
            items: [national, { ...national, id: 6, actions: held('publish', '自己录入的价格应由另一人公布。') }],
            next: null,
            actions: [],
          },
        },
      },
    })
    expect(wrapper.findAll('button').filter((button) => button.text() === '公布')).toHaveLength(1)
    expect(wrapper.text()).toContain('自己录入的价格应由另一人公布')
  })
})

it('everybody reads why a price was corrected', async () => {
  const { wrapper } = await openPage(PricesPage, {
    path: '/p',
    session: NOBODY,
    answers: {
      ...others,
      'GET /api/insurance/public/prices': { body: prices },
      [HISTORY]: { body: { items: corrections } },
    },
  })
  expect(wrapper.text()).toContain('更正理由：一处误填')
  expect(wrapper.text()).toContain('1.99 ÷ 2')
  expect(wrapper.findAll('a').map((link) => link.attributes('href'))).toEqual(
    expect.arrayContaining([
      '/api/insurance/public/prices?scheme=onion-2023',
      '/api/insurance/public/prices/feed?scheme=onion-2023',
    ]),
  )
})
