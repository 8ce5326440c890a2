import { QueryClient, VueQueryPlugin } from '@tanstack/vue-query'
import { type App, createApp, h, nextTick } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import StoryFrame from './StoryFrame.vue'
import type { Story } from './story'

const pause = () => new Promise((resolve) => setTimeout(resolve, 20))
async function settled() {
  for (let round = 0; round < 5; round++) await pause()
  await nextTick()
}

/** Puts a story on the page and does to it what it asks for; resolves once it can be looked at. */
export async function tellStory(
  { piece, shows, at = '/', type = {}, press = [] }: Story,
  place: Element,
): Promise<App> {
  // A page brings its heading; a piece has that of the page around it.
  const drawn = () => (piece.endsWith('Page') ? shows() : [h('h1', piece), shows()])
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:rest(.*)*', component: { render: drawn } }],
  })
  await router.push(at)
  const app = createApp(StoryFrame)
    .use(router)
    .use(VueQueryPlugin, { queryClient: new QueryClient({ defaultOptions: { queries: { retry: false } } }) })
  app.mount(place)
  await settled()
  for (const [name, text] of Object.entries(type)) {
    const field = place.querySelector<HTMLInputElement>(`[name="${name}"]`)
    if (!field) throw new Error(`no field ${name}`)
    field.value = text
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await nextTick()
  }
  for (const words of press) {
    const button = [...place.querySelectorAll('button')].find((each) => each.textContent?.trim().startsWith(words))
    if (!button) throw new Error(`no button ${words}`)
    button.click()
    await settled()
  }
  return app
}
