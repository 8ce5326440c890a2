package county.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The platform's clock and whether it is set to a rehearsal date. A rehearsal shifts time by whole days, so that all
 * services agree on it whenever each of them was started, and the clock goes on ticking.
 */
public record BusinessTime(Clock clock, boolean rehearsal) {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /**
     * The time as it is, or shifted so that today is {@code rehearsed}.
     *
     * @param system the machine's clock
     * @param rehearsed what {@code since} is taken for, or null for the real time
     * @param since the real day on which the rehearsal began, or null when it begins now
     */
    public static BusinessTime of(Clock system, @Nullable LocalDate rehearsed, @Nullable LocalDate since) {
        Clock local = system.withZone(ZONE);
        if (rehearsed == null) {
            return new BusinessTime(local, false);
        }
        long days = ChronoUnit.DAYS.between(since == null ? LocalDate.now(local) : since, rehearsed);
        return new BusinessTime(Clock.offset(local, Duration.ofDays(days)), true);
    }

    /** Today's date in the district. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
