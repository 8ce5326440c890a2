import { describe, expect, it, vi } from 'vitest'
import { defineComponent, h, nextTick, ref } from 'vue'
import { openPage, settle } from '@/test/page'
import type { Typed } from '../sheet'
import { Problem } from '../http'
import type { SheetColumn, SheetRow } from '../sheet'
import EntrySheet from './EntrySheet.vue'

const columns: SheetColumn[] = [
  { name: 'value', label: '监测值', places: 2 },
  { name: 'number', label: '文号', optional: true, again: 'next' },
]
const row = (key: string, more: Partial<SheetRow> = {}): SheetRow => ({
  key,
  title: `指标${key}`,
  stored: { value: '', number: '' },
  version: 0,
  done: false,
  ...more,
})

async function open({
  rows = [row('a'), row('b'), row('c')],
  save = vi.fn(async (_row: SheetRow, _typed: Typed, _key: string) => 1),
}: { rows?: SheetRow[]; save?: (row: SheetRow, typed: Typed, key: string) => Promise<number> } = {}) {
  const shown = ref(rows)
  const page = defineComponent(
    () => () =>
      h(EntrySheet, {
        caption: '2022 年的监测值',
        head: '指标',
        measure: '项',
        filling: { module: 'planning', draft: 'test', rows: () => shown.value, columns, save },
      }),
  )
  const opened = await openPage(page)
  const { wrapper } = opened
  const cell = (at: number, beside: number) =>
    wrapper.get<HTMLInputElement>(`[data-row="${at}"][data-column="${beside}"]`)
  const paste = async (at: number, beside: number, text: string) => {
    const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
      clipboardData: { getData: () => text },
    })
    cell(at, beside).element.dispatchEvent(event)
    await nextTick()
    return event
  }
  const states = () => wrapper.findAll('[data-testid=row]').map((each) => each.attributes('data-state'))
  const press = async (words: string) => {
    await wrapper
      .findAll('button')
      .find((button) => button.text().startsWith(words))!
      .trigger('click')
    await settle()
  }
  return { ...opened, shown, save, cell, paste, states, press }
}

describe('a sheet', () => {
  it('saves each row by itself, says how far it is, and forgets what was typed', async () => {
    const { cell, press, save, states, wrapper } = await open()
    await cell(0, 0).setValue('62.60')
    await cell(1, 0).setValue('1,250.5')
    expect(states()).toEqual(['typed', 'typed', 'empty'])
    expect(wrapper.get('[data-testid=counted]').text()).toBe('已保存 0 / 3 项指标，2 行还没有保存。')
    await press('保存填写的 2 行')
    expect(vi.mocked(save).mock.calls.map(([each, typed]) => [each.key, typed.value])).toEqual([
      ['a', '62.60'],
      ['b', '1250.5'],
    ])
    expect(states()).toEqual(['saved', 'saved', 'empty'])
    expect(wrapper.get('[data-testid=counted]').text()).toContain('已保存 2 / 3 项指标')
    expect(cell(1, 0).element.value).toBe('1250.5')
    expect(sessionStorage.getItem('draft:sheet-test')).toBe('{}')
  })
  it('marks the row that was refused, keeps it, and goes on with the others', async () => {
    const save = vi.fn(async ({ key }: SheetRow) => {
      if (key === 'a')
        throw new Problem(422, '不符合规定', '', null, [{ field: 'value', reason: '数值应在 0 到 100 之间。' }])
      return 1
    })
    const { cell, press, states, wrapper } = await open({ save })
    await cell(0, 0).setValue('620')
    await cell(1, 0).setValue('1')
    await press('保存填写的 2 行')
    expect(states()).toEqual(['refused', 'saved', 'empty'])
    expect(wrapper.get('[data-testid=row]').text()).toContain('数值应在 0 到 100 之间。')
    expect(cell(0, 0).attributes('aria-invalid')).toBe('true')
    expect(cell(0, 0).element.value).toBe('620')
    await press('到第一处')
    expect(document.activeElement).toBe(cell(0, 0).element)
  })
  it('sends nothing of a row that is not right', async () => {
    const { cell, press, save, states, wrapper } = await open()
    await cell(0, 0).setValue('六十二')
    await cell(1, 1).setValue('章政字〔2023〕12号')
    await press('保存填写的 2 行')
    expect(save).not.toHaveBeenCalled()
    expect(states()).toEqual(['refused', 'refused', 'empty'])
    expect(wrapper.text()).toContain('请填写监测值')
    expect(wrapper.text()).toContain('监测值只写数字')
  })
  it('stops when the platform is away, and goes on with the same key', async () => {
    const keys: string[] = []
    let away = true
    const save = vi.fn(async (_row: SheetRow, _typed: Typed, key: string) => {
      keys.push(key)
      if (away) throw new Problem(503, '服务暂时不可用', '', 'req-42')
      return 1
    })
    const { cell, press, states, wrapper } = await open({ save })
    await cell(0, 0).setValue('1')
    await cell(1, 0).setValue('2')
    await press('保存填写的 2 行')
    expect(save).toHaveBeenCalledTimes(1)
    expect(wrapper.get('[data-testid=refusal]').text()).toContain('没有保存的行仍在表中。')
    away = false
    await press('重试')
    expect(states()).toEqual(['saved', 'saved', 'empty'])
    expect(keys[1]).toBe(keys[0])
    expect(keys[2]).not.toBe(keys[0])
  })
  it('says what somebody else has stored meanwhile, and lets one choose', async () => {
    const { cell, press, shown, states, wrapper, save } = await open()
    await cell(0, 0).setValue('5')
    await cell(1, 0).setValue('6')
    const other = { stored: { value: '7', number: '' }, version: 3, done: true, by: '本单位同事 2023-12-13' }
    shown.value = [row('a', other), row('b', other), row('c')]
    await settle()
    expect(states()).toEqual(['changed', 'changed', 'empty'])
    expect(wrapper.get('[data-testid=row]').text()).toContain('监测值由“空”改为“7”（本单位同事 2023-12-13）')
    await press('保留我填的')
    await press('用现在的')
    expect(states()).toEqual(['typed', 'stored', 'empty'])
    expect(cell(1, 0).element.value).toBe('7')
    await press('保存填写的 1 行')
    expect(vi.mocked(save).mock.calls[0]?.[0].version).toBe(3)
  })
  it('may be changed again before the page has asked for it anew', async () => {
    const { cell, press, save, states, shown } = await open()
    await cell(0, 0).setValue('5')
    await press('保存填写的 1 行')
    await cell(0, 0).setValue('6')
    shown.value = [row('a', { stored: { value: '5', number: '' }, version: 1, done: true }), row('b'), row('c')]
    await settle()
    expect(states()[0]).toBe('typed')
    await press('保存填写的 1 行')
    expect(vi.mocked(save).mock.calls[1]?.[0].version).toBe(1)
  })
  it('restores what was not saved, and forgets it on demand', async () => {
    await (await open()).cell(0, 0).setValue('5')
    const { cell, press, wrapper } = await open()
    expect(wrapper.get('[data-testid=restored]').text()).toContain('1 行')
    expect(cell(0, 0).element.value).toBe('5')
    await press('清空重填')
    expect(cell(0, 0).element.value).toBe('')
  })
  it('does not let a row be filled in before its time', async () => {
    const { cell, states, wrapper } = await open({ rows: [row('a', { closed: '2024-01-01 起可以填报。' })] })
    expect(cell(0, 0).element.disabled).toBe(true)
    expect(states()).toEqual(['closed'])
    expect(wrapper.text()).toContain('2024-01-01 起可以填报。')
  })
})

describe('the keyboard', () => {
  it('moves up and down past closed rows, and sideways at the end of the words', async () => {
    const { cell } = await open({ rows: [row('a'), row('b', { closed: '未到时间' }), row('c')] })
    cell(0, 0).element.focus()
    await cell(0, 0).trigger('keydown', { key: 'Enter' })
    expect(document.activeElement).toBe(cell(2, 0).element)
    await cell(2, 0).trigger('keydown', { key: 'ArrowUp' })
    expect(document.activeElement).toBe(cell(0, 0).element)
    await cell(0, 0).trigger('keydown', { key: 'ArrowRight' })
    expect(document.activeElement).toBe(cell(0, 1).element)
    await cell(0, 1).trigger('keydown', { key: 'ArrowLeft' })
    expect(document.activeElement).toBe(cell(0, 0).element)
    await cell(0, 0).trigger('keydown', { key: 'ArrowUp' })
    expect(document.activeElement).toBe(cell(0, 0).element)
  })
  it('leaves the keys to the input method while it composes', async () => {
    const { cell } = await open()
    cell(0, 1).element.focus()
    await cell(0, 1).trigger('keydown', { key: 'Enter', isComposing: true })
    expect(document.activeElement).toBe(cell(0, 1).element)
  })
  it('saves the row with control and enter', async () => {
    const { cell, states } = await open()
    await cell(0, 0).setValue('5')
    await cell(1, 0).setValue('6')
    await cell(0, 0).trigger('keydown', { key: 'Enter', ctrlKey: true })
    await settle()
    expect(states()).toEqual(['saved', 'typed', 'empty'])
  })
})

describe('pasting', () => {
  it('fills rows and columns, and keeps what finds no place', async () => {
    const { cell, paste, wrapper, press } = await open()
    await paste(1, 0, '1,250.50\t甲1\n３\t甲2\n多余\t甲3\n')
    expect([1, 2].map((at) => cell(at, 0).element.value)).toEqual(['1250.50', '3'])
    expect(cell(2, 1).element.value).toBe('甲2')
    expect((wrapper.get('[data-testid=left] textarea').element as HTMLTextAreaElement).value).toBe('多余\t甲3')
    await press('知道了')
    expect(wrapper.find('[data-testid=left]').exists()).toBe(false)
  })
  it('leaves a single value to the cell', async () => {
    const { paste } = await open()
    expect((await paste(0, 0, '12\n')).defaultPrevented).toBe(false)
  })
})

it('offers the next number, for one row or all that were begun', async () => {
  const stored = { stored: { value: '1', number: '章政字〔2023〕9号' }, version: 1, done: true }
  const { cell, wrapper } = await open({ rows: [row('x', stored), row('a'), row('b'), row('c')] })
  await cell(2, 0).setValue('2')
  await cell(1, 0).setValue('1')
  await cell(1, 1).trigger('focus')
  expect(wrapper.get('[data-testid=offer]').text()).toBe('填“章政字〔2023〕10号”')
  await wrapper.get('[data-testid=offer-below]').trigger('click')
  expect([1, 2, 3].map((at) => cell(at, 1).element.value)).toEqual(['章政字〔2023〕10号', '章政字〔2023〕11号', ''])
})
