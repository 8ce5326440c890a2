import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Problem } from '../http'
import MaskedNumber from './MaskedNumber.vue'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

const open = (reveal?: (reason: string) => Promise<string>) =>
  mount(MaskedNumber, { props: { label: '身份证号', masked: '3701**********1234', reveal } })
const value = (wrapper: ReturnType<typeof open>) => wrapper.get('[data-testid=value]').text()
async function ask(wrapper: ReturnType<typeof open>, reason: string) {
  await wrapper.get('button').trigger('click')
  await wrapper.get('input').setValue(reason)
  await wrapper.get('form').trigger('submit')
  await flushPromises()
}

it('is clear for a minute after a reason was given', async () => {
  const reveal = vi.fn(async (_reason: string) => '370114200001011234')
  const wrapper = open(reveal)
  expect(value(wrapper)).toBe('3701**********1234')
  expect(wrapper.get('button').text()).toBe('查看身份证号')
  await ask(wrapper, '核对材料')
  expect(reveal).toHaveBeenCalledExactlyOnceWith('核对材料')
  expect(value(wrapper)).toBe('370114200001011234')
  await vi.advanceTimersByTimeAsync(59_000)
  expect(value(wrapper)).toBe('370114200001011234')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(value(wrapper)).toBe('3701**********1234')
})

it('asks nobody without a reason', async () => {
  const reveal = vi.fn(async () => 'x')
  const wrapper = open(reveal)
  await ask(wrapper, '  ')
  expect(reveal).not.toHaveBeenCalled()
  expect(wrapper.text()).toContain('请写明查看的理由')
})

it('stays masked and says why when it is refused', async () => {
  const wrapper = open(async () => Promise.reject(new Problem(403, '没有权限', '不是本单位的参保人。')))
  await ask(wrapper, '核对材料')
  expect(value(wrapper)).toBe('3701**********1234')
  expect(wrapper.text()).toContain('不是本单位的参保人。')
})

it('offers nothing to whom may not see it, and hides when another record is shown', async () => {
  expect(open().find('button').exists()).toBe(false)
  const wrapper = open(async () => '370114200001011234')
  await ask(wrapper, '核对材料')
  await wrapper.setProps({ masked: '3701**********9999' })
  expect(value(wrapper)).toBe('3701**********9999')
})
