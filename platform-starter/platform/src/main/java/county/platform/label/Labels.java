package county.platform.label;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Constants by their labels, which people use, and by their keys, which the database uses. */
public final class Labels {

    private Labels() {}

    /** What people call it; its key where nothing else is said. */
    public static String of(Enum<?> constant) {
        try {
            Label label = constant.getDeclaringClass().getField(constant.name()).getAnnotation(Label.class);
            return label == null ? key(constant) : label.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("every constant is a field", e);
        }
    }

    /** The labels of all constants. */
    public static List<String> all(Class<?> type) {
        return constants(type).map(Labels::of).toList();
    }

    /** All constants of a type. */
    public static Stream<Enum<?>> constants(Class<?> type) {
        return Stream.of(type.getEnumConstants()).map(constant -> (Enum<?>) constant);
    }

    /** The name in the database and in answers: IN_FORCE is {@code in-force}. */
    public static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
