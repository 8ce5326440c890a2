import type { Area } from '../shared/area'

export default { routes: [], nav: [] } satisfies Area
