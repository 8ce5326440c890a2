package county.gateway.login;

import com.nimbusds.jose.KeySourceException;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.server.session.ReactiveOidcSessionRegistry;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.WebSessionManager;
import org.springframework.web.server.session.WebSessionStore;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Mono;

/**
 * Ends the sessions of a login that has ended at Keycloak. Directly in the store: Spring's own handler would send one
 * request per session to this very gateway, at the address by which Keycloak happens to know it.
 */
@Component
public final class BackChannelLogout implements ServerLogoutHandler {

    private static final Logger LOG = LoggerFactory.getLogger(BackChannelLogout.class);

    private static final PathPattern PATH = PathPatternParser.defaultInstance.parse("/logout/connect/back-channel/**");

    private final ReactiveOidcSessionRegistry logins;
    private final WebSessionStore sessions;

    BackChannelLogout(ReactiveOidcSessionRegistry logins, WebSessionManager webSessionManager) {
        this.logins = logins;
        this.sessions = ((DefaultWebSessionManager) webSessionManager).getSessionStore();
    }

    /**
     * Tells a token that is no logout token, 400, from Keycloak's keys not being there, 503: Spring takes every fault that
     * it did not foresee in a token for the latter.
     */
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return PATH.matches(exchange.getRequest().getPath().pathWithinApplication())
                ? chain.filter(exchange)
                        .onErrorMap(
                                AuthenticationServiceException.class,
                                fault -> isAway(fault)
                                        ? fault
                                        : new ResponseStatusException(HttpStatus.BAD_REQUEST, null, fault))
                : chain.filter(exchange);
    }

    private static boolean isAway(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    || cause instanceof TimeoutException
                    || cause instanceof WebClientException
                    || cause instanceof KeySourceException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Mono<Void> logout(WebFilterExchange exchange, Authentication told) {
        if (!(told.getPrincipal() instanceof OidcLogoutToken ended)) {
            return Mono.error(new IllegalArgumentException("not a back-channel logout"));
        }
        return logins.removeSessionInformation(ended)
                .concatMap(login -> sessions.retrieveSession(login.getSessionId()))
                .concatMap(WebSession::invalidate)
                .then()
                .doOnSuccess(done -> LOG.info("login ended by Keycloak"));
    }
}
