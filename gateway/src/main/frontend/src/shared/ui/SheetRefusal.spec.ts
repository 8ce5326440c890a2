import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { nextTick } from 'vue'
import { Problem } from '../http'
import SheetRefusal from './SheetRefusal.vue'

async function open(error: Error) {
  const wrapper = mount(SheetRefusal, { attachTo: document.body, props: { error, nothing: '没有登记任何一行' } })
  await nextTick()
  await nextTick()
  return wrapper
}

it('a sheet whose rows are at fault names them, and has the focus', async () => {
  const errors = [{ field: '第 3 行 数量', reason: '应是一个数。' }]
  const wrapper = await open(new Problem(422, '不符合规定', '', 'req-42', errors))
  expect(wrapper.text()).toContain('没有登记任何一行，请修改以下 1 处后重新选择文件')
  expect(wrapper.text()).toContain('第 3 行 数量：应是一个数。')
  expect(document.activeElement).toBe(wrapper.element)
})

it('a sheet that is refused as a whole is told as any refusal, once', async () => {
  const reason = '清单还没有生效。'
  const wrapper = await open(new Problem(422, '不符合规定', reason, 'req-42', [{ field: 'list', reason }]))
  expect(wrapper.text().split(reason)).toHaveLength(2)
  expect(wrapper.text()).toContain('没有登记任何一行。')
  expect(wrapper.find('button').exists()).toBe(false)
})
