package county.gateway.login;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.web.server.savedrequest.ServerRequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Remembers, in the session, which page somebody wanted before they had to log in. The web application names it as
 * {@code /oauth2/authorization/keycloak?return=/forestry?year=2023}, with the value encoded.
 */
@Component
public final class DeepLink implements ServerRequestCache {

    static final URI START = URI.create("/");

    private static final String ATTRIBUTE = DeepLink.class.getName();
    private static final int LONGEST = 2000;
    private static final List<String> NOT_PAGES = List.of("/oauth2/", "/login/", "/logout");

    /** Takes note of the page named in a request for login. */
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        String wanted = request.getPath().value().startsWith("/oauth2/authorization/")
                ? request.getQueryParams().getFirst("return")
                : null;
        return wanted == null
                ? chain.filter(exchange)
                : remember(exchange, wanted).then(chain.filter(exchange));
    }

    /** Takes note of an address that was asked for without login. */
    @Override
    public Mono<Void> saveRequest(ServerWebExchange exchange) {
        ServerHttpRequest request = exchange.getRequest();
        if (!HttpMethod.GET.equals(request.getMethod())) {
            return Mono.empty();
        }
        String query = request.getURI().getRawQuery();
        return remember(exchange, request.getPath().value() + (query == null ? "" : "?" + query));
    }

    /** Where to go now; asked once, and then forgotten. */
    @Override
    public Mono<URI> getRedirectUri(ServerWebExchange exchange) {
        return exchange.getSession()
                .mapNotNull(session -> (URI) session.getAttributes().remove(ATTRIBUTE));
    }

    /** Nothing is ever replayed, only gone to; looking for it would cost every request a look at the session. */
    @Override
    public Mono<ServerHttpRequest> removeMatchingRequest(ServerWebExchange exchange) {
        return Mono.empty();
    }

    private static Mono<Void> remember(ServerWebExchange exchange, String wanted) {
        URI page = pageOf(wanted);
        return page == null
                ? Mono.empty()
                : exchange.getSession()
                        .doOnNext(session -> session.getAttributes().put(ATTRIBUTE, page))
                        .then();
    }

    /** The address as one of our own pages, or null: nobody may be sent elsewhere, nor round in a circle. */
    static @Nullable URI pageOf(String wanted) {
        if (wanted.length() > LONGEST || !wanted.startsWith("/") || wanted.startsWith("//")) {
            return null;
        }
        try {
            var page = new URI(wanted);
            boolean ours = page.getScheme() == null && page.getRawAuthority() == null;
            return ours && NOT_PAGES.stream().noneMatch(wanted::startsWith) ? page : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
