package county.platform.summary;

import county.platform.access.Official;
import java.util.List;

/**
 * What waits for the caller in one module, in the order in which to do it.
 *
 * @param items the rows
 * @param total how many rows there are
 * @param todos how many to-dos the rows stand for
 */
public record TodoList(List<TodoRow> items, int total, int todos) {

    public TodoList {
        items = List.copyOf(items);
    }

    /** All that waits for the caller's units. */
    public static TodoList of(List<Todo> todos) {
        List<TodoRow> rows = TodoRow.of(todos);
        return new TodoList(rows, rows.size(), TodoRow.todos(rows));
    }

    /** What of it waits for the caller: what they hold, and what nobody does. */
    public static TodoList of(List<Todo> todos, Official caller) {
        return of(todos.stream()
                .filter(todo ->
                        todo.holder() == null || todo.holder().username().equals(caller.username()))
                .toList());
    }
}
