package county.platform.problem;

import county.platform.request.RequestId;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import reactor.core.publisher.Mono;
import tools.jackson.databind.ObjectMapper;

/** Answers every failure, of controllers and of filters alike, with a problem document. */
@Order(-2) // before Boot's own handler
public final class ProblemRenderer implements WebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemRenderer.class);

    private final ObjectMapper json;

    ProblemRenderer(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        return render(exchange, failure);
    }

    /** Writes the problem document for this failure, unless the response has begun already. */
    public Mono<Void> render(ServerWebExchange exchange, Throwable failure) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(failure);
        }
        Problem problem =
                Problems.of(failure).at(exchange.getRequest().getPath().value(), RequestId.of(exchange));
        log(exchange, problem, failure);
        response.setRawStatusCode(problem.status());
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        if (problem.status() == 401 && !headers.containsHeader(HttpHeaders.WWW_AUTHENTICATE)) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (failure instanceof Refused refused && refused.again() != null) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(refused.again().toSeconds()));
        }
        byte[] body = json.writeValueAsBytes(problem);
        headers.setContentLength(body.length);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    /** A failure comes here outside of the request's own context: the id is put on the line by hand. */
    private static void log(ServerWebExchange exchange, Problem problem, Throwable failure) {
        HttpMethod method = exchange.getRequest().getMethod();
        String path = problem.instance();
        try (var _ = MDC.putCloseable(RequestId.KEY, Objects.requireNonNullElse(problem.requestId(), ""))) {
            if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
                LOG.debug("{} {} broken off by the caller", method, path);
            } else if (problem.status() >= 500) {
                LOG.error("{} {} failed", method, path, failure);
            } else {
                LOG.debug("{} {} refused", method, path, failure);
                Problems.refusedByDatabase(failure)
                        .ifPresent(trace -> LOG.warn("{} {} refused by the database: {}", method, path, trace));
            }
        }
    }
}
