package county.gateway.login;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.server.session.ReactiveOidcSessionRegistry;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.WebSessionManager;
import org.springframework.web.server.session.WebSessionStore;
import reactor.core.publisher.Mono;

/**
 * Ends the sessions of a login that has ended at Keycloak. Directly in the store: Spring's own handler would send one
 * request per session to this very gateway, at the address by which Keycloak happens to know it.
 */
@Component
public final class BackChannelLogout implements ServerLogoutHandler {

    private static final Logger LOG = LoggerFactory.getLogger(BackChannelLogout.class);

    private final ReactiveOidcSessionRegistry logins;
    private final WebSessionStore sessions;

    BackChannelLogout(ReactiveOidcSessionRegistry logins, WebSessionManager webSessionManager) {
        this.logins = logins;
        this.sessions = ((DefaultWebSessionManager) webSessionManager).getSessionStore();
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
