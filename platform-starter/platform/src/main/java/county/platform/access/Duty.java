package county.platform.access;

import java.util.Locale;

/**
 * What a unit answers for in a module, such as watching prices. Each module lists its own as an enum; which unit has
 * which of them is data, because bureaus are merged and divided, and the work goes on.
 */
public interface Duty {

    /** The constant's name. */
    String name();

    /** What people call it. */
    String label();

    /** Its name in the database and in answers, such as {@code monitors-prices}. */
    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
