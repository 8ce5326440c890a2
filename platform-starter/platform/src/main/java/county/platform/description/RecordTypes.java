package county.platform.description;

import com.fasterxml.jackson.databind.JavaType;
import county.platform.label.Labelled;
import county.platform.label.Labels;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import tools.jackson.databind.JsonNode;

/** Describes values as they travel, decimals as strings, and remembers which record each named schema comes from. */
final class RecordTypes implements ModelConverter {
    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Class<?>> byName = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType annotated, ModelConverterContext context, Iterator<ModelConverter> others) {
        JavaType type = Json.mapper().constructType(annotated.getType());
        Schema<?> value = type == null ? null : value(type.getRawClass());
        if (value != null) {
            return value;
        }
        Schema<?> schema = others.hasNext() ? others.next().resolve(annotated, context, others) : null;
        if (schema != null && type != null && type.getRawClass().isRecord()) {
            String name = schema.get$ref() == null ? schema.getName() : nameIn(schema.get$ref());
            if (name != null) {
                byName.put(name, type.getRawClass());
            }
        }
        return schema;
    }

    /** The record that this schema describes, if it is one. */
    @Nullable
    Class<?> of(String schema) {
        return byName.get(schema);
    }

    static String nameIn(String reference) {
        return reference.substring(REFERENCE.length());
    }

    /** How a value travels that is neither a record nor what OpenAPI knows by itself. */
    private static @Nullable Schema<?> value(Class<?> type) {
        if (type == BigDecimal.class) {
            return text("decimal");
        }
        if (type.isEnum() && Labelled.class.isAssignableFrom(type)) {
            return keys(type);
        }
        if (DataBuffer.class.isAssignableFrom(type)) {
            return text("binary");
        }
        return JsonNode.class.isAssignableFrom(type) ? new Schema<>() : null;
    }

    private static Schema<?> keys(Class<?> type) {
        var schema = new StringSchema();
        schema.addType("string");
        schema.setEnum(Labels.constants(type).map(Labels::key).toList());
        return schema;
    }

    static Schema<?> text(@Nullable String format) {
        Schema<?> schema = new Schema<>().type("string").format(format);
        schema.addType("string");
        return schema;
    }
}
