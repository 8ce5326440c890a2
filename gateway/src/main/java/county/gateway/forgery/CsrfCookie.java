package county.gateway.forgery;

import county.gateway.secret.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.DefaultCsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * The token against forged requests: sent in the cookie {@code XSRF-TOKEN}, which the web application can read, and
 * expected back in the header {@code X-XSRF-TOKEN}. It is signed for the session cookie that it came with: one that was
 * planted from a neighbouring host, or belongs to another login, is none.
 */
@Component
public final class CsrfCookie implements ServerCsrfTokenRepository {
    private static final String COOKIE = "XSRF-TOKEN";
    private static final String HEADER = "X-XSRF-TOKEN";
    private static final String PARAMETER = "_csrf";
    private static final String SESSION = "SESSION";
    private static final int BYTES = 16;
    private static final PathPattern FILES = PathPatternParser.defaultInstance.parse("/assets/**");
    private static final PathPattern QUESTIONS = PathPatternParser.defaultInstance.parse("/api/{module}/**");
    private static final PathPattern SESSIONS = PathPatternParser.defaultInstance.parse("/api/session");

    private final SecureRandom random = new SecureRandom();
    private final byte[] key;

    CsrfCookie(Secrets secrets) {
        key = secrets.keyFor("csrf");
    }

    /**
     * Asks for the token, which sends the cookie to whoever has none or a wrong one. Files are kept by browsers and get no
     * cookie; whoever has one has it looked at when a page begins and when something is written, not with each question.
     */
    public static Mono<Void> send(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
        return token == null || isNotDue(exchange.getRequest())
                ? chain.filter(exchange)
                : token.then(chain.filter(exchange));
    }

    private static boolean isNotDue(ServerHttpRequest request) {
        PathContainer path = request.getPath().pathWithinApplication();
        boolean asks = request.getCookies().containsKey(COOKIE)
                && HttpMethod.GET.equals(request.getMethod())
                && QUESTIONS.matches(path)
                && !SESSIONS.matches(path);
        return asks || FILES.matches(path);
    }

    /** Sends a token for the session that has just begun, so that there is no moment without a good one. */
    public void renewFor(String session, ServerWebExchange exchange) {
        write(exchange, valueFor(session), null);
    }

    /** Sends a token for the session of this request. */
    public void renew(ServerWebExchange exchange) {
        renewFor(sessionOf(exchange), exchange);
    }

    @Override
    public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> token(valueFor(sessionOf(exchange))));
    }

    @Override
    public Mono<Void> saveToken(ServerWebExchange exchange, @Nullable CsrfToken token) {
        return Mono.fromRunnable(() -> {
            if (token == null) {
                write(exchange, "", Duration.ZERO);
            } else {
                write(exchange, token.getToken(), null);
            }
        });
    }

    @Override
    public Mono<CsrfToken> loadToken(ServerWebExchange exchange) {
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(COOKIE);
        return cookie != null && isGood(cookie.getValue(), sessionOf(exchange))
                ? Mono.just(token(cookie.getValue()))
                : Mono.empty();
    }

    /** Behind TLS the cookie is for TLS only; Spring sees only TLS that ends in this very process. */
    private static void write(ServerWebExchange exchange, String value, @Nullable Duration life) {
        boolean tls = "https".equalsIgnoreCase(exchange.getRequest().getURI().getScheme());
        var cookie = ResponseCookie.from(COOKIE, value).path("/").secure(tls).sameSite("Lax");
        exchange.getResponse().getCookies().set(COOKIE, (life == null ? cookie : cookie.maxAge(life)).build());
    }

    private String valueFor(String session) {
        byte[] nonce = new byte[BYTES];
        random.nextBytes(nonce);
        return text(nonce) + '.' + signature(text(nonce), session);
    }

    private boolean isGood(String value, String session) {
        int dot = value.indexOf('.');
        return dot > 0
                && MessageDigest.isEqual(
                        bytes(value.substring(dot + 1)), bytes(signature(value.substring(0, dot), session)));
    }

    private String signature(String nonce, String session) {
        return text(Arrays.copyOf(Secrets.mac(key, bytes(nonce + '.' + session)), BYTES));
    }

    /** The session cookie as it came, whether or not there still is such a session. */
    private static String sessionOf(ServerWebExchange exchange) {
        HttpCookie session = exchange.getRequest().getCookies().getFirst(SESSION);
        return session == null ? "" : session.getValue();
    }

    private static CsrfToken token(String value) {
        return new DefaultCsrfToken(HEADER, PARAMETER, value);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
