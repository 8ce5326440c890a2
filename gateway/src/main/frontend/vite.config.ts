import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { mockApi } from './dev/mock.ts'

/** `MOCK=1 npm run dev` answers /api from dev/, so that pages can be worked on without the platform. */
const mocked = process.env.MOCK === '1'
const gateway = process.env.GATEWAY ?? 'http://127.0.0.1:8080'
const proxied = Object.fromEntries(['/api', '/oauth2', '/login', '/logout'].map((path) => [path, gateway]))

export default defineConfig({
  plugins: [vue(), ...(mocked ? [mockApi()] : [])],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { host: '127.0.0.1', proxy: mocked ? {} : proxied },
  preview: { host: '127.0.0.1' },
  build: {
    target: 'es2022',
    // ECharts is one lazily loaded chunk of about 600 kB before compression.
    chunkSizeWarningLimit: 700,
    // Every asset is a file of its own: the content security policy knows only 'self'.
    assetsInlineLimit: 0,
  },
  test: {
    environment: 'happy-dom',
    setupFiles: ['src/test/setup.ts'],
    restoreMocks: true,
    // The first test of a file pays for loading its pages, on a busy machine dearly.
    testTimeout: 30_000,
    css: false,
  },
})
