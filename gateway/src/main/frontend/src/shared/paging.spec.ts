import { expect, it } from 'vitest'
import { defineComponent } from 'vue'
import { problem } from '@/test/api'
import { openPage, settle } from '@/test/page'
import { following, usePages } from './paging'
import MorePages from './ui/MorePages.vue'

const page = defineComponent({
  components: { MorePages },
  setup: () => usePages<{ id: number }>(['rows'], '/api/rows?unit=u'),
  template: `<main>
    <i v-for="item in items" :key="item.id">{{ item.id }}</i><MorePages :query="query" :shown="items.length" />
  </main>`,
})
const FIRST = 'GET /api/rows?unit=u'
const SECOND = 'GET /api/rows?unit=u&after=k%2F2'

it('goes on after the last row, and says when all is shown', async () => {
  const { wrapper } = await openPage(page, {
    answers: {
      [FIRST]: { body: { items: [{ id: 1 }, { id: 2 }], next: 'k/2' } },
      [SECOND]: { body: { items: [{ id: 3 }], next: null } },
    },
  })
  expect(wrapper.text()).toContain('已显示 2 条')
  await wrapper.get('button').trigger('click')
  await settle()
  expect(wrapper.findAll('i').map((row) => row.text())).toEqual(['1', '2', '3'])
  expect(wrapper.text()).toContain('已显示全部 3 条')
  expect(wrapper.find('button').exists()).toBe(false)
})

it('keeps what is shown when the next page does not come, and can try again', async () => {
  const { wrapper, answers } = await openPage(page, {
    answers: { [FIRST]: { body: { items: [{ id: 1 }], next: 'k/2' } }, [SECOND]: problem(503, '服务暂时不可用') },
  })
  await wrapper.get('button').trigger('click')
  await settle()
  expect(wrapper.findAll('i')).toHaveLength(1)
  answers[SECOND] = { body: { items: [{ id: 3 }], next: null } }
  await wrapper
    .findAll('button')
    .find((button) => button.text() === '重试')
    ?.trigger('click')
  await settle()
  expect(wrapper.findAll('i')).toHaveLength(2)
})

it('the key is added to whatever the address already asks for', () => {
  expect(following('/api/x', 'after', '')).toBe('/api/x')
  expect(following('/api/x', 'before', '7')).toBe('/api/x?before=7')
})
