package county.platform.summary;

import county.platform.access.Module;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work that waits for a unit.
 *
 * @param id unique within the module
 * @param due its last day, or null when it has none
 * @param daysLeft days until then, negative when it is late
 * @param link where in the web application it is done
 */
public record Todo(
        String id,
        @Schema(implementation = Module.class) String module,
        String title,
        String unit,
        String unitName,
        @Nullable LocalDate due,
        Urgency state,
        @Nullable Long daysLeft,
        String link) {

    /** The to-do as it stands today. */
    public static Todo of(
            String id,
            String module,
            String title,
            String unit,
            String unitName,
            @Nullable LocalDate due,
            LocalDate today,
            String link) {
        Long left = due == null ? null : ChronoUnit.DAYS.between(today, due);
        return new Todo(id, module, title, unit, unitName, due, Urgency.of(due, today), left, link);
    }
}
