import { useMutation, useQueryClient } from '@tanstack/vue-query'

/**
 * A change in a module. What is shown of the module, the to-dos and the cockpit is asked for anew, but not waited
 * for: the form is closed and its draft forgotten before the page behind it changes.
 */
export function useWrite<T, R>(module: string, write: (input: T) => Promise<R>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: () => {
      for (const queryKey of [[module], ['todos'], ['cockpit']]) void client.invalidateQueries({ queryKey })
    },
  })
}
