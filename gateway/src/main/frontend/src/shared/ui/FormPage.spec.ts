import { expect, it } from 'vitest'
import { h } from 'vue'
import { openPage } from '@/test/page'
import FormPage from './FormPage.vue'

const open = (props: object = {}, slots: object = {}) =>
  openPage({
    render: () =>
      h(
        FormPage,
        { title: '登记一户', back: { to: '/lists/7', label: '返回清单' }, ...props },
        { default: () => h('form', '表'), ...slots },
      ),
  })

it('a page of a form leads back, and says that what is typed is kept', async () => {
  const { wrapper } = await open({ lead: '一户一次。' })
  expect(wrapper.get('h1').text()).toBe('登记一户')
  expect(wrapper.get('a').attributes('href')).toBe('/lists/7')
  expect(wrapper.text()).toContain('填写的内容自动保存')
  expect(wrapper.text()).toContain('一户一次。')
  expect(wrapper.find('[data-testid=sent]').exists()).toBe(false)
})
it('what was sent last is told above the form', async () => {
  const { wrapper } = await open({}, { said: () => '已登记某农户。' })
  expect(wrapper.get('[data-testid=sent]').text()).toBe('已登记某农户。')
})
it('a sheet says itself that it keeps what is typed', async () => {
  expect((await open({ wide: true })).wrapper.text()).not.toContain('填写的内容自动保存')
})
