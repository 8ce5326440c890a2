package county.gateway.forgery;

import county.gateway.limit.Asker;
import county.gateway.module.PublicPath;
import county.platform.problem.ProblemRenderer;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Answers a request without a good token, and sends one: a page that was open while somebody logged out and in again can
 * go on with it. Where only people who are logged in may write, whoever is not is told that first.
 */
@Component
public final class ForgeryRefusal implements ServerAccessDeniedHandler {
    private final CsrfCookie tokens;
    private final ProblemRenderer problems;

    ForgeryRefusal(CsrfCookie tokens, ProblemRenderer problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
        tokens.renew(exchange);
        boolean mustLogIn = Asker.isStranger(exchange) && !PublicPath.includes(exchange.getRequest());
        return problems.render(exchange, mustLogIn ? new ResponseStatusException(HttpStatus.UNAUTHORIZED) : denied);
    }
}
