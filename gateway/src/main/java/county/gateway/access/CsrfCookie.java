package county.gateway.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * The token against forged requests: sent in the cookie {@code XSRF-TOKEN}, which the web application can read, and
 * expected back in the header {@code X-XSRF-TOKEN}. It says nothing about who somebody is.
 */
final class CsrfCookie implements ServerCsrfTokenRepository {

    private final CookieServerCsrfTokenRepository plain = readable(false);
    private final CookieServerCsrfTokenRepository secure = readable(true);

    /** Asks for the token, which sends the cookie to whoever has none. Files are kept by browsers and get no cookie. */
    static Mono<Void> send(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
        boolean file = exchange.getRequest().getPath().value().startsWith("/assets/");
        return token == null || file ? chain.filter(exchange) : token.then(chain.filter(exchange));
    }

    @Override
    public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
        return plain.generateToken(exchange);
    }

    /** Behind TLS the cookie is for TLS only; Spring sees only TLS that ends in this very process. */
    @Override
    public Mono<Void> saveToken(ServerWebExchange exchange, @Nullable CsrfToken token) {
        boolean tls = "https".equalsIgnoreCase(exchange.getRequest().getURI().getScheme());
        return (tls ? secure : plain).saveToken(exchange, token);
    }

    @Override
    public Mono<CsrfToken> loadToken(ServerWebExchange exchange) {
        return plain.loadToken(exchange);
    }

    private static CookieServerCsrfTokenRepository readable(boolean secure) {
        var tokens = CookieServerCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.secure(secure).sameSite("Lax"));
        return tokens;
    }
}
