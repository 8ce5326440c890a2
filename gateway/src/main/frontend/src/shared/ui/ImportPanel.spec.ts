import { describe, expect, it } from 'vitest'
import { h } from 'vue'
import { buttons, confirm, dialog, given, KEY, press, submit, writes } from '@/test/acts'
import { type Answer, problem } from '@/test/api'
import { CLERK, openPage, settle } from '@/test/page'
import { fakeUpload } from '@/test/upload'
import { type ImportFault, type ImportJob, lookOfImport, type Register } from '../importing'
import ImportPanel from './ImportPanel.vue'

const PLOTS: Register = {
  module: 'forestry',
  path: '/api/forestry/plots/imports',
  list: '造林小班登记表',
  row: '个小班',
}
const LIST = `GET ${PLOTS.path}`
const ONE = `GET ${PLOTS.path}/9`
const TAKE = `POST ${PLOTS.path}/9/application`
const DISCARD = `DELETE ${PLOTS.path}/9`
const LONG = '济南市章丘区国有黄河林场与垛庄镇人民政府联合营造林工程小班登记表（第三次修改，最终版）.xlsx'
type Job = ImportJob & { unit: string; unitName: string }
const job: Job = {
  id: 9,
  unit: '370114001',
  unitName: '明水街道',
  fileName: LONG,
  size: 20480,
  state: 'checked',
  total: 18,
  done: 18,
  faults: 0,
  notices: 0,
  problem: null,
  twin: null,
  uploadedBy: 'clerk-mingshui',
  uploadedAt: '2023-12-13T09:00:00+08:00',
  appliedBy: null,
  appliedAt: null,
  account: [],
  version: 4,
}
const fault: ImportFault = { seq: 1, row: 3, column: '面积', value: '', reason: '请填写面积。', severity: 'fault' }
const open = (answers: Record<string, Answer> = {}, { at = '/plots?import=9', sends = true, session = CLERK } = {}) =>
  openPage(
    { render: () => h(ImportPanel<Job>, { register: PLOTS, sends }, { made: () => '小班已在下面的表中。' }) },
    {
      path: '/plots',
      at,
      session,
      answers: {
        [LIST]: given({ items: [job] }),
        [ONE]: given(job),
        [`${ONE}/faults`]: given({ items: [fault], next: null }),
        ...answers,
      },
    },
  )

describe('a register’s imports', () => {
  it('are loading, none, or not to be had, and none only after an answer', async () => {
    const at = '/plots'
    expect((await open({ [LIST]: 'never' }, { at })).wrapper.find('[data-testid=loading]').exists()).toBe(true)
    const none = await open({ [LIST]: given({ items: [] }) }, { at })
    expect(none.wrapper.get('[data-testid=empty]').text()).toContain('还没有导入过造林小班登记表')
    const { wrapper } = await open({ [LIST]: problem(503, '服务暂时不可用') }, { at })
    expect(wrapper.find('[data-testid=empty]').exists()).toBe(false)
    expect(wrapper.get('[data-testid=error]').text()).toContain('服务暂时不可用')
  })
  it('are listed with their unit, each leading to itself on the same page', async () => {
    const { wrapper } = await open({}, { at: '/plots' })
    expect(wrapper.get('[data-testid=import]').text()).toMatch(/明水街道.*核对通过，待登记.*18/s)
    expect(wrapper.get('[data-testid=import] a').attributes('href')).toBe('/plots?import=9')
  })
  it('are handed in by whom may: template and file say the unit, and the record opens', async () => {
    expect((await open({}, { sends: false })).wrapper.find('input[type=file]').exists()).toBe(false)
    const template = `GET ${PLOTS.path}/template?unit=370114001&format=csv`
    const opened = await open({ [template]: problem(503, '服务暂时不可用') }, { at: '/plots' })
    await press(opened, '下载模板（CSV）')
    expect(opened.wrapper.get('[data-testid=refusal]').text()).toContain('服务暂时不可用')
    const sent = fakeUpload(202, job)
    const input = opened.wrapper.get<HTMLInputElement>('input[type=file]')
    Object.defineProperty(input.element, 'files', { value: [new File(['x'], '小班.xlsx')] })
    await input.trigger('change')
    await submit(opened)
    await settle()
    expect(sent[0]?.path).toBe(`${PLOTS.path}?${new URLSearchParams({ unit: '370114001', fileName: '小班.xlsx' })}`)
    expect(sent[0]?.headers['Idempotency-Key']).toEqual(KEY)
    expect(opened.router.currentRoute.value.query).toEqual({ import: '9' })
  })
})

describe('one import', () => {
  it('is taken as a whole, and a refusal is read where it was asked', async () => {
    const reason = '造林季已经结束。'
    const opened = await open({
      [TAKE]: problem(422, '不符合规定', { detail: reason, errors: [{ field: 'about', reason }] }),
    })
    await press(opened, '登记这 18 个小班')
    expect(dialog()?.textContent).toContain(`将一次登记“${LONG}”中的 18 个小班`)
    await confirm()
    expect(dialog()?.textContent?.split(reason)).toHaveLength(2)
    expect(dialog()?.textContent).not.toContain('重试')
    opened.answers[TAKE] = given({ ...job, state: 'applying' }, 202)
    opened.answers[ONE] = given({ ...job, state: 'applied', appliedAt: job.uploadedAt, appliedBy: 'clerk-mingshui' })
    await confirm()
    expect(writes(opened)[0]?.body).toEqual({ version: 4 })
    expect(opened.wrapper.text()).toContain('小班已在下面的表中。')
  })
  it('loads what is stored now when somebody else was quicker', async () => {
    const opened = await open({ [TAKE]: problem(409, '数据已被修改') })
    await press(opened, '登记这 18 个小班')
    await confirm()
    opened.answers[ONE] = given({ ...job, version: 5 })
    opened.answers[TAKE] = given({ ...job, state: 'applying' }, 202)
    dialog()?.querySelector<HTMLElement>('[data-testid=conflict]')?.click()
    await settle()
    await confirm()
    expect(writes(opened).map(({ body }) => (body as { version: number }).version)).toEqual([4, 5])
  })
  it('with faults says that nothing was taken, which they are, and gives them away', async () => {
    const opened = await open({
      [ONE]: given({ ...job, state: 'refused', faults: 1 }),
      [`${ONE}/faults.xlsx`]: problem(503, '服务暂时不可用'),
    })
    expect(opened.wrapper.text()).toContain('没有登记任何一个小班。请按下面列出的 1 处修改文件')
    expect(opened.wrapper.get('[data-testid=fault]').text()).toContain('请填写面积。')
    await press(opened, '下载核对结果')
    expect(opened.wrapper.get('[data-testid=refusal]').text()).toContain('服务暂时不可用')
    expect(buttons(opened).some((text) => text.startsWith('登记这'))).toBe(false)
  })
  it('is discarded after a question, by its own unit', async () => {
    const opened = await open({ [DISCARD]: { status: 204 } })
    await press(opened, '删除这个文件')
    expect(dialog()?.textContent).toContain('没有登记任何一个小班')
    await confirm()
    expect(writes(opened)[0]?.path).toBe(`${PLOTS.path}/9?version=4`)
    const foreign = await open({ [ONE]: given({ ...job, unit: '370114008' }) })
    expect(buttons(foreign)).not.toContain('删除这个文件')
  })
  it('names its twin, and is not taken again', async () => {
    const opened = await open({ [ONE]: given({ ...job, twin: 4 }) })
    expect(opened.wrapper.get('a[href="/plots?import=4"]').text()).toBe('第 4 号导入')
    expect(buttons(opened).some((text) => text.startsWith('登记这'))).toBe(false)
  })
  it('that is not one’s own says so', async () => {
    const { wrapper } = await open({ [ONE]: problem(403, '没有权限') })
    expect(wrapper.find('[data-testid=forbidden]').exists()).toBe(true)
  })
  it('in a state that this page does not know is shown by its own name', () =>
    expect(lookOfImport({ state: 'paused' }).word).toBe('paused'))
})
