package county.e2e;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.ParseContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operation, as a module describes it of itself.
 *
 * @param body the schema of the JSON that it takes; null where it takes none
 * @param file whether it takes a file instead
 * @param schemas the schemas to which others refer, by their full name
 */
record Operation(
        String method,
        String path,
        List<Parameter> parameters,
        @Nullable Map<String, Object> body,
        boolean file,
        Map<String, Map<String, Object>> schemas) {

    /** Finds nothing where there is nothing. */
    private static final ParseContext LENIENT = JsonPath.using(
            Configuration.builder().options(Option.SUPPRESS_EXCEPTIONS).build());

    /** A parameter in the path, the query or a header. */
    record Parameter(String name, String in, boolean required, Map<String, Object> schema) {}

    /** Everything that a module says it can do, as somebody sees it who may read its description. */
    static List<Operation> of(Visitor reader, String module) {
        Map<String, Map<String, Map<String, Object>>> paths = reader.read("/api/" + module + "/openapi", "$.paths");
        Map<String, Map<String, Object>> schemas = reader.read("/api/" + module + "/openapi", "$.components.schemas");
        return paths.entrySet().stream()
                .flatMap(path -> path.getValue().entrySet().stream()
                        .map(operation -> of(operation.getKey(), path.getKey(), operation.getValue(), schemas)))
                .toList();
    }

    private static Operation of(
            String method, String path, Map<String, Object> description, Map<String, Map<String, Object>> schemas) {
        List<Map<String, Object>> parameters = LENIENT.parse(description).read("$.parameters[*]");
        List<Map<String, Object>> bodies = LENIENT.parse(description).read("$.requestBody.content[*].schema");
        boolean file = bodies.stream().anyMatch(Operation::isBytes);
        return new Operation(
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                parameters.stream().map(Operation::parameter).toList(),
                bodies.isEmpty() || file ? null : bodies.getFirst(),
                file,
                schemas);
    }

    private static boolean isBytes(Map<String, Object> schema) {
        return schema.toString().contains("DataBuffer") || "binary".equals(schema.get("format"));
    }

    private static Parameter parameter(Map<String, Object> described) {
        return new Parameter(
                JsonPath.read(described, "$.name"),
                JsonPath.read(described, "$.in"),
                Boolean.TRUE.equals(described.get("required")),
                JsonPath.read(described, "$.schema"));
    }

    /** What a schema says, or the one to which it refers. */
    Map<String, Object> resolved(Map<String, Object> schema) {
        Object reference = schema.get("$ref");
        if (reference == null) {
            return schema;
        }
        String name = reference.toString();
        return schemas.getOrDefault(name.substring(name.lastIndexOf('/') + 1), Map.of());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
