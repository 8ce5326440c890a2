import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { nextTick } from 'vue'
import { Problem } from '../http'
import ConfirmDialog from './ConfirmDialog.vue'

async function open(props: Record<string, unknown> = {}) {
  const wrapper = mount(ConfirmDialog, {
    attachTo: document.body,
    props: { modelValue: true, title: '退回参保申请', effect: '将退回 37 户的参保申请。', act: '退回 37 户', ...props },
  })
  await nextTick()
  await nextTick()
  const form = () => document.querySelector('form')!
  const submit = async () => {
    form().dispatchEvent(new Event('submit', { cancelable: true }))
    await nextTick()
  }
  return { wrapper, form, submit }
}

it('says what will happen, on a button that names the act', async () => {
  const { wrapper, form, submit } = await open()
  expect(form().textContent).toContain('将退回 37 户的参保申请。')
  expect([...form().querySelectorAll('button')].map((button) => button.textContent?.trim())).toEqual([
    '退回 37 户',
    '不办理，返回',
  ])
  await submit()
  expect(wrapper.emitted('confirm')).toEqual([['']])
  wrapper.unmount()
})

it('asks for the reason before it goes on', async () => {
  const { wrapper, form, submit } = await open({ reason: '退回理由' })
  await submit()
  expect(wrapper.emitted('confirm')).toBeUndefined()
  expect(form().textContent).toContain('请填写退回理由')
  const text = form().querySelector('textarea')!
  text.value = ' 面积不符 '
  text.dispatchEvent(new Event('input'))
  await nextTick()
  await submit()
  expect(wrapper.emitted('confirm')).toEqual([['面积不符']])
  wrapper.unmount()
})

it('shows a refusal where it was caused, and does not act twice while busy', async () => {
  const { wrapper, form, submit } = await open({
    error: new Problem(422, '不符合规定', '公示还没有结束。'),
    busy: true,
  })
  expect(form().textContent).toContain('公示还没有结束。')
  await submit()
  expect(wrapper.emitted('confirm')).toBeUndefined()
  wrapper.unmount()
})
