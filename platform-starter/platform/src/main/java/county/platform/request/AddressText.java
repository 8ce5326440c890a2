package county.platform.request;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses an address whose path or parameters carry what no text may carry; a line break does not belong there either. */
final class AddressText implements WebFilter, Ordered {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 1; // once the request has its id
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        try {
            check(exchange.getRequest());
        } catch (NotTaken fault) {
            return Mono.error(new ServerWebInputException("address", null, fault));
        }
        return chain.filter(exchange);
    }

    private static void check(ServerHttpRequest request) {
        request.getPath().elements().stream()
                .filter(PathSegment.class::isInstance)
                .map(PathSegment.class::cast)
                .forEach(segment -> check(null, segment.valueToMatch()));
        request.getQueryParams().forEach((name, values) -> {
            check(null, name);
            values.stream().filter(value -> value != null).forEach(value -> check(name, value));
        });
    }

    private static void check(@Nullable String parameter, String text) {
        Text.faultAnywhere(text).ifPresent(reason -> {
            throw new NotTaken(parameter, reason);
        });
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new NotTaken(parameter, "不能含有换行，请删去后重新填写。");
        }
    }
}
