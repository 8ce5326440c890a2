import { ref } from 'vue'

/**
 * The rehearsed day, or null when the business date is the machine's own: what a browser's own date field cannot know.
 */
export const rehearsed = ref<string | null>(null)
