package county.platform.register;

import county.platform.label.Labels;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/** Records on their way into statements, and the columns that they are made of. */
final class Values {

    private Values() {}

    /** Binds each component that the statement names; a constant by its key, text without the white space around it. */
    static GenericExecuteSpec bind(GenericExecuteSpec statement, String sql, Record source) {
        GenericExecuteSpec bound = statement;
        for (RecordComponent part : source.getClass().getRecordComponents()) {
            if (names(sql, part.getName())) {
                bound = bind(bound, part, value(part, source));
            }
        }
        return bound;
    }

    /** Binds a value that the statement may name. */
    static GenericExecuteSpec bind(GenericExecuteSpec statement, String sql, String name, Object value) {
        return names(sql, name) ? statement.bind(name, value) : statement;
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec statement, RecordComponent part, @Nullable Object value) {
        return switch (value) {
            case null -> statement.bindNull(part.getName(), part.getType().isEnum() ? String.class : part.getType());
            case String text when text.isBlank() -> statement.bindNull(part.getName(), String.class);
            case String text -> statement.bind(part.getName(), text.strip());
            case Enum<?> constant -> statement.bind(part.getName(), Labels.key(constant));
            default -> statement.bind(part.getName(), value);
        };
    }

    /** The columns of a record's rows, each with {@code r.} before it; those of records in it among them. */
    static String columns(Class<?> type) {
        return components(type).map(component -> "r." + column(component)).collect(Collectors.joining(", "));
    }

    /** The components of a record and of the records in it. */
    static Stream<String> components(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .flatMap(part -> part.getType().isRecord() ? components(part.getType()) : Stream.of(part.getName()));
    }

    static String column(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    private static boolean names(String sql, String name) {
        return Pattern.compile("(?<!:):" + name + "\\b").matcher(sql).find();
    }

    static @Nullable Object value(RecordComponent part, Record source) {
        try {
            part.getAccessor().setAccessible(true); // records of a feature are nobody else's
            return part.getAccessor().invoke(source);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(part.toString(), e);
        }
    }
}
