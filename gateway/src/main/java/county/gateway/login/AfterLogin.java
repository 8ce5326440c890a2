package county.gateway.login;

import county.gateway.forgery.CsrfCookie;
import county.gateway.module.Clocks;
import county.gateway.problem.ToldHandler;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Sends the browser on when it comes back from Keycloak: to the page that was wanted, or to the start page. */
@Component
public final class AfterLogin implements ServerAuthenticationSuccessHandler, ServerAuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(AfterLogin.class);

    /** As the status page names it. */
    private static final String KEYCLOAK = "keycloak";

    private final Seats seats;
    private final CsrfCookie csrf;
    private final ToldHandler problems;
    private final Clocks clocks;

    AfterLogin(Seats seats, CsrfCookie csrf, ToldHandler problems, Clocks clocks) {
        this.seats = seats;
        this.csrf = csrf;
        this.problems = problems;
        this.clocks = clocks;
    }

    @Override
    public Mono<Void> onAuthenticationSuccess(WebFilterExchange login, Authentication person) {
        ServerWebExchange exchange = login.getExchange();
        return seats.endOldest(person.getName()).then(exchange.getSession()).flatMap(session -> {
            if (seats.areTaken()) {
                return session.invalidate().then(problems.render(exchange, new Full()));
            }
            return begin(exchange, session);
        });
    }

    private Mono<Void> begin(ServerWebExchange exchange, WebSession session) {
        clocks.agree(KEYCLOAK);
        csrf.renewFor(session.getId(), exchange);
        return go(exchange, LoginCookies.pageOf(exchange));
    }

    /** The start page says what happened. */
    @Override
    public Mono<Void> onAuthenticationFailure(WebFilterExchange login, AuthenticationException failure) {
        LoginFault fault = LoginFault.of(failure);
        if (fault == LoginFault.CLOCK) {
            clocks.areApart(KEYCLOAK);
        }
        LOG.warn("login failed: {}{}", fault.hint(), failure.getMessage());
        return go(login.getExchange(), URI.create("/?login=" + fault.key()));
    }

    private static Mono<Void> go(ServerWebExchange exchange, URI page) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatus.FOUND);
        response.getHeaders().setLocation(page);
        return response.setComplete();
    }
}
