package county.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Prometheus' own tool reads what every process offers. */
@OnThePlatform
class MetricsTest {

    @ParameterizedTest
    @MethodSource
    void promtoolFindsNothingWrong(URI process) throws IOException, InterruptedException {
        HttpResponse<String> metrics =
                new Visitor().send(HttpRequest.newBuilder(process.resolve("/actuator/prometheus")));
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body()).contains("module=").contains("jvm_memory_used_bytes");
        Process promtool = new ProcessBuilder("promtool", "check", "metrics")
                .redirectErrorStream(true)
                .start();
        try (var in = promtool.getOutputStream()) {
            in.write(metrics.body().getBytes(StandardCharsets.UTF_8));
        }
        String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(promtool.waitFor()).as(said).isZero();
    }

    static Stream<URI> promtoolFindsNothingWrong() {
        return Stream.concat(
                RunningPlatform.MODULES.stream().map(RunningPlatform::service),
                Stream.of(URI.create("http://127.0.0.1:" + (RunningPlatform.BASE_PORT + 90))));
    }
}
