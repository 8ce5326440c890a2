package county.gateway.login;

import county.gateway.token.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.logout.ServerLogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Ends a login here and at Keycloak, which then tells the other applications. The gateway does it itself, with the
 * refresh token: the usual way through the browser needs the id token in an address, and no token goes there. When
 * Keycloak is away, the session here ends all the same.
 */
@Component
public final class Logout implements ServerLogoutHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Logout.class);

    private final ServerOAuth2AuthorizedClientRepository held;
    private final WebClient keycloak;
    private final String endSession;

    Logout(ServerOAuth2AuthorizedClientRepository held, WebClient keycloakClient, KeycloakProperties properties) {
        this.held = held;
        this.keycloak = keycloakClient;
        this.endSession = properties.endSessionUri();
    }

    @Override
    public Mono<Void> logout(WebFilterExchange exchange, Authentication person) {
        return held.<OAuth2AuthorizedClient>loadAuthorizedClient(Tokens.REGISTRATION, person, exchange.getExchange())
                .flatMap(this::endAtKeycloak)
                .then(exchange.getExchange().getSession().flatMap(WebSession::invalidate));
    }

    private Mono<Void> endAtKeycloak(OAuth2AuthorizedClient client) {
        OAuth2RefreshToken token = client.getRefreshToken();
        if (token == null) {
            return Mono.empty();
        }
        ClientRegistration us = client.getClientRegistration();
        return keycloak.post()
                .uri(endSession)
                .headers(headers -> headers.setBasicAuth(us.getClientId(), us.getClientSecret()))
                .body(BodyInserters.fromFormData("refresh_token", token.getTokenValue()))
                .retrieve()
                .toBodilessEntity()
                .then()
                .onErrorResume(failure -> {
                    LOG.warn("login ended here, but not at Keycloak: {}", failure.getMessage());
                    return Mono.empty();
                });
    }
}
