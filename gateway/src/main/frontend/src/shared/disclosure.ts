import { onBeforeUnmount, onMounted, type Ref, ref } from 'vue'

/** What opens below a button: a press elsewhere and Escape close it, and Escape leads back to the button. */
export function useDisclosure(root: Readonly<Ref<HTMLElement | null>>, button: Readonly<Ref<HTMLElement | null>>) {
  const open = ref(false)
  const outside = ({ target }: Event) => {
    if (!root.value?.contains(target as Node)) open.value = false
  }
  const escape = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape' || !open.value) return
    open.value = false
    button.value?.focus()
  }
  onMounted(() => {
    document.addEventListener('pointerdown', outside)
    document.addEventListener('keydown', escape)
  })
  onBeforeUnmount(() => {
    document.removeEventListener('pointerdown', outside)
    document.removeEventListener('keydown', escape)
  })
  return open
}
