package county.gateway.module;

import county.platform.request.RequestId;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers 503 with a problem document that names the part. The platform's own handler would do, but for the name, and
 * for the stack trace that it logs with each 5xx: a part that is down for an hour must not fill the disk.
 */
@Component
@Order(-3) // before the platform's handler
class UnavailableHandler implements WebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(UnavailableHandler.class);

    private final JsonMapper json;

    UnavailableHandler(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        ServerHttpResponse response = exchange.getResponse();
        if (!(failure instanceof Unavailable unavailable) || response.isCommitted()) {
            return Mono.error(failure);
        }
        LOG.warn("{} {}: {}", exchange.getRequest().getMethod(), pathOf(exchange), failure.getMessage());
        response.setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
        HttpHeaders headers = response.getHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.setCacheControl("no-store");
        headers.set(HttpHeaders.RETRY_AFTER, "5");
        byte[] body = json.writeValueAsBytes(problem(exchange, unavailable));
        headers.setContentLength(body.length);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }

    private static Map<String, Object> problem(ServerWebExchange exchange, Unavailable unavailable) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", URI.create("about:blank"));
        problem.put("title", "暂时不可用");
        problem.put("status", HttpStatus.SERVICE_UNAVAILABLE.value());
        problem.put("detail", unavailable.detail());
        problem.put("instance", pathOf(exchange));
        problem.put("requestId", String.valueOf(RequestId.of(exchange)));
        return problem;
    }

    private static String pathOf(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().value();
    }
}
