import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import FileDrop from './FileDrop.vue'

const open = (props = {}) =>
  mount(FileDrop, { props: { label: '参保名单', kinds: ['xlsx', 'csv'], maxBytes: 1024, ...props } })
const csv = new File(['a,b'], '名单.CSV')
const drop = (wrapper: ReturnType<typeof open>, ...files: File[]) =>
  wrapper.get('.drop').trigger('drop', { dataTransfer: { files } })
const taken = (wrapper: ReturnType<typeof open>) => wrapper.emitted('update:modelValue')?.at(-1)

it('says what may be chosen, and is a labelled field for the keyboard', () => {
  const wrapper = open()
  const input = wrapper.get('input')
  expect(wrapper.text()).toContain('可选 XLSX、CSV，不超过 1 KB')
  expect(wrapper.get('label').attributes('for')).toBe(input.attributes('id'))
  expect(input.attributes('accept')).toBe('.xlsx,.csv')
})

describe('a file', () => {
  it('is taken when dragged here', async () => {
    const wrapper = open()
    await drop(wrapper, csv)
    expect(taken(wrapper)).toEqual([csv])
  })
  it('is taken when pasted', async () => {
    const wrapper = open()
    await wrapper.get('.drop').trigger('paste', { clipboardData: { files: [csv] } })
    expect(taken(wrapper)).toEqual([csv])
  })
  it.each([
    ['of another kind', [new File(['x'], '名单.pdf')], '不是可以使用的文件'],
    ['too big', [new File(['x'.repeat(1025)], '名单.csv')], '太大'],
    ['empty', [new File([], '名单.csv')], '是空文件'],
    ['one of several', [csv, csv], '一次只能选择一个文件'],
  ])('%s is refused with the reason', async (_name, files, words) => {
    const wrapper = open()
    await drop(wrapper, ...files)
    expect(taken(wrapper)).toBeUndefined()
    expect(wrapper.get('[role=alert]').text()).toContain(words)
    expect(wrapper.get('input').attributes('aria-invalid')).toBe('true')
  })
  it('is not taken while the field is closed', async () => {
    const wrapper = open({ disabled: true })
    await drop(wrapper, csv)
    expect(taken(wrapper)).toBeUndefined()
  })
  it('is shown with its size, and can be removed', async () => {
    const wrapper = open({
      modelValue: csv,
      'onUpdate:modelValue': (modelValue: File | null) => wrapper.setProps({ modelValue }),
    })
    expect(wrapper.get('[role=status]').text()).toContain('名单.CSV（3 B）')
    await wrapper.get('button').trigger('click')
    expect(wrapper.find('[role=status]').exists()).toBe(false)
  })
})
