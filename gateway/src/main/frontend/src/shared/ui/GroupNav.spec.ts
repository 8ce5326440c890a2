import { expect, it } from 'vitest'
import { openPage, settle } from '@/test/page'
import GroupNav from './GroupNav.vue'

const groups = [
  {
    key: 'a',
    label: '方案',
    entries: [
      { to: '/x', label: '保险方案' },
      { to: '/x/stages', label: '阶段' },
    ],
  },
  { key: 'b', label: '价格', entries: [{ to: '/x/prices', label: '价格监测' }] },
]
const page = {
  components: { GroupNav },
  setup: () => ({ groups }),
  template: '<GroupNav label="全部页面" :groups="groups" />',
}

it('marks the page one is on, and the page above it when there is none of its own', async () => {
  const marked = async (at: string) =>
    (await openPage(page, { path: '/x/:rest(.*)*', at })).wrapper
      .findAll('[aria-current]')
      .map((link) => `${link.text()} ${link.attributes('aria-current')}`)
  expect(await marked('/x/prices')).toEqual(['价格监测 page'])
  expect(await marked('/x/prices/7')).toEqual(['价格监测 true'])
  expect(await marked('/x')).toEqual(['保险方案 page'])
})

it('opens by one button that names the page, and closes when one has gone on', async () => {
  const { wrapper, router } = await openPage(page, { path: '/x/:rest(.*)*', at: '/x/prices' })
  const button = wrapper.get('button')
  expect(button.text()).toBe('展开全部页面（价格监测）')
  await button.trigger('click')
  expect(button.attributes('aria-expanded')).toBe('true')
  await router.push('/x/stages')
  await settle()
  expect(button.attributes('aria-expanded')).toBe('false')
})
