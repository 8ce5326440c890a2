package county.gateway.search;

import county.gateway.ask.Answer;
import county.platform.access.Module;
import county.platform.search.Hit;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What was found.
 *
 * @param modules in the platform's order, each that could be asked
 * @param missing the modules that could not be asked
 */
record SearchView(
        List<FoundInModule> modules,

        @ArraySchema(schema = @Schema(implementation = Module.class))
        List<String> missing) {

    /** All modules' answers beside each other. */
    static SearchView of(Map<Module, Answer> answers) {
        var modules = new ArrayList<FoundInModule>();
        var missing = new ArrayList<String>();
        answers.forEach((module, answer) -> {
            if (answer instanceof Answer.Given(JsonNode hits, int size)) {
                modules.add(new FoundInModule(
                        module.key(),
                        hits.path("items").valueStream().toList(),
                        hits.path("more").asBoolean(false)));
            } else {
                missing.add(module.key());
            }
        });
        return new SearchView(modules, missing);
    }

    /**
     * What was found in one module.
     *
     * @param items as the module gave them
     * @param more whether it has more than these
     */
    record FoundInModule(
            @Schema(implementation = Module.class) String module,

            @ArraySchema(schema = @Schema(implementation = Hit.class))
            List<JsonNode> items,

            boolean more) {}
}
