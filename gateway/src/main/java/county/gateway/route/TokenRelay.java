package county.gateway.route;

import county.gateway.token.OtherPerson;
import county.gateway.token.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Puts the caller's token on the request to the module, renewed if need be, unless its page is another person's. */
final class TokenRelay implements GatewayFilter {

    private static final String ATTRIBUTE = TokenRelay.class.getName();

    private final Tokens tokens;

    TokenRelay(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return tokens.current(exchange)
                .doOnNext(token -> OtherPerson.mustNotWrite(exchange.getRequest(), token))
                .doOnNext(token -> exchange.getAttributes().put(ATTRIBUTE, token))
                .then(chain.filter(exchange));
    }

    /** The token to send with this request, if its route has one. */
    static @Nullable String of(ServerWebExchange exchange) {
        return exchange.getAttribute(ATTRIBUTE);
    }
}
