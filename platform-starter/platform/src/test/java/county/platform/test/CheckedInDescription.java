package county.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An OpenAPI description as it is checked in beside the front end, whose types are made of it. Whoever changes a route
 * sees here what that does to the pages; {@code ./platform api} takes the change over.
 */
public final class CheckedInDescription {
    private static final Path FOLDER = Path.of("..", "gateway", "src", "main", "frontend", "api");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private CheckedInDescription() {}

    /**
     * Fails where the description differs from the one checked in; with the system property {@code api.accept} it is
     * written instead.
     *
     * @param name whose it is: a module's key, or {@code gateway}
     * @param served the description as the service gives it
     */
    public static void expect(String name, String served) {
        Path file = FOLDER.resolve(name + ".json");
        String now = written(served);
        try {
            if (Boolean.getBoolean("api.accept")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, now);
            }
            assertThat(Files.exists(file) ? Files.readString(file) : "")
                    .as("%s is not what the service serves; if that is meant: ./platform api", file)
                    .isEqualTo(now);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** In one order, however the classes were scanned; the parts of a record keep their own. */
    private static String written(String served) {
        JsonNode description = JSON.readTree(served);
        ((ObjectNode) description.get("info")).put("version", "-");
        return JSON.writeValueAsString(ordered(description, false)) + "\n";
    }

    private static JsonNode ordered(JsonNode node, boolean asItIs) {
        if (node instanceof ArrayNode list) {
            ArrayNode ordered = JsonNodeFactory.instance.arrayNode();
            list.forEach(each -> ordered.add(ordered(each, false)));
            return ordered;
        }
        if (!(node instanceof ObjectNode object)) {
            return node;
        }
        ObjectNode ordered = JsonNodeFactory.instance.objectNode();
        Map<String, JsonNode> parts = new TreeMap<>();
        object.properties().forEach(part -> {
            JsonNode value = ordered(part.getValue(), part.getKey().equals("properties"));
            if (asItIs) {
                ordered.set(part.getKey(), value);
            } else {
                parts.put(part.getKey(), value);
            }
        });
        parts.forEach(ordered::set);
        return ordered;
    }
}
