package county.insurance.national;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A price that the national price monitoring centre published, as one officer entered it and another decides on it (pig
 * scheme, part 2 (4)).
 *
 * @param price in the scheme's price unit
 * @param source where it was published, so that anybody can look it up
 * @param reason why it replaces the price published before
 * @param state entered, published or rejected
 */
record NationalPrice(
        long id,
        String scheme,
        LocalDate day,
        BigDecimal price,
        String source,
        @Nullable String reason,

        @Schema(allowableValues = {"entered", "published", "rejected"})
        String state,

        String enteredBy,
        Instant enteredAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionNote,
        int version) {}
