package county.planning.observation;

import county.planning.indicator.Indicator;
import county.planning.plan.Plan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A reported value with all that decides whether it is taken. */
record Entry(Plan plan, Indicator indicator, List<Observation> known, ObservationEntry reported, LocalDate today) {

    int period() {
        return reported.year();
    }

    BigDecimal value() {
        return reported.value();
    }

    /** The newest version that this period has, approved or not. */
    Optional<Observation> current() {
        return known.stream()
                .filter(observation -> observation.period() == period())
                .max(Comparator.comparingInt(Observation::version));
    }

    int currentVersion() {
        return current().map(Observation::version).orElse(0);
    }

    /** The approved value of the nearest earlier period. */
    Optional<Observation> previous() {
        return known.stream()
                .filter(observation -> observation.approved() && observation.period() < period())
                .max(Comparator.comparingInt(Observation::period).thenComparingInt(Observation::version));
    }

    /** The first rule that it breaks. */
    Optional<Broken> broken() {
        return EntryRule.ALL.stream().flatMap(rule -> rule.check(this).stream()).findFirst();
    }

    /** The day for which the value holds: the last of its year, or today while the year lasts. */
    LocalDate asOf() {
        LocalDate end = LocalDate.of(period(), 12, 31);
        return end.isBefore(today) ? end : today;
    }

    /** A rule that is broken, by which field, and why in words for who entered it. */
    record Broken(String field, String reason) {}
}
