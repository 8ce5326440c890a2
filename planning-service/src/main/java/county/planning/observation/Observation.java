package county.planning.observation;

import com.fasterxml.jackson.annotation.JsonFormat;
import county.planning.evaluation.Reading;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What an indicator was in a year, in one version; a revision is a new version and leaves the old one as it was.
 *
 * @param period the year; text for readers, who will see quarters too one day
 * @param location where in the document it stands, or null for a reported value
 * @param note why it was revised, or why it differs so much from the previous one
 * @param periodNote how the year was decided on where the document names none, otherwise null
 * @param printedUnit the unit that the text gives where it is not the indicator's, otherwise null
 * @param origin {@code table}, {@code text} or {@code entered}
 * @param asOf the day for which it holds
 * @param approved whether somebody other than who entered it has approved it; what is not approved is not judged by
 * @param enteredBy who entered it, or null for a value of the document
 */
@Table("observation")
public record Observation(
        @Id long id,
        String indicator,
        @JsonFormat(shape = JsonFormat.Shape.STRING) int period,
        int version,
        BigDecimal value,
        String source,
        @Nullable String location,
        @Nullable String note,
        @Nullable String periodNote,
        @Nullable String printedUnit,

        @Schema(allowableValues = {"table", "text", "entered"})
        String origin,

        LocalDate asOf,
        boolean approved,
        @Nullable String enteredBy,
        @Nullable LocalDate enteredOn,
        @Nullable String approvedBy,
        @Nullable LocalDate approvedOn) {

    /** Whether the document names no year for it. */
    public boolean undated() {
        return periodNote != null;
    }

    /** For evaluation. */
    public Reading reading() {
        return new Reading(period, value);
    }
}
