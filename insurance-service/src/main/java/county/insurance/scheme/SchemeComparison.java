package county.insurance.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What differs between two versions, field by field, in the order of the document. Pure. */
final class SchemeComparison {

    private SchemeComparison() {}

    /** The differences between two contents as JSON objects; figures count as the same when they are equal as numbers. */
    static List<Difference> of(JsonNode before, JsonNode after) {
        var differences = new ArrayList<Difference>();
        compare("", before, after, differences);
        return List.copyOf(differences);
    }

    private static void compare(
            String field, @Nullable JsonNode before, @Nullable JsonNode after, List<Difference> differences) {
        if (before != null && after != null && before.isObject() && after.isObject()) {
            var names = new LinkedHashSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            names.forEach(name -> compare(
                    field.isEmpty() ? name : field + "." + name, before.get(name), after.get(name), differences));
        } else if (before != null
                && after != null
                && before.isArray()
                && after.isArray()
                && holdsObjects(before, after)) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(field + "." + (i + 1), before.get(i), after.get(i), differences);
            }
        } else if (!same(text(before), text(after))) {
            differences.add(new Difference(field, text(before), text(after)));
        }
    }

    private static boolean holdsObjects(JsonNode before, JsonNode after) {
        return before.path(0).isObject() || after.path(0).isObject();
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        if (value == null || value.isNull() || (value.isArray() && value.isEmpty())) {
            return null;
        }
        return value.isString() ? value.stringValue() : value.isArray() ? joined(value) : value.toString();
    }

    private static String joined(JsonNode list) {
        var items = new ArrayList<String>();
        list.forEach(item -> items.add(item.isString() ? item.stringValue() : item.toString()));
        return String.join("；", items);
    }

    private static boolean same(@Nullable String before, @Nullable String after) {
        return Objects.equals(before, after) || (isNumber(before) && isNumber(after) && equalNumbers(before, after));
    }

    private static boolean isNumber(@Nullable String text) {
        return text != null && text.matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?");
    }

    private static boolean equalNumbers(@Nullable String before, @Nullable String after) {
        return new BigDecimal(Objects.requireNonNull(before)).compareTo(new BigDecimal(Objects.requireNonNull(after)))
                == 0;
    }

    /**
     * One field that differs.
     *
     * @param field its path, such as {@code targetPrice} or {@code stages.2.until}
     * @param before null when it was not there
     */
    record Difference(
            String field, @Nullable String before, @Nullable String after) {}
}
