import { computed, ref } from 'vue'
import { useSession } from '@/shared/session'

const PLACE = 'marks-read'

/** What had been said by the marks when they were read last, in this session of the browser. */
const read = ref(sessionStorage.getItem(PLACE))

/** What is unusual about this platform, and whether the reader has taken note of just that. */
export function useMarks() {
  const { session } = useSession()
  const rehearsed = computed(() => (session.value?.rehearsal ? session.value.today : null))
  const demo = computed(() => session.value?.demo === true)
  const said = computed(() => [rehearsed.value, demo.value && 'demo'].filter(Boolean).join(' '))

  function note(taken: boolean) {
    read.value = taken ? said.value : null
    if (taken) sessionStorage.setItem(PLACE, said.value)
    else sessionStorage.removeItem(PLACE)
  }
  return {
    rehearsed,
    demo,
    marked: computed(() => said.value !== ''),
    noted: computed(() => read.value === said.value),
    note,
  }
}
