package county.platform.yearly;

import county.platform.step.Act;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a yearly table, without its rows.
 *
 * @param number within its year, from 1
 * @param document by its number
 * @param reason why it takes the place of an edition in force, or null for the first of a year
 * @param fileName of the file that it came in, or null for pasted text
 * @param enteredBy the post of who entered it, as of the others
 * @param note why it was returned
 * @param inForceUntil the first day on which it is in force no more
 * @param actions what this caller may do with it
 */
public record Edition(
        long id,
        int year,
        int number,
        EditionState state,
        String document,
        LocalDate issuedOn,
        @Nullable String reason,
        @Nullable String fileName,
        String enteredBy,
        OffsetDateTime enteredAt,
        @Nullable String handedInBy,
        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt,
        @Nullable String note,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate inForceUntil,
        int version,
        List<Act> actions) {

    public Edition {
        actions = List.copyOf(actions);
    }
}
