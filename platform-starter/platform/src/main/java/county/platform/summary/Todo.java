package county.platform.summary;

import com.fasterxml.jackson.annotation.JsonIgnore;
import county.platform.access.Module;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work that waits for a unit.
 *
 * @param id unique within the module, the same as long as it is the same work
 * @param blocks what waits for it, or null when nothing does
 * @param from the day from which it can be done, or null when it can be done now
 * @param due its last day, or null when it has none
 * @param daysLeft days until then, negative when it is late
 * @param alike how it is called together with others of its sort; null for one that stands alone
 * @param holder who took it, or null
 * @param version of who holds it, for whoever changes that
 * @param link where in the web application it is done
 */
public record Todo(
        String id,
        @Schema(implementation = Module.class) String module,
        TodoKind kind,
        String title,
        String unit,
        String unitName,
        @Nullable Blocks blocks,
        @Nullable LocalDate from,
        @Nullable LocalDate due,
        Urgency state,
        @Nullable Long daysLeft,
        @JsonIgnore @Nullable Alike alike,
        @Nullable Holder holder,
        int version,
        String link) {

    /** An act as it stands today, for which nothing waits. */
    public static Todo of(
            String id,
            String module,
            String title,
            String unit,
            String unitName,
            @Nullable LocalDate due,
            LocalDate today,
            String link) {
        return new Todo(
                id,
                module,
                TodoKind.ACT,
                title,
                unit,
                unitName,
                null,
                null,
                due,
                Urgency.of(due, today),
                due == null ? null : ChronoUnit.DAYS.between(today, due),
                null,
                null,
                0,
                link);
    }

    /** The same as this kind of to-do. */
    public Todo as(TodoKind other) {
        return new Todo(
                id, module, other, title, unit, unitName, blocks, from, due, state, daysLeft, alike, holder, version,
                link);
    }

    /** The same, for which so much waits; for none, nothing does. */
    public Todo blocking(long count, String words) {
        Blocks waiting = count == 0 ? null : new Blocks(count, words);
        return new Todo(
                id, module, kind, title, unit, unitName, waiting, from, due, state, daysLeft, alike, holder, version,
                link);
    }

    /** The same, to be done from this day on; what cannot be done yet is never late. */
    public Todo from(@Nullable LocalDate day, LocalDate today) {
        boolean ahead = day != null && day.isAfter(today);
        return new Todo(
                id,
                module,
                kind,
                title,
                unit,
                unitName,
                blocks,
                ahead ? day : null,
                due,
                ahead ? Urgency.OPEN : state,
                daysLeft,
                alike,
                holder,
                version,
                link);
    }

    /** The same, as one of many. */
    public Todo alike(@Nullable Alike others) {
        return new Todo(
                id, module, kind, title, unit, unitName, blocks, from, due, state, daysLeft, others, holder, version,
                link);
    }

    /** The same, taken by this person, or given back by the last one. */
    public Todo heldBy(@Nullable Holder person, int seen) {
        return new Todo(
                id, module, kind, title, unit, unitName, blocks, from, due, state, daysLeft, alike, person, seen, link);
    }
}
