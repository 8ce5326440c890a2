package county.gateway.login;

import java.net.URI;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sends the browser on when it comes back from Keycloak: to the page that was wanted, or to the start page. */
@Component
public final class AfterLogin implements ServerAuthenticationSuccessHandler, ServerAuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(AfterLogin.class);

    private final DeepLink wanted;
    private final Duration idle;

    AfterLogin(DeepLink wanted, @Value("${county.gateway.session-idle}") Duration idle) {
        this.wanted = wanted;
        this.idle = idle;
    }

    @Override
    public Mono<Void> onAuthenticationSuccess(WebFilterExchange login, Authentication person) {
        return login.getExchange()
                .getSession()
                .doOnNext(session -> session.setMaxIdleTime(idle)) // until now it was short, as for any stranger
                .then(wanted.getRedirectUri(login.getExchange()))
                .defaultIfEmpty(DeepLink.START)
                .flatMap(page -> go(login, page));
    }

    /** The start page says what happened: {@code login=unavailable} when Keycloak is away, else {@code failed}. */
    @Override
    public Mono<Void> onAuthenticationFailure(WebFilterExchange login, AuthenticationException failure) {
        LOG.warn("login failed: {}", failure.getMessage());
        String reason = failure instanceof AuthenticationServiceException ? "unavailable" : "failed";
        return go(login, URI.create("/?login=" + reason));
    }

    private static Mono<Void> go(WebFilterExchange login, URI page) {
        ServerHttpResponse response = login.getExchange().getResponse();
        response.setStatusCode(HttpStatus.FOUND);
        response.getHeaders().setLocation(page);
        return response.setComplete();
    }
}
