package county.platform.worker;

import java.time.Duration;

/**
 * How often a worker has its round.
 *
 * @param first until the first round after a start
 * @param pause from the end of one round to the beginning of the next
 */
public record Pace(Duration first, Duration pause) {

    /** Refuses a pause of nothing, which would spin. */
    public Pace {
        if (first.isNegative() || !pause.isPositive()) {
            throw new IllegalArgumentException("a worker needs a pause between its rounds");
        }
    }

    /** A round some seconds after a start, so that nothing is in its way, and then with this pause. */
    public static Pace of(Duration pause) {
        return new Pace(Duration.ofSeconds(10), pause);
    }

    /** The same, with its first round after {@code first}. */
    public Pace startingAfter(Duration first) {
        return new Pace(first, pause);
    }
}
