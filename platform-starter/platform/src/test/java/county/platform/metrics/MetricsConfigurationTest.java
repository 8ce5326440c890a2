package county.platform.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilterReply;
import org.junit.jupiter.api.Test;

class MetricsConfigurationTest {

    private final MetricsConfiguration metrics = new MetricsConfiguration();

    @Test
    void explainsWhatTheLibraryLeftUnexplainedAndKeepsTheRest() {
        Meter.Id id = new Meter.Id(
                "spring.cloud.gateway.requests", Tags.of("routeId", "forestry"), null, null, Meter.Type.TIMER);
        Meter.Id mapped = metrics.withDescriptions().map(id);
        assertThat(mapped.getDescription()).isNotBlank();
        assertThat(mapped.getTag("route_id")).isEqualTo("forestry");
        Meter.Id own = new Meter.Id("county.own", Tags.empty(), null, "own words", Meter.Type.COUNTER);
        assertThat(metrics.withDescriptions().map(own)).isSameAs(own);
    }

    @Test
    void leavesOutWhatPrometheusObjectsTo() {
        Meter.Id unwanted = new Meter.Id("system.cpu.count", Tags.empty(), null, null, Meter.Type.GAUGE);
        Meter.Id wanted = new Meter.Id("system.cpu.usage", Tags.empty(), null, null, Meter.Type.GAUGE);
        assertThat(metrics.withoutUnwantedMetrics().accept(unwanted)).isEqualTo(MeterFilterReply.DENY);
        assertThat(metrics.withoutUnwantedMetrics().accept(wanted)).isEqualTo(MeterFilterReply.NEUTRAL);
    }
}
