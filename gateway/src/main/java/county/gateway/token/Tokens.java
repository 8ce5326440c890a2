package county.gateway.token;

import county.gateway.module.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * The access token of whoever makes a request.
 *
 * <p>A token near its end is renewed first, once per session: requests that come meanwhile wait for the same renewal.
 * Keycloak takes a second use of one refresh token for theft and ends the login, so this is no mere economy.
 */
@Component
public final class Tokens {

    /** The one registration with Keycloak. */
    public static final String REGISTRATION = "keycloak";

    /** Long enough that a token does not expire on its way to a module. */
    private static final Duration MARGIN = Duration.ofSeconds(20);

    /** Expiry is Keycloak's time; the platform's clock may be set to a rehearsal. */
    private static final Clock REAL_TIME = Clock.systemUTC();

    private final Map<String, Mono<OAuth2AuthorizedClient>> renewals = new ConcurrentHashMap<>();
    private final ServerOAuth2AuthorizedClientRepository held;
    private final ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> keycloak;

    Tokens(
            ServerOAuth2AuthorizedClientRepository held,
            ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> keycloak) {
        this.held = held;
        this.keycloak = keycloak;
    }

    /**
     * The caller's token, good for the next seconds. Fails with {@link LoginEnded}, after ending the session, when there
     * is none to be had; with a 503 when Keycloak is away.
     */
    public Mono<String> current(ServerWebExchange exchange) {
        return exchange.getSession()
                .flatMap(session -> held(exchange)
                        .flatMap(client -> fresh(client) ? Mono.just(client) : renewedOnce(session, exchange))
                        .switchIfEmpty(Mono.error(LoginEnded::new))
                        .onErrorResume(
                                LoginEnded.class, ended -> session.invalidate().then(Mono.error(ended))))
                .map(client -> client.getAccessToken().getTokenValue());
    }

    /** The caller's token as it is, even an expired one; nothing when nobody is logged in. Asks nobody. */
    public Mono<String> last(ServerWebExchange exchange) {
        return held(exchange).map(client -> client.getAccessToken().getTokenValue());
    }

    private Mono<OAuth2AuthorizedClient> renewedOnce(WebSession session, ServerWebExchange exchange) {
        // The cache never passes on a cancellation: a caller who hangs up must not lose the others their new token.
        return renewals.computeIfAbsent(
                session.getId(),
                id -> renewed(exchange).doFinally(end -> renewals.remove(id)).cache());
    }

    private Mono<OAuth2AuthorizedClient> renewed(ServerWebExchange exchange) {
        // Asked again, because a renewal may have ended between the look at the session and now.
        return held(exchange).flatMap(client -> fresh(client) ? Mono.just(client) : renew(client, exchange));
    }

    private Mono<OAuth2AuthorizedClient> renew(OAuth2AuthorizedClient old, ServerWebExchange exchange) {
        var refreshToken = old.getRefreshToken();
        if (refreshToken == null) {
            return Mono.error(LoginEnded::new);
        }
        return keycloak.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                        old.getClientRegistration(), old.getAccessToken(), refreshToken))
                .map(answer -> new OAuth2AuthorizedClient(
                        old.getClientRegistration(),
                        old.getPrincipalName(),
                        answer.getAccessToken(),
                        answer.getRefreshToken()))
                .onErrorMap(Tokens::meaningOf)
                .flatMap(client -> principal(exchange)
                        .flatMap(principal -> held.saveAuthorizedClient(client, principal, exchange))
                        .thenReturn(client));
    }

    private static Throwable meaningOf(Throwable failure) {
        return failure instanceof OAuth2AuthorizationException refused
                        && OAuth2ErrorCodes.INVALID_GRANT.equals(
                                refused.getError().getErrorCode())
                ? new LoginEnded()
                : Unavailable.login(failure);
    }

    private Mono<OAuth2AuthorizedClient> held(ServerWebExchange exchange) {
        return principal(exchange).flatMap(principal -> held.loadAuthorizedClient(REGISTRATION, principal, exchange));
    }

    private static Mono<Authentication> principal(ServerWebExchange exchange) {
        return exchange.getPrincipal().ofType(Authentication.class);
    }

    private static boolean fresh(OAuth2AuthorizedClient client) {
        Instant end = client.getAccessToken().getExpiresAt();
        return end != null && end.isAfter(REAL_TIME.instant().plus(MARGIN));
    }
}
