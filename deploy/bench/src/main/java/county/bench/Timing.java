package county.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;

/** Times of the same thing done several times. */
final class Timing {

    private final List<Duration> times = new ArrayList<>();

    /** Does something, and keeps how long it took. */
    <T> T of(Callable<T> work) throws Exception {
        long start = System.nanoTime();
        T result = work.call();
        times.add(Duration.ofNanos(System.nanoTime() - start));
        return result;
    }

    Duration least() {
        return percentile(0);
    }

    Duration median() {
        return percentile(50);
    }

    Duration percentile(int percent) {
        List<Duration> sorted = times.stream().sorted(Comparator.naturalOrder()).toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
