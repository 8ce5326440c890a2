package county.planning.evaluation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reached, from where, and by when: the urbanisation rate from 61.84% in 2020 to 65% in 2025.
 *
 * @param baseYear the year from which time counts, also where there is no base value
 * @param base the value in the base year, or null when the document prints none
 * @param target more than zero
 */
public record Goal(
        int baseYear,
        @Nullable BigDecimal base,
        int targetYear,
        Relation relation,
        BigDecimal target,
        boolean lowerIsBetter,
        boolean binding) {

    public Goal {
        if (targetYear <= baseYear) {
            throw new IllegalArgumentException("the target year " + targetYear + " is not after " + baseYear);
        }
        if (target.signum() <= 0) {
            throw new IllegalArgumentException("a target of " + target + " cannot be attained in part");
        }
    }

    /** Whether this value is what was wanted, in the direction that is better. */
    public boolean reachedBy(BigDecimal actual) {
        return relation.satisfiedBy(beyond(actual));
    }

    Basis basis() {
        if (base == null) {
            return Basis.ATTAINMENT;
        }
        return beyond(base) >= 0 ? Basis.HELD : Basis.PATH;
    }

    /** How much of it is done at this value: below zero after a step back, above all of it beyond the target. */
    Share progress(BigDecimal actual) {
        if (base != null && basis() == Basis.PATH) {
            return new Share(actual.subtract(base), target.subtract(base));
        }
        if (!lowerIsBetter) {
            return new Share(actual, target);
        }
        return actual.signum() == 0 ? Share.ALL : new Share(target, actual);
    }

    /** The straight-line share of time until the end of this year; after the target year all of it. */
    Share timeShare(int year) {
        return Share.of(Math.min(year, targetYear) - baseYear, targetYear - baseYear);
    }

    /** How much should be done by the end of this year. */
    Share expected(int year) {
        return basis() == Basis.HELD ? Share.ALL : timeShare(year);
    }

    private int beyond(BigDecimal actual) {
        return lowerIsBetter ? target.compareTo(actual) : actual.compareTo(target);
    }
}
