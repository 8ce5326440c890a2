import { useQueries, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import type { StatusView as PlatformStatus } from '@/api/gateway'
import type { UnitDutyView as UnitDuty } from '@/api/platform'
import type { ModuleKey } from '@/shared/modules'
import { get } from '@/shared/http'
import { MODULE_NAMES } from '@/shared/modules'
import { hasRole, useSession } from '@/shared/session'

export function useStatus() {
  return useQuery({
    queryKey: ['platform', 'status'],
    queryFn: ({ signal }) => get<PlatformStatus>('/api/platform/status', signal),
    refetchInterval: 15_000,
  })
}

const MODULES = Object.keys(MODULE_NAMES) as ModuleKey[]

/** What each unit answers for today, in words, module by module; the administrator reads all modules' tables. */
export function useHeldDuties() {
  const { session } = useSession()
  const modules = computed(() => (hasRole(session.value, ['administrator']) ? MODULES : (session.value?.modules ?? [])))
  const tables = useQueries({
    queries: computed(() =>
      modules.value.map((module) => ({
        queryKey: [module, 'unit-duties'],
        queryFn: async ({ signal }: { signal: AbortSignal }) => ({
          module,
          items: (await get<{ items: UnitDuty[] }>(`/api/${module}/unit-duties`, signal)).items,
        }),
      })),
    ),
  })
  return computed(
    () => (unit: string) =>
      tables.value
        .flatMap(({ data }) => (data ? [wordsOf(data.module, data.items, unit)] : []))
        .filter(Boolean)
        .join('；'),
  )
}

function wordsOf(module: ModuleKey, items: UnitDuty[], unit: string): string {
  const labels = items.filter((row) => row.active && row.unit === unit).map(({ dutyLabel }) => dutyLabel)
  return labels.length > 0 ? `${MODULE_NAMES[module]}：${labels.join('、')}` : ''
}
