package county.platform.summary;

import java.util.Comparator;
import java.util.List;

/** What waits for the caller in one module, most urgent first; work without a deadline comes last. */
public record TodoList(List<Todo> items, int total) {

    private static final Comparator<Todo> BY_DEADLINE = Comparator.comparing(
                    Todo::due, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Todo::id);

    public static TodoList of(List<Todo> todos) {
        return new TodoList(todos.stream().sorted(BY_DEADLINE).toList(), todos.size());
    }
}
