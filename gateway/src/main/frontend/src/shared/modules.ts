import type { Todo } from '@/api/platform'

export type ModuleKey = Todo['module']

/** The modules' names in the words of the house, in the order in which they are always shown. */
export const MODULE_NAMES: Record<ModuleKey, string> = {
  insurance: '农业保险',
  forestry: '森林资源',
  disclosure: '政务公开',
  planning: '城镇化规划',
}
