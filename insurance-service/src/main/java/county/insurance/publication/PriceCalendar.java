package county.insurance.publication;

import county.insurance.scheme.Scheme;
import county.platform.time.BusinessTime;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The season at a glance.
 *
 * @param missed days before today that can still be published and are not
 */
record PriceCalendar(
        String scheme,
        String schemeName,
        String priceUnit,
        String priceOrigin,
        BigDecimal targetPrice,
        LocalDate today,
        boolean locked,
        int missed,
        @Nullable RunningMean running,
        List<Day> days) {

    static PriceCalendar of(
            Scheme scheme, List<DayRow> rows, boolean locked, int actualPriceDecimals, LocalDate today) {
        List<Day> days = rows.stream().map(row -> Day.of(row, today)).toList();
        List<BigDecimal> published = rows.stream()
                .filter(row -> row.price() != null && !row.day().isAfter(today))
                .map(row -> java.util.Objects.requireNonNull(row.price()))
                .toList();
        return new PriceCalendar(
                scheme.id(),
                scheme.name(),
                scheme.priceUnit(),
                scheme.priceOrigin().name(),
                scheme.targetPrice(),
                today,
                locked,
                (int) days.stream().filter(day -> day.state().equals("missed")).count(),
                RunningMean.of(published, scheme.targetPrice(), actualPriceDecimals)
                        .orElse(null),
                days);
    }

    /** One day as the database knows it. */
    record DayRow(
            LocalDate day,
            @Nullable BigDecimal price,
            @Nullable Integer version,
            @Nullable Integer points,
            @Nullable Instant firstPublishedAt,
            long observations,
            long open,
            long backfilled,
            boolean proposed) {}

    /**
     * @param state {@code published}, {@code corrected}, {@code missed}, {@code today} or {@code ahead}
     * @param late whether it was published on a later day
     * @param open observations that wait for a review
     * @param backfilled figures that count and that an officer entered
     * @param proposed whether a price waits for another officer's release
     */
    record Day(
            LocalDate day,

            @Schema(allowableValues = {"published", "corrected", "missed", "today", "ahead"})
            String state,

            @Nullable BigDecimal price,
            @Nullable Integer points,
            boolean late,
            long observations,
            long open,
            long backfilled,
            boolean proposed) {

        static Day of(DayRow row, LocalDate today) {
            Instant first = row.firstPublishedAt();
            boolean late = first != null
                    && first.atZone(BusinessTime.ZONE).toLocalDate().isAfter(row.day());
            return new Day(
                    row.day(),
                    state(row, today),
                    row.price(),
                    row.points(),
                    late,
                    row.observations(),
                    row.open(),
                    row.backfilled(),
                    row.proposed());
        }

        private static String state(DayRow row, LocalDate today) {
            if (row.version() != null) {
                return row.version() > 1 ? "corrected" : "published";
            }
            if (row.day().equals(today)) {
                return "today";
            }
            return row.day().isAfter(today) ? "ahead" : "missed";
        }
    }
}
