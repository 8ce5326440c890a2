package county.gateway.todo;

import county.gateway.ask.Answer;
import county.platform.access.Module;
import county.platform.summary.Done;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What the caller and their colleagues have done lately.
 *
 * @param items the modules' items as they gave them, the newest first
 * @param missing the modules that could not be asked
 */
record DoneView(
        @ArraySchema(schema = @Schema(implementation = Done.class))
        List<JsonNode> items,

        @ArraySchema(schema = @Schema(implementation = Module.class))
        List<String> missing) {

    /** All modules' answers as one list. */
    static DoneView of(Map<Module, Answer> answers) {
        var items = new ArrayList<JsonNode>();
        var missing = new ArrayList<String>();
        answers.forEach((module, answer) -> {
            if (answer instanceof Answer.Given(JsonNode given, int size)) {
                given.path("items").forEach(items::add);
            } else {
                missing.add(module.key());
            }
        });
        items.sort(Comparator.comparing(DoneView::at).reversed());
        return new DoneView(items, missing);
    }

    private static Instant at(JsonNode done) {
        try {
            return OffsetDateTime.parse(done.path("at").asString("")).toInstant();
        } catch (DateTimeParseException e) {
            return Instant.MIN;
        }
    }
}
