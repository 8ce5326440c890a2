package county.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class WaitsTest {

    private final Waits waits = new Waits(Duration.ofSeconds(10), Duration.ofSeconds(60));

    @ParameterizedTest
    @CsvSource({
        "GET, /api/forestry/goals, 10",
        "GET, /api/forestry/plots/7, 10",
        "GET, /api/forestry/exports/plots.xlsx, 60",
        "GET, /api/forestry/exports/plots%2Exlsx, 60",
        "GET, /api/forestry/plots?sort=name.desc, 10",
        "GET, /api/forestry/plots;v=1.2, 10",
        "GET, /api/forestry/.., 10",
        "POST, /api/forestry/imports, 60",
        "PUT, /api/forestry/plots/7, 60",
        "DELETE, /api/forestry/plots/7, 60",
        "GET, /api/forestry/public/prices.csv, 10",
        "POST, /api/forestry/public/records, 10",
    })
    void followsFromTheShapeOfTheRequest(String method, String path, int seconds) {
        var request = MockServerHttpRequest.method(HttpMethod.valueOf(method), java.net.URI.create(path))
                .build();
        assertThat(waits.of(request)).isEqualTo(Duration.ofSeconds(seconds));
    }
}
