package county.launcher;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How long each part took to become healthy at the last start, and the whole; kept for the benchmark. */
final class StartTimes {
    static final String TOTAL = "total";

    private StartTimes() {}

    static void write(Site site, Map<String, Duration> parts, Duration total) {
        StringBuilder text = new StringBuilder();
        parts.forEach((part, took) ->
                text.append(part).append('=').append(took.toMillis()).append('\n'));
        text.append(TOTAL).append('=').append(total.toMillis()).append('\n');
        Site.write(site.run().resolve("start-times"), text.toString());
    }

    static Map<String, Duration> read(Site site) {
        Map<String, Duration> times = new LinkedHashMap<>();
        Site.read(site.run().resolve("start-times"))
                .lines()
                .map(line -> line.split("=", -1))
                .forEach(pair -> times.put(pair[0], Duration.ofMillis(Long.parseLong(pair[1]))));
        return times;
    }
}
