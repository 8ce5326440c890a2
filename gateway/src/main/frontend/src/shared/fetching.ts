import { ref } from 'vue'
import { download, type Download } from './http'

/** Fetching a file at a press: whether it is on its way, and what kept it from coming. */
export function useFetching() {
  const busy = ref(false)
  const error = ref<Error | null>(null)
  /** What was asked for last, for another try. */
  let last: () => Promise<boolean> = async () => false

  /** Whether it came. */
  function fetchFile(path: string, how: Download = {}): Promise<boolean> {
    last = async () => {
      busy.value = true
      error.value = null
      try {
        await download(path, how)
        return true
      } catch (failed) {
        error.value = failed as Error
        return false
      } finally {
        busy.value = false
      }
    }
    return last()
  }
  const again = () => void last()
  return { busy, error, fetchFile, again }
}
