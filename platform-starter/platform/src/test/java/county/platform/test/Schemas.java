package county.platform.test;

import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.RequestBody;

/** The types that a service's routes take and give, under the names that they have in its OpenAPI description. */
final class Schemas {
    private final Set<Class<?>> seen = new LinkedHashSet<>();

    private Schemas() {}

    /** The names that more than one type would have, with these types. */
    static Map<String, Set<String>> ambiguous(Collection<Method> handlers) {
        var schemas = new Schemas();
        for (Method handler : handlers) {
            schemas.walk(handler.getGenericReturnType());
            for (var parameter : handler.getParameters()) {
                if (parameter.isAnnotationPresent(RequestBody.class)) {
                    schemas.walk(parameter.getParameterizedType());
                }
            }
        }
        var byName = new TreeMap<String, Set<String>>();
        schemas.seen.forEach(type ->
                byName.computeIfAbsent(nameOf(type), name -> new TreeSet<>()).add(type.getName()));
        byName.values().removeIf(types -> types.size() < 2);
        return byName;
    }

    private void walk(Type type) {
        if (type instanceof ParameterizedType generic) {
            walk(generic.getRawType());
            List.of(generic.getActualTypeArguments()).forEach(this::walk);
        } else if (type instanceof Class<?> plain && plain.getName().startsWith("county.") && !plain.isEnum()) {
            if (seen.add(plain) && plain.isRecord()) {
                for (RecordComponent part : plain.getRecordComponents()) {
                    walk(part.getGenericType());
                }
            }
        }
    }

    private static String nameOf(Class<?> type) {
        Schema schema = type.getAnnotation(Schema.class);
        return schema == null || schema.name().isEmpty() ? type.getSimpleName() : schema.name();
    }
}
