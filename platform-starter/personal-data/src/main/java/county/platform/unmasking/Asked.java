package county.platform.unmasking;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whose full numbers somebody asks for, as the audit trail keeps it.
 *
 * @param entity the kind of thing, such as {@code policy} or {@code enrolment-export}
 * @param unit whose it is, or null for a list of several
 * @param which which numbers of it: {@code field}, and what a list was filtered by
 */
public record Asked(String entity, String id, @Nullable String unit, Map<String, ?> which) {

    public Asked {
        which = Map.copyOf(which);
    }

    /** One number of one record. */
    public static Asked field(String entity, long id, String unit, String field) {
        return new Asked(entity, Long.toString(id), unit, Map.of("field", field));
    }
}
