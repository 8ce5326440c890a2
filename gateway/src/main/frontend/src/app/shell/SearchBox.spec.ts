import { expect, it } from 'vitest'
import { ref } from 'vue'
import { NAVIGATION } from '@/shared/navigation'
import { CLERK, openPage, settle } from '@/test/page'
import SearchBox from './SearchBox.vue'

const modules = [
  { key: '/todos', label: '待办', to: '/todos', groups: [] },
  { key: '/todos/old', label: '旧待办', to: '/todos/old', groups: [] },
]
const open = () => openPage(SearchBox, { session: CLERK, provide: { [NAVIGATION as symbol]: ref(modules) } })
const field = () => document.querySelector<HTMLInputElement>('[role=combobox]')
const press = (key: string, more: KeyboardEventInit = {}, target: EventTarget = document.body) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
async function wait() {
  for (let round = 0; !field() && round < 50; round++) await settle()
}

it('opens by a stroke and by Ctrl+K, but not while something is typed', async () => {
  const { wrapper } = await open()
  const input = document.createElement('input')
  document.body.append(input)
  press('/', {}, input)
  await settle()
  expect(field()).toBeNull()
  press('k', { ctrlKey: true }, input)
  await wait()
  expect(field()).not.toBeNull()
  expect(wrapper.get('[data-testid=search-box]').attributes('aria-haspopup')).toBe('dialog')
})

it('chooses by the arrows and opens by Enter', async () => {
  const { router } = await open()
  press('/')
  await wait()
  const input = field()!
  input.value = '待办'
  input.dispatchEvent(new Event('input'))
  await settle()
  expect([...document.querySelectorAll('[role=option]')].map((one) => one.getAttribute('aria-selected'))).toEqual([
    'false',
    'false',
  ])
  press('ArrowDown', {}, input)
  press('ArrowDown', {}, input)
  await settle()
  const chosen = document.querySelector('[role=option][aria-selected=true]')
  expect(chosen?.textContent).toContain('旧待办')
  expect(input.getAttribute('aria-activedescendant')).toBe(chosen?.id)
  press('Enter', {}, input)
  await settle()
  expect(router.currentRoute.value.fullPath).toBe('/todos/old')
})

it('without a choice, Enter shows all that was found', async () => {
  const { router } = await open()
  press('/')
  await wait()
  const input = field()!
  input.value = '大葱'
  input.dispatchEvent(new Event('input'))
  await settle()
  press('Enter', {}, input)
  await settle()
  expect(router.currentRoute.value.fullPath).toBe(`/search?text=${encodeURIComponent('大葱')}`)
})
