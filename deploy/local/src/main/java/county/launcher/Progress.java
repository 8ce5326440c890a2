package county.launcher;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** What the person in front of it sees: one line per event, with the seconds since the start. */
final class Progress {
    private final InstantSource clock;
    private final Instant begin;

    Progress(InstantSource clock) {
        this.clock = clock;
        this.begin = clock.instant();
    }

    Duration elapsed() {
        return Duration.between(begin, clock.instant());
    }

    /** Another measure of time from now on, on the same clock. */
    Progress again() {
        return new Progress(clock);
    }

    synchronized void say(String line) {
        System.out.println(String.format(Locale.ROOT, "[%6s 秒] %s", seconds(elapsed()), line));
    }

    /** Seconds with one decimal, cut off. */
    static String seconds(Duration duration) {
        return duration.toSeconds() + "." + duration.toMillisPart() / 100;
    }
}
