import { beforeEach, describe, expect, it, vi } from 'vitest'
import { h } from 'vue'
import { buttons, confirm, dialog, given, press, submit, writes } from '@/test/acts'
import { type Answer, problem } from '@/test/api'
import { openPage, settle } from '@/test/page'
import { fakeUpload } from '@/test/upload'
import type { Paper } from '../attachments'
import { save } from '../save'
import AttachmentPanel from './AttachmentPanel.vue'

vi.mock('../save', () => ({ save: vi.fn() }))
beforeEach(() => vi.mocked(save).mockClear())

const LIST = 'GET /api/forestry/plots/7/attachments'
const ONE = '/api/forestry/attachments/3'
const LONG = '关于济南市章丘区国有黄河林场与垛庄镇人民政府联合营造林工程小班竣工验收的说明（签字盖章扫描件）.pdf'
const paper: Paper = { id: 3, kind: 'map', name: LONG, size: 20480, uploadedAt: '2023-12-13T09:00:00+08:00' }
const folder = {
  module: 'forestry',
  path: '/api/forestry/plots/7/attachments',
  one: '/api/forestry/attachments',
} as const
const kinds = [
  { value: 'map', label: '小班图' },
  { value: 'acceptance', label: '验收表' },
]
const open = (props: object = {}, list: Answer = given({ items: [paper] }), answers: Record<string, Answer> = {}) =>
  openPage({ render: () => h(AttachmentPanel, { folder, kinds, ...props }) }, { answers: { [LIST]: list, ...answers } })
const all = { addable: ['map', 'acceptance'], removable: () => true }

async function choose({ wrapper }: Awaited<ReturnType<typeof open>>, file: File) {
  const input = wrapper.get<HTMLInputElement>('input[type=file]')
  Object.defineProperty(input.element, 'files', { value: [file], configurable: true })
  await input.trigger('change')
}

describe('the papers of a record', () => {
  it('are loading', async () => {
    const { wrapper } = await open({}, 'never')
    expect(wrapper.find('[data-testid=loading]').exists()).toBe(true)
    expect(wrapper.find('[data-testid=empty]').exists()).toBe(false)
  })
  it('are none, which is said only after an answer', async () => {
    expect((await open({}, given({ items: [] }))).wrapper.get('[data-testid=empty]').text()).toContain('还没有附件')
    const { wrapper } = await open({}, problem(503, '服务暂时不可用'))
    expect(wrapper.find('[data-testid=empty]').exists()).toBe(false)
    expect(wrapper.get('[data-testid=error]').text()).toContain('服务暂时不可用')
  })
  it('are shown to a reader, who adds and removes none', async () => {
    const opened = await open()
    expect(opened.wrapper.get('[data-testid=paper]').text()).toMatch(/小班图.*20 KB.*2023-12-13 09:00/s)
    expect(buttons(opened)).toEqual([LONG])
    expect(opened.wrapper.find('form').exists()).toBe(false)
  })
  it('are those of this part of the record, with what is said of them', async () => {
    const items = [paper, { ...paper, id: 4, kind: 'acceptance' }]
    const { wrapper } = await open(
      { shown: ({ kind }: Paper) => kind === 'acceptance', about: ({ id }: Paper) => `：第 ${id} 份` },
      given({ items }),
    )
    expect(wrapper.findAll('[data-testid=paper]').map((row) => row.text())).toEqual([
      expect.stringContaining('验收表：第 4 份'),
    ])
  })
})

describe('a paper', () => {
  it('is opened under its own name', async () => {
    const headers = { 'Content-Disposition': 'attachment; filename="map.pdf"' }
    const opened = await open({}, undefined, { [`GET ${ONE}`]: { headers, body: {} } })
    await press(opened, LONG)
    expect(vi.mocked(save).mock.calls[0]?.[0]).toBe('map.pdf')
  })
  it('that is not to be had says so, and can be asked for again where that helps', async () => {
    const opened = await open({}, undefined, { [`GET ${ONE}`]: problem(404, '没有找到这个附件') })
    await press(opened, LONG)
    expect(opened.wrapper.get('[data-testid=refusal]').text()).toContain('文件没有打开。')
    expect(buttons(opened)).not.toContain('重试')
  })
  it('is added with its kind and name and what is said beside', async () => {
    const opened = await open({ ...all, first: 'acceptance', adding: { plot: 7 } })
    const sent = fakeUpload(201, paper)
    await choose(opened, new File(['x'], '验收.pdf'))
    await submit(opened)
    const [path, query] = (sent[0]?.path ?? '').split('?')
    expect([path, Object.fromEntries(new URLSearchParams(query))]).toEqual([
      folder.path,
      { kind: 'acceptance', name: '验收.pdf', plot: '7' },
    ])
    expect(opened.wrapper.find('.chosen').exists()).toBe(false)
  })
  it('that is refused says why beside the field, once, and keeps the file', async () => {
    const opened = await open(all)
    const reason = '只能上传 PDF、JPG、PNG 或 XLSX 文件。'
    fakeUpload(422, { title: '不符合规定', status: 422, detail: reason, errors: [{ field: 'file', reason }] })
    await choose(opened, new File(['x'], '验收.pdf'))
    await submit(opened)
    await settle()
    expect(opened.wrapper.text().split(reason)).toHaveLength(2)
    expect(opened.wrapper.get('.chosen').text()).toContain('验收.pdf')
  })
  it('is sent again when the module was down', async () => {
    const opened = await open(all)
    fakeUpload(503, { title: '服务暂时不可用', status: 503 })
    await choose(opened, new File(['x'], '验收.pdf'))
    await submit(opened)
    await settle()
    expect(opened.wrapper.get('[data-testid=refusal]').text()).toContain('选好的文件已保留。')
    const sent = fakeUpload(201, paper)
    await press(opened, '重试')
    expect(sent).toHaveLength(1)
  })
  it('is removed after a question; a refusal is read there', async () => {
    const reason = '小班已经验收，附件不能删除。'
    const opened = await open(all, undefined, {
      [`DELETE ${ONE}`]: problem(422, '不符合规定', { detail: reason, errors: [{ field: 'plot', reason }] }),
    })
    await press(opened, '删除')
    expect(dialog()?.textContent).toContain(`将删除附件“${LONG}”`)
    expect(writes(opened)).toEqual([])
    await confirm()
    expect(dialog()?.textContent?.split(reason)).toHaveLength(2)
    opened.answers[`DELETE ${ONE}`] = { status: 204 }
    await confirm()
    expect(writes(opened)).toHaveLength(2)
  })
  it('of the only kind that may be added needs no choice', async () => {
    const { wrapper } = await open({ addable: ['acceptance'] })
    expect(wrapper.find('[name=kind]').exists()).toBe(false)
    expect(wrapper.get('.drop label').text()).toBe('验收表')
  })
})
