package county.gateway.todo;

import county.gateway.ask.Answer;
import county.platform.access.Module;
import county.platform.summary.TodoRow;
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
 * @param items the modules' rows as they gave them, in the order in which to do them
 * @param total how many rows there are
 * @param todos how many to-dos they stand for
 * @param missing the modules that could not be asked
 */
record TodoView(
        @ArraySchema(schema = @Schema(implementation = TodoRow.class))
        List<JsonNode> items,

        long total,
        long todos,

        @ArraySchema(schema = @Schema(implementation = Module.class))
        List<String> missing) {

    /** Each row brings its rank; which rank that is the modules' shared code knows. */
    private static final Comparator<JsonNode> BY_RANK =
            Comparator.comparing(row -> row.path("rank").asString("~"));

    /** All modules' answers as one list. */
    static TodoView of(Map<Module, Answer> answers) {
        var items = new ArrayList<JsonNode>();
        var missing = new ArrayList<String>();
        long todos = 0;
        for (Map.Entry<Module, Answer> answer : answers.entrySet()) {
            if (answer.getValue() instanceof Answer.Given(JsonNode given, int size)) {
                given.path("items").forEach(items::add);
                todos += given.path("todos").asLong(0);
            } else {
                missing.add(answer.getKey().key());
            }
        }
        items.sort(BY_RANK);
        return new TodoView(items, items.size(), todos, missing);
    }
}
