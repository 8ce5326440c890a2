package county.planning.observation;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** All versions of one indicator's values. What is approved stands until a newer version of it is approved. */
public record Timeline(List<Observation> versions) {

    private static final Comparator<Observation> BY_VERSION = Comparator.comparingInt(Observation::version);

    public Timeline {
        versions = List.copyOf(versions);
    }

    /** Each period's newest approved version, oldest period first. */
    public List<Observation> approved() {
        return newest(versions.stream().filter(Observation::approved));
    }

    /** Each period's newest version where it still waits for approval, oldest period first. */
    public List<Observation> pending() {
        return newest(versions.stream()).stream()
                .filter(observation -> !observation.approved())
                .toList();
    }

    /** What stands and what waits, oldest period first. */
    public List<Observation> current() {
        return Stream.concat(approved().stream(), pending().stream())
                .sorted(Comparator.comparingInt(Observation::period).thenComparing(BY_VERSION))
                .toList();
    }

    /** Whether no later version of the same period is there. */
    public boolean isNewest(Observation one) {
        return versions.stream().noneMatch(other -> other.period() == one.period() && other.version() > one.version());
    }

    private static List<Observation> newest(Stream<Observation> observations) {
        var newest = new TreeMap<Integer, Observation>();
        observations.forEach(
                observation -> newest.merge(observation.period(), observation, BinaryOperator.maxBy(BY_VERSION)));
        return List.copyOf(newest.values());
    }
}
