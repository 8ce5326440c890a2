import { onBeforeUnmount, ref } from 'vue'

/** Too narrow for a menu at the side: the menu becomes a drawer. */
export function useNarrow() {
  const media = window.matchMedia('(max-width: 62rem)')
  const narrow = ref(media.matches)
  const follow = (event: MediaQueryListEvent) => (narrow.value = event.matches)
  media.addEventListener('change', follow)
  onBeforeUnmount(() => media.removeEventListener('change', follow))
  return narrow
}
