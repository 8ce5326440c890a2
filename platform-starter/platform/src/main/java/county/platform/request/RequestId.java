package county.platform.request;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives every request an id, taken over from the caller when it is well-formed, and puts it into the response, the logs
 * and the audit trail.
 */
public final class RequestId implements WebFilter, Ordered {

    public static final String HEADER = "X-Request-Id";
    /** The key in the logs and in the Reactor context. */
    public static final String KEY = "requestId";

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9-]{8,64}");

    /** The id of this exchange's request, once the filter has run. */
    public static @Nullable String of(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String id = taken(exchange.getRequest());
        exchange.getAttributes().put(ATTRIBUTE, id);
        exchange.getResponse().getHeaders().set(HEADER, id);
        ServerWebExchange identified = exchange.mutate()
                .request(exchange.getRequest().mutate().header(HEADER, id).build())
                .build();
        return chain.filter(identified).contextWrite(context -> context.put(KEY, id));
    }

    private static String taken(ServerHttpRequest request) {
        String given = request.getHeaders().getFirst(HEADER);
        return given != null && WELL_FORMED.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
