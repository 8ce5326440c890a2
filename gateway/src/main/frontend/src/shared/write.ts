import { useMutation, useQueryClient } from '@tanstack/vue-query'
import { say, type Sentence } from './said'

/**
 * A change in a module. What is shown of the module, the to-dos and the cockpit is asked for anew, but not waited
 * for: the form is closed and its draft forgotten before the page behind it changes. Afterwards a sentence says what
 * happened and who is next.
 */
export function useWrite<T, R>(module: string, write: (input: T) => Promise<R>, sentence: Sentence<T, R>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: (result, input) => {
      for (const queryKey of [[module], ['todos'], ['cockpit']]) void client.invalidateQueries({ queryKey })
      say(sentence(input, result))
    },
  })
}
