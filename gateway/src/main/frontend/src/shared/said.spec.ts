import { mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { fakeApi, problem } from '@/test/api'
import { settle } from '@/test/page'
import { firstOf, hush, said, say } from './said'
import SaidLine from './ui/SaidLine.vue'

afterEach(() => {
  hush()
  vi.unstubAllGlobals()
})

async function shown() {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:rest(.*)*', component: { template: '<p />' } }],
  })
  await router.push('/lists/7')
  const wrapper = mount(SaidLine, { attachTo: document.body, global: { plugins: [router] } })
  return { router, wrapper, text: () => wrapper.text() }
}

describe('the sentence after a write', () => {
  it('is announced, and stands through the page change that the write itself makes', async () => {
    const { router, wrapper, text } = await shown()
    expect(wrapper.get('[role=status]').text()).toBe('')
    say('空清单已删除。')
    await router.push('/lists')
    expect(text()).toContain('空清单已删除。')
    wrapper.unmount()
  })
  it('goes when the reader goes on, stays while they only filter, and can be taken away', async () => {
    const { router, wrapper, text } = await shown()
    say('已登记。')
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }))
    await router.push('/lists/7?state=draft')
    expect(text()).toContain('已登记。')
    await router.push('/todos')
    expect(text()).toBe('')
    say('已登记。')
    await settle()
    await wrapper.get('button').trigger('click')
    expect(text()).toBe('')
    wrapper.unmount()
  })
  it('leads on to the next one that waits, with the number of those', async () => {
    const { text, wrapper } = await shown()
    fakeApi({ 'GET /api/queue': { body: { items: [{ id: 4 }, { id: 5 }], next: null } } })
    say({
      text: '已通过。',
      next: firstOf<{ id: number }>('/api/queue', ({ id }, count) => ({
        label: `还有 ${count} 份`,
        to: `/lists/${id}`,
      })),
    })
    await settle()
    expect(text()).toContain('还有 2 份')
    expect(wrapper.get('a').attributes('href')).toBe('/lists/4')
    wrapper.unmount()
  })
  it.each([
    ['nothing waits', { body: { items: [], next: null } }],
    ['the service does not answer', problem(503, '服务暂时不可用')],
  ])('stands alone when %s', async (_when, answer) => {
    fakeApi({ 'GET /api/queue': answer })
    say({ text: '已通过。', next: firstOf('/api/queue', () => ({ label: '', to: '' })) })
    await settle()
    expect(said.value).toEqual({ text: '已通过。', next: null })
  })
  it('says when there are more than one page of them', async () => {
    fakeApi({ 'GET /api/queue': { body: { items: [1], next: 9 } } })
    expect(await firstOf('/api/queue', (_, count) => ({ label: count, to: '/' }))()).toEqual({
      label: '1 以上',
      to: '/',
    })
  })
})

const sources = import.meta.glob<string>('/src/**/*.{ts,vue}', { query: '?raw', import: 'default', eager: true })

describe('no write', () => {
  it('goes by without its sentence: only those that change nothing for anybody do not use it', () => {
    const unsaid = Object.entries(sources)
      .filter(([path, text]) => !path.endsWith('.spec.ts') && /\buseMutation\(/.test(text))
      .map(([path]) => path)
    expect(unsaid.sort()).toEqual(['/src/features/insurance/household/queries.ts', '/src/shared/write.ts'])
  })
})
