package county.platform.summary;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One figure of the cockpit, with what makes it trustworthy.
 *
 * @param value the exact figure in plain digits; the browser formats it and never computes with it
 * @param compare what to hold it against, such as the target, or null
 * @param state {@code ok}, {@code risk}, {@code late} or {@code none} when it is not judged
 * @param source the document or the register that it comes from
 * @param asOf the day for which it holds
 * @param approved whether somebody competent has approved it
 * @param link where in the web application its rows are
 */
public record Figure(
        String key,
        String label,
        String value,
        String unit,
        @Nullable String compare,

        @Schema(allowableValues = {"ok", "risk", "late", "none"})
        String state,

        String source,
        LocalDate asOf,
        boolean approved,
        String link) {}
