import { beforeEach, describe, expect, it, vi } from 'vitest'
import { h } from 'vue'
import { buttons, confirm, dialog, press, typeInDialog, writes } from '@/test/acts'
import { type Answer, problem } from '@/test/api'
import { openPage, settle } from '@/test/page'
import { save } from '../save'
import ExportButton from './ExportButton.vue'

vi.mock('../save', () => ({ save: vi.fn() }))
beforeEach(() => vi.mocked(save).mockClear())

const MASKED = '/api/forestry/plots/export.xlsx?township=370114001'
const CSV = MASKED.replace('.xlsx', '.csv')
const PDF = MASKED.replace('.xlsx', '.pdf')
const FULL = '/api/forestry/plots/export.xlsx'
const file: Answer = {
  headers: { 'Content-Disposition': "attachment; filename*=UTF-8''%E5%B0%8F%E7%8F%AD.xlsx" },
  body: {},
}
const open = (props: object = {}, answers: Record<string, Answer> = {}) =>
  openPage(
    { render: () => h(ExportButton, { label: '小班表', masked: MASKED, ...props }) },
    {
      answers: {
        [`GET ${MASKED}`]: file,
        [`GET ${CSV}`]: file,
        [`GET ${PDF}`]: file,
        [`POST ${FULL}`]: file,
        ...answers,
      },
    },
  )
const full = { path: FULL, body: { township: '370114001' } }

describe('an export', () => {
  it('is masked for whoever sees the rows: to be printed, as a workbook and as CSV', async () => {
    const opened = await open()
    expect(buttons(opened)).toEqual(['打印小班表（PDF）', '导出小班表 ▾'])
    await press(opened, '打印小班表')
    await press(opened, '导出小班表')
    await press(opened, '导出小班表（XLSX）')
    await press(opened, '导出小班表')
    await press(opened, '导出小班表（CSV）')
    expect(opened.calls.filter(({ path }) => path.startsWith('/api/forestry/plots/')).map(({ path }) => path)).toEqual([
      PDF,
      MASKED,
      CSV,
    ])
    expect(vi.mocked(save).mock.calls.map(([name]) => name)).toEqual(['小班.xlsx', '小班.xlsx', '小班.xlsx'])
    expect(writes(opened)).toEqual([])
  })
  it('has full numbers only for a reason, which is sent and not in an address', async () => {
    const opened = await open({ full })
    await press(opened, '导出小班表')
    await press(opened, '导出含完整号码的小班表')
    await confirm()
    expect(dialog()?.textContent).toContain('请填写导出理由')
    typeInDialog('reason', '向银行提交付款清单')
    await confirm()
    expect(writes(opened).map(({ path, body }) => [path, body])).toEqual([
      [FULL, { township: '370114001', reason: '向银行提交付款清单' }],
    ])
    expect(save).toHaveBeenCalledTimes(1)
  })
  it('that is refused says why where it was asked', async () => {
    const reason = '导出理由须为 5 至 200 字。'
    const opened = await open({ full }, { [`POST ${FULL}`]: problem(422, '不符合规定', { detail: reason }) })
    await press(opened, '导出小班表')
    await press(opened, '导出含完整号码')
    typeInDialog('reason', '要')
    await confirm()
    expect(dialog()?.textContent?.split(reason)).toHaveLength(2)
    expect(dialog()?.textContent).not.toContain('重试')
    expect(save).not.toHaveBeenCalled()
  })
  it('closes what it opened with Escape, and elsewhere', async () => {
    const opened = await open()
    for (const close of [
      () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })),
      () => document.body.dispatchEvent(new Event('pointerdown', { bubbles: true })),
    ]) {
      await press(opened, '导出小班表')
      expect(buttons(opened)).toContain('导出小班表（CSV）')
      close()
      await settle()
      expect(buttons(opened)).not.toContain('导出小班表（CSV）')
    }
  })
  it('while the module is down says so, and tries the same again', async () => {
    const opened = await open({}, { [`GET ${CSV}`]: problem(503, '服务暂时不可用') })
    await press(opened, '导出小班表')
    await press(opened, '导出小班表（CSV）')
    expect(opened.wrapper.get('[data-testid=refusal]').text()).toContain('服务暂时不可用')
    opened.answers[`GET ${CSV}`] = file
    await press(opened, '重试')
    expect(opened.wrapper.find('[data-testid=refusal]').exists()).toBe(false)
    expect(save).toHaveBeenCalledTimes(1)
  })
})
