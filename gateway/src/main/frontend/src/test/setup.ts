import { afterEach, vi } from 'vitest'

// The chart itself needs a canvas; pages are tested for everything around it.
vi.mock('@/shared/ui/echarts', () => ({ start: () => ({ setOption: () => {}, resize: () => {}, dispose: () => {} }) }))

afterEach(() => {
  document.body.innerHTML = ''
  document.cookie = 'XSRF-TOKEN=; Max-Age=0'
  sessionStorage.clear()
  localStorage.clear()
})
