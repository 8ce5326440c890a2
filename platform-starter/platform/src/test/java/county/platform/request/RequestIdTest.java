package county.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import reactor.core.publisher.Mono;

class RequestIdTest {

    @ParameterizedTest
    @CsvSource({"0123456789abcdef, true", "short, false", "'evil\nline', false", "'has space in it', false", ", false"})
    void takesOverOnlyAWellFormedId(@org.jspecify.annotations.Nullable String given, boolean kept) {
        var request = MockServerHttpRequest.get("/");
        if (given != null) {
            request.header(RequestId.HEADER, given);
        }
        var exchange = MockServerWebExchange.from(request);
        var passedOn = new AtomicReference<String>();
        var inContext = new AtomicReference<String>();
        new RequestId()
                .filter(
                        exchange,
                        next -> Mono.deferContextual(context -> {
                            passedOn.set(Objects.requireNonNull(
                                    next.getRequest().getHeaders().getFirst(RequestId.HEADER)));
                            inContext.set(context.get(RequestId.KEY));
                            return Mono.empty();
                        }))
                .block();
        String id = Objects.requireNonNull(exchange.getResponse().getHeaders().getFirst(RequestId.HEADER));
        assertThat(id).matches("[A-Za-z0-9-]{8,64}");
        assertThat(kept).isEqualTo(id.equals(given));
        assertThat(passedOn.get()).isEqualTo(id);
        assertThat(inContext.get()).isEqualTo(id);
        assertThat(RequestId.of(exchange)).isEqualTo(id);
    }
}
