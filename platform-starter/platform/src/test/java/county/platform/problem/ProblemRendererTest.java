package county.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import county.platform.request.RequestId;
import county.platform.test.LogWatch;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

class ProblemRendererTest {

    private static final String ID = "0123456789abcdef";

    private final ProblemRenderer renderer = new ProblemRenderer(new JsonMapper());

    /** A failure is rendered after the request's own context has ended. */
    @ParameterizedTest
    @CsvSource({
        "inside, failed, ERROR",
        "Connection reset by peer, broken off by the caller, DEBUG",
        "Broken pipe, broken off by the caller, DEBUG"
    })
    void everyLineCarriesTheRequestId(String message, String words, String level) throws InterruptedException {
        var exchange =
                MockServerWebExchange.from(MockServerHttpRequest.post("/a").header(RequestId.HEADER, ID));
        try (var log = new LogWatch(words)) {
            new RequestId()
                    .filter(exchange, next -> Mono.error(new IOException(message)))
                    .onErrorResume(failure -> renderer.render(exchange, failure))
                    .block();
            ILoggingEvent line = log.line();
            assertThat(line.getMDCPropertyMap()).containsEntry(RequestId.KEY, ID);
            assertThat(line.getLevel()).isEqualTo(Level.valueOf(level));
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "3600, 3600"})
    void saysWhenToComeAgain(long seconds, String header) {
        var exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/a"));
        renderer.render(exchange, Refused.tooMany("稍后再试。", Duration.ofSeconds(seconds)))
                .block();
        assertThat(exchange.getResponse().getHeaders().getFirst("Retry-After")).isEqualTo(header);
        assertThat(exchange.getResponse().getStatusCode()).hasToString("429 TOO_MANY_REQUESTS");
    }
}
