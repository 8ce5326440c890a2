package county.platform.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.util.ClassUtils;

/**
 * What a record is made of, looked at once for each class. A component that is a record itself is made of columns of the
 * same row.
 *
 * @param parts in the order of the constructor
 * @param fields all that is read from columns, in the order of the parts
 */
record RecordShape<T>(Class<T> type, Constructor<T> constructor, List<Part> parts, List<Field> fields) {
    private static final ClassValue<RecordShape<?>> KNOWN = new ClassValue<>() {
        @Override
        protected RecordShape<?> computeValue(Class<?> type) {
            return read(type);
        }
    };

    /** The shape of this record. */
    @SuppressWarnings("unchecked") // the class is the key
    static <T> RecordShape<T> of(Class<T> type) {
        return (RecordShape<T>) KNOWN.get(type);
    }

    private static <T> RecordShape<T> read(Class<T> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            var parts = new Part[components.length];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = types[i].isRecord()
                        ? new Part(null, of(types[i]))
                        : new Part(
                                Field.of(
                                        components[i].getName(),
                                        new TypeDescriptor(new MethodParameter(constructor, i))),
                                null);
            }
            List<Part> all = List.of(parts);
            return new RecordShape<>(
                    type, constructor, all, all.stream().flatMap(Part::fields).toList());
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has a constructor of its components", e);
        }
    }

    /** A record of these values, one for each field. */
    T with(@Nullable Object[] values) {
        return with(Arrays.asList(values).iterator());
    }

    private T with(Iterator<@Nullable Object> values) {
        var arguments = new @Nullable Object[parts.size()];
        for (int i = 0; i < arguments.length; i++) {
            RecordShape<?> inner = parts.get(i).inner();
            arguments[i] = inner == null ? values.next() : inner.with(values);
        }
        return BeanUtils.instantiateClass(constructor, arguments);
    }

    /** A component: a column, or a record of several. */
    record Part(@Nullable Field field, @Nullable RecordShape<?> inner) {

        Stream<Field> fields() {
            return inner == null ? Stream.ofNullable(field) : inner.fields().stream();
        }
    }

    /**
     * What is read from a column.
     *
     * @param name as it may stand in a result, in lower case
     * @param underscored as it usually stands in a result
     * @param box its type, or the box of a primitive one
     */
    record Field(String name, String underscored, Class<?> box, TypeDescriptor type) {
        static Field of(String name, TypeDescriptor type) {
            String underscored = name.replaceAll("(?<!^)([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
            return new Field(
                    name.toLowerCase(java.util.Locale.ROOT),
                    underscored,
                    ClassUtils.resolvePrimitiveIfNecessary(type.getType()),
                    type);
        }
    }
}
