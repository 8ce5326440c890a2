package county.platform.importing.list;

import org.jspecify.annotations.Nullable;

/**
 * What the name of a column says: {@code 种植面积（平方米）} is an area in square metres.
 *
 * @param unit by its usual name, or null where the name says none
 */
public record HeaderName<C extends ListColumn>(
        C column, @Nullable String unit) {}
