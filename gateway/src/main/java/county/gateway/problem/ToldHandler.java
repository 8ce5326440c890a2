package county.gateway.problem;

import county.platform.request.RequestId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers what is {@link Told} with its own words. The platform's own handler would do, but for the words, and for the
 * stack trace that it logs with each 5xx: a part that is down for an hour must not fill the disk.
 */
@Component
@Order(-3) // before the platform's handler
public class ToldHandler implements WebExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ToldHandler.class);

    private final JsonMapper json;

    ToldHandler(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        return failure instanceof Told told && !exchange.getResponse().isCommitted()
                ? render(exchange, told)
                : Mono.error(failure);
    }

    /** Writes the problem document. */
    public Mono<Void> render(ServerWebExchange exchange, Told told) {
        log(exchange, told);
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(told.status());
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        if (told.retryAfter() > 0) {
            headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(told.retryAfter()));
        }
        byte[] body = json.writeValueAsBytes(problem(exchange, told));
        headers.setContentLength(body.length);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    /** The handlers run outside what the request id's filter wraps: the line gets its id here. */
    private static void log(ServerWebExchange exchange, Told told) {
        if (!told.status().is5xxServerError()) {
            return;
        }
        MDC.put(RequestId.KEY, String.valueOf(RequestId.of(exchange)));
        LOG.warn("{} {}: {}", exchange.getRequest().getMethod(), pathOf(exchange), told.getMessage());
        MDC.remove(RequestId.KEY);
    }

    private static Map<String, Object> problem(ServerWebExchange exchange, Told told) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", told.type());
        problem.put("title", told.title());
        problem.put("status", told.status().value());
        problem.put("detail", told.detail());
        problem.put("instance", pathOf(exchange));
        problem.put("requestId", String.valueOf(RequestId.of(exchange)));
        problem.putAll(told.more());
        return problem;
    }

    private static String pathOf(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().value();
    }
}
