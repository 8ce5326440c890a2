import { useMutation } from '@tanstack/vue-query'
import { send } from '@/shared/http'
import type { OwnRecord } from './types'

const BASE = '/api/insurance/public/household'

/** Nothing of these is kept by the page: what they answer is for the one who asked. */
export const useAsking = () =>
  useMutation({
    mutationFn: (body: { name: string; identity: string; phone: string }) =>
      send<{ ticket: string; validSeconds: number }>('POST', `${BASE}/codes`, body),
    gcTime: 0,
  })
export const useReading = () =>
  useMutation({
    mutationFn: (body: { ticket: string; identity: string; code: string }) =>
      send<{ items: OwnRecord[] }>('POST', `${BASE}/records`, body),
    gcTime: 0,
  })
