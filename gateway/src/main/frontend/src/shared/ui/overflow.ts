import { onBeforeUnmount, onMounted, type Ref, ref } from 'vue'

/** Whether what stands in an element is wider than the element. */
export function useOverflow(element: Readonly<Ref<HTMLElement | null>>) {
  const wide = ref(false)
  const measure = () => {
    const now = element.value
    wide.value = now !== null && now.scrollWidth > now.clientWidth + 1
  }
  const watching = new ResizeObserver(measure)
  onMounted(() => {
    for (const part of [element.value, element.value?.firstElementChild]) if (part) watching.observe(part)
    measure()
  })
  onBeforeUnmount(() => watching.disconnect())
  return wide
}
