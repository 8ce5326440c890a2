import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { Problem } from '../http'
import RefusalNote from './RefusalNote.vue'

const reason = '公示最后一天是 2023-12-15，从次日起才能结束。'
const rule = () => new Problem(422, '不符合规定', reason, 'req-42', [{ field: 'notice', reason }])

async function open(error: Error, props: object = {}) {
  const seen = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(() => {})
  const wrapper = mount(RefusalNote, { attachTo: document.body, props: { error, ...props } })
  await nextTick()
  await nextTick()
  return { wrapper, seen }
}
const offered = ({ wrapper }: Awaited<ReturnType<typeof open>>) =>
  wrapper.findAll('button').map((button) => button.text())

describe('a refusal', () => {
  it('is in view, has the focus and is announced, each time anew', async () => {
    const { wrapper, seen } = await open(rule())
    expect(seen).toHaveBeenCalledTimes(1)
    expect(document.activeElement).toBe(wrapper.element)
    expect(wrapper.find('[role=alert]').exists()).toBe(true)
    ;(document.activeElement as HTMLElement).blur()
    await wrapper.setProps({ error: rule() })
    await nextTick()
    expect(seen).toHaveBeenCalledTimes(2)
    expect(document.activeElement).toBe(wrapper.element)
  })
  it('by a rule says the reason once and what to do instead, without a way to try again or a number', async () => {
    const opened = await open(rule(), { kept: '没有作任何改动。', instead: '请在 2023-12-16 以后结束公示。' })
    const text = opened.wrapper.text()
    expect(text.split(reason)).toHaveLength(2)
    expect(text).toContain('没有作任何改动。请在 2023-12-16 以后结束公示。')
    expect(text).not.toMatch(/重试|运维|req-42/)
    expect(offered(opened)).toEqual([])
  })
  it('that passes by itself may be tried again', async () => {
    const opened = await open(new Problem(503, '服务暂时不可用', '', 'req-42'))
    expect(offered(opened)).toContain('重试')
    await opened.wrapper
      .findAll('button')
      .find((button) => button.text() === '重试')!
      .trigger('click')
    expect(opened.wrapper.emitted('retry')).toHaveLength(1)
  })
  it('because somebody else was quicker offers what is stored now, where the page can load it', async () => {
    const quicker = () => new Problem(409, '内容已被他人修改', '')
    expect(offered(await open(quicker()))).toEqual([])
    const opened = await open(quicker(), { reloads: true })
    await opened.wrapper.get('[data-testid=conflict]').trigger('click')
    expect(opened.wrapper.emitted('reload')).toHaveLength(1)
  })
  it('of another person’s page is not mended by loading it', async () => {
    const other = new Problem(409, '已换人登录', '', null, [], 'urn:county:problem:other-person')
    expect(offered(await open(other, { reloads: true }))).toEqual([])
  })
})
