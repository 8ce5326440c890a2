import { ref } from 'vue'

const PLACE = 'large-text'

/** Large text, kept for this user of this browser. */
export const large = ref(localStorage.getItem(PLACE) === '1')

export function applyReading(): void {
  document.documentElement.toggleAttribute('data-large', large.value)
}

export function toggleLarge(): void {
  large.value = !large.value
  localStorage.setItem(PLACE, large.value ? '1' : '0')
  applyReading()
}
