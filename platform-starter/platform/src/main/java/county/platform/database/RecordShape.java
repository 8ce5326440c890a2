package county.platform.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.util.ClassUtils;

/**
 * What a record is made of, looked at once for each class.
 *
 * @param fields in the order of the constructor
 */
record RecordShape<T>(Class<T> type, Constructor<T> constructor, List<Field> fields) {
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
            var fields = new Field[components.length];
            for (int i = 0; i < fields.length; i++) {
                fields[i] = Field.of(components[i].getName(), new TypeDescriptor(new MethodParameter(constructor, i)));
            }
            return new RecordShape<>(type, constructor, List.of(fields));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has a constructor of its components", e);
        }
    }

    /** A record of these values. */
    T with(@org.jspecify.annotations.Nullable Object[] values) {
        return BeanUtils.instantiateClass(constructor, values);
    }

    /**
     * A component.
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
