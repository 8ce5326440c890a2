package county.gateway.todo;

import county.gateway.ask.Answer;
import county.platform.access.Module;
import county.platform.summary.Todo;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What waits for the caller.
 *
 * @param items the modules' items as they gave them, earliest deadline first, those without one last
 * @param total how many there are in all, which may be more than the items
 * @param missing the modules that could not be asked
 */
record TodoView(
        @ArraySchema(schema = @Schema(implementation = Todo.class))
        List<JsonNode> items,

        long total,

        @ArraySchema(schema = @Schema(implementation = Module.class))
        List<String> missing) {

    /** ISO dates sort as text, and nothing sorts after them. */
    private static final Comparator<JsonNode> BY_DEADLINE = Comparator.comparing(
                    (JsonNode item) -> item.path("due").asString("~"))
            .thenComparing(item -> item.path("id").asString(""));

    /** All modules' answers as one list. */
    static TodoView of(Map<Module, Answer> answers) {
        var items = new ArrayList<JsonNode>();
        var missing = new ArrayList<String>();
        long total = 0;
        for (Map.Entry<Module, Answer> answer : answers.entrySet()) {
            if (answer.getValue() instanceof Answer.Given(JsonNode todos, int size)) {
                todos.path("items").forEach(items::add);
                total += todos.path("total").asLong(0);
            } else {
                missing.add(answer.getKey().key());
            }
        }
        items.sort(BY_DEADLINE);
        return new TodoView(items, total, missing);
    }
}
