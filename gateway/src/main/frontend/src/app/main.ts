import './element'
import './styles/base.css'
import './styles/print.css'
import { VueQueryPlugin } from '@tanstack/vue-query'
import { createApp } from 'vue'
import App from './App.vue'
import { client } from './client'
import { openLinks } from './features'
import { makeRouter } from './router'
import { applyReading } from './reading'
import { OPEN_LINKS } from '@/shared/feature'

const router = makeRouter(client)
router.beforeEach(async ({ name }) => {
  if (name !== 'start') await import('./elementLater')
})

applyReading()
createApp(App).use(VueQueryPlugin, { queryClient: client }).use(router).provide(OPEN_LINKS, openLinks).mount('#app')
