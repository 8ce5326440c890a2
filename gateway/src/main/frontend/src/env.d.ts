/// <reference types="vite/client" />
import 'vue-router'

declare module 'vue-router' {
  interface RouteMeta {
    /** Shown in the browser's title and in the path at the top. */
    title?: string
    /** Feature key; the caller must be allowed to use it. */
    module?: string
    /** At least one of these roles is needed; absent: any logged-in user. */
    roles?: readonly string[]
    /** Beside the roles: the officers of the units that have one of these duties in the module. */
    duties?: readonly string[]
    /** Open without login. */
    open?: boolean
  }
}
