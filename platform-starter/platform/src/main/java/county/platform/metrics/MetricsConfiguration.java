package county.platform.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** What the libraries' metrics lack, for every service and the gateway: {@code promtool check metrics} is content. */
@AutoConfiguration
class MetricsConfiguration {

    /** Their names break the conventions of Prometheus, and other metrics say the same. */
    private static final Set<String> UNWANTED =
            Set.of("jvm.compilation.time", "process.cpu.time", "system.cpu.count", "spring.cloud.gateway.routes.count");

    private static final Map<String, String> DESCRIPTIONS = Map.of(
            "http.server.requests", "Requests answered and how long that took",
            "http.server.requests.active", "Requests being answered at this moment",
            "http.client.requests", "Requests made to others and how long their answers took",
            "http.client.requests.active", "Requests made to others and not answered yet",
            "spring.cloud.gateway.requests", "Requests passed on to a module and how long its answers took",
            "county.gateway.answers", "What the modules answered to the gateway's own questions");

    @Bean
    MeterFilter withoutUnwantedMetrics() {
        return MeterFilter.deny(id -> UNWANTED.contains(id.getName()));
    }

    @Bean
    MeterFilter withDescriptions() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                String description = DESCRIPTIONS.get(id.getName());
                return description == null || id.getDescription() != null
                        ? id
                        : new Meter.Id(id.getName(), tagsOf(id), id.getBaseUnit(), description, id.getType());
            }
        };
    }

    /** Labels in snake case: {@code routeId} becomes {@code route_id}. */
    private static Tags tagsOf(Meter.Id id) {
        return Tags.of(id.getTags().stream()
                .map(tag -> Tag.of(snakeCase(tag.getKey()), tag.getValue()))
                .toList());
    }

    static String snakeCase(String key) {
        return key.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
