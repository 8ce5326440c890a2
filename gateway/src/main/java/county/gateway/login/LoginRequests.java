package county.gateway.login;

import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What Keycloak is asked when the browser is sent there: to log somebody in, or, with {@code ?change=password}, to let
 * them choose a password of their own as well. Keycloak asks for the old one first unless that was just typed.
 */
@Component
class LoginRequests implements ServerOAuth2AuthorizationRequestResolver {

    private final ServerOAuth2AuthorizationRequestResolver plain;

    LoginRequests(ReactiveClientRegistrationRepository registrations) {
        this.plain = new DefaultServerOAuth2AuthorizationRequestResolver(registrations);
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
        return plain.resolve(exchange).map(login -> wanted(exchange, login));
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registration) {
        return plain.resolve(exchange, registration).map(login -> wanted(exchange, login));
    }

    private static OAuth2AuthorizationRequest wanted(ServerWebExchange exchange, OAuth2AuthorizationRequest login) {
        boolean change =
                "password".equals(exchange.getRequest().getQueryParams().getFirst("change"));
        return change
                ? OAuth2AuthorizationRequest.from(login)
                        .additionalParameters(more -> more.put("kc_action", "UPDATE_PASSWORD"))
                        .build()
                : login;
    }
}
