import { QueryClient } from '@tanstack/vue-query'
import { Problem } from '@/shared/http'

/** An answer that says no is not asked for again; a missing answer is, once. */
export const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (count, error) => count < 1 && error instanceof Problem && [0, 502, 504].includes(error.status),
      retryDelay: 1_000,
    },
    mutations: { retry: false },
  },
})
