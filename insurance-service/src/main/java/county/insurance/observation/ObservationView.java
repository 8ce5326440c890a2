package county.insurance.observation;

import county.platform.access.Official;
import county.platform.step.Act;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An observation for people to read: at least the decimals of the published price, and each flag in words.
 *
 * @param actions what the caller may do with it
 */
public record ObservationView(
        long id,
        long point,
        LocalDate day,
        BigDecimal price,
        @Nullable BigDecimal weight,
        @Nullable String note,

        @Schema(allowableValues = {"entered", "confirmed", "rejected", "replaced"})
        String state,

        List<FlagView> flags,
        @Nullable Long replaces,
        @Nullable String lateReason,
        String enteredBy,
        Instant enteredAt,
        @Nullable String reviewedBy,
        @Nullable String reviewNote,
        int version,
        List<Act> actions) {

    static ObservationView of(Observation one, int decimals, List<Act> actions) {
        return of(
                one,
                one.flags().stream().flatMap(code -> Flag.of(code).stream()).toList(),
                decimals,
                actions);
    }

    /** For an officer, with flags found just now. */
    public static ObservationView of(Observation one, Collection<Flag> flags, int decimals, Official official) {
        return of(one, flags, decimals, ReviewRule.acts(official, one));
    }

    private static ObservationView of(Observation one, Collection<Flag> flags, int decimals, List<Act> actions) {
        return new ObservationView(
                one.id(),
                one.point(),
                one.day(),
                shown(one.price(), decimals),
                one.weight(),
                one.note(),
                one.state(),
                flags.stream()
                        .sorted()
                        .map(flag -> new FlagView(flag.code(), flag.words()))
                        .toList(),
                one.replaces(),
                one.lateReason(),
                one.enteredBy(),
                one.enteredAt(),
                one.reviewedBy(),
                one.reviewNote(),
                one.version(),
                actions);
    }

    /** The exact figure with these decimals at least. */
    public static BigDecimal shown(BigDecimal price, int decimals) {
        return price.setScale(
                Math.max(decimals, price.stripTrailingZeros().scale()), java.math.RoundingMode.UNNECESSARY);
    }

    record FlagView(String code, String words) {}
}
