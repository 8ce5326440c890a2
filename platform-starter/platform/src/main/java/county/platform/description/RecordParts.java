package county.platform.description;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Says of each part of a record what its declaration says: null only where it is {@link Nullable}, and always there in
 * an answer. What a caller sends may leave out what may be null.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // the library gives its schemas as raw types
final class RecordParts implements GlobalOpenApiCustomizer {
    private final RecordTypes types;

    RecordParts(RecordTypes types) {
        this.types = types;
    }

    @Override
    public void customise(OpenAPI description) {
        if (description.getComponents() == null || description.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, Schema> schemas = description.getComponents().getSchemas();
        Set<String> answered = reachable(answers(description), schemas);
        schemas.forEach((name, schema) -> {
            Class<?> record = types.of(name);
            if (record != null && schema.getProperties() != null) {
                var required = new TreeSet<String>();
                describe(record, schema, required, answered.contains(name));
                schema.setRequired(List.copyOf(required));
            }
        });
    }

    private static void describe(Class<?> record, Schema<?> schema, Set<String> required, boolean answer) {
        for (RecordComponent part : record.getRecordComponents()) {
            if (part.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                describe(part.getType(), schema, required, answer);
            } else {
                describe(part.getName(), part.getAnnotatedType(), part.getAccessor(), schema, required, answer);
            }
        }
        for (Method computed : record.getDeclaredMethods()) {
            if (computed.isAnnotationPresent(JsonProperty.class)) {
                describe(computed.getName(), computed.getAnnotatedReturnType(), computed, schema, required, answer);
            }
        }
    }

    private static void describe(
            String name,
            AnnotatedType type,
            AnnotatedElement declared,
            Schema<?> schema,
            Set<String> required,
            boolean answer) {
        Schema<?> property = schema.getProperties().get(name);
        if (property == null) {
            return;
        }
        schema.getProperties().put(name, withNulls(written(property, declared), type));
        boolean always = !declared.isAnnotationPresent(JsonInclude.class);
        if (always && (answer || !nullable(type))) {
            required.add(name);
        }
    }

    /** This schema, unless the part is written otherwise than its type is. */
    private static Schema<?> written(Schema<?> schema, AnnotatedElement declared) {
        if (declared.isAnnotationPresent(JsonRawValue.class)) {
            return new Schema<>();
        }
        JsonFormat format = declared.getAnnotation(JsonFormat.class);
        return format != null && format.shape() == JsonFormat.Shape.STRING ? RecordTypes.text(null) : schema;
    }

    /** This schema, with null wherever the type allows it, also within lists and maps. */
    private static Schema<?> withNulls(Schema<?> schema, AnnotatedType type) {
        if (type instanceof AnnotatedArrayType array && schema.getItems() != null) {
            schema.setItems(withNulls(schema.getItems(), array.getAnnotatedGenericComponentType()));
        } else if (type instanceof AnnotatedParameterizedType generic) {
            AnnotatedType last =
                    generic.getAnnotatedActualTypeArguments()[generic.getAnnotatedActualTypeArguments().length - 1];
            if (schema.getItems() != null) {
                schema.setItems(withNulls(schema.getItems(), last));
            } else if (schema.getAdditionalProperties() instanceof Schema<?> values) {
                schema.setAdditionalProperties(withNulls(values, last));
            }
        }
        return nullable(type) ? orNull(schema) : schema;
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() == null && schema.getTypes() == null) {
            return schema; // anything, null among it
        }
        if (schema.get$ref() != null) {
            var none = new Schema<>();
            none.addType("null");
            return new Schema<>().anyOf(List.of(schema, none));
        }
        schema.addType("null");
        if (schema.getEnum() != null && !schema.getEnum().contains(null)) {
            ((Schema<@Nullable Object>) schema).addEnumItemObject(null);
        }
        return schema;
    }

    private static boolean nullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static Stream<Schema<?>> answers(OpenAPI description) {
        return description.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(Operation::getResponses)
                .filter(Objects::nonNull)
                .flatMap(responses -> responses.values().stream())
                .flatMap(response -> schemasOf(response.getContent()));
    }

    private static Stream<Schema<?>> schemasOf(@Nullable Content content) {
        return content == null
                ? Stream.empty()
                : content.values().stream()
                        .<Schema<?>>map(media -> media.getSchema())
                        .filter(Objects::nonNull);
    }

    /** The names of all schemas that these lead to. */
    private static Set<String> reachable(Stream<Schema<?>> roots, Map<String, Schema> named) {
        var names = new HashSet<String>();
        Deque<Schema<?>> open = new ArrayDeque<>(roots.toList());
        while (!open.isEmpty()) {
            Schema<?> schema = open.pop();
            if (schema.get$ref() != null && names.add(RecordTypes.nameIn(schema.get$ref()))) {
                add(open, named.get(RecordTypes.nameIn(schema.get$ref())));
            }
            add(open, schema.getItems());
            addAll(open, schema.getAnyOf());
            addAll(open, schema.getOneOf());
            addAll(
                    open,
                    schema.getProperties() == null
                            ? null
                            : schema.getProperties().values());
            add(open, schema.getAdditionalProperties() instanceof Schema<?> values ? values : null);
        }
        return names;
    }

    private static void add(Deque<Schema<?>> open, @Nullable Schema<?> schema) {
        if (schema != null) {
            open.push(schema);
        }
    }

    private static void addAll(Deque<Schema<?>> open, @Nullable Collection<Schema> schemas) {
        if (schemas != null) {
            schemas.forEach(schema -> add(open, schema));
        }
    }
}
