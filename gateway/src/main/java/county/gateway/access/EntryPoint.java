package county.gateway.access;

import county.gateway.login.WantedPage;
import county.gateway.token.Tokens;
import county.platform.problem.ProblemRenderer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Sends a person who opens an address in the browser to the login page, and answers 401 to a program: a script cannot
 * follow a redirect to another host, and would not know what to do with a login page.
 */
final class EntryPoint implements ServerAuthenticationEntryPoint {

    private static final String LOGIN = "/oauth2/authorization/" + Tokens.REGISTRATION;

    private final ProblemRenderer problems;

    EntryPoint(ProblemRenderer problems) {
        this.problems = problems;
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException failure) {
        boolean page = exchange.getRequest().getHeaders().getAccept().contains(MediaType.TEXT_HTML);
        if (!page) {
            return problems.render(exchange, failure);
        }
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatus.FOUND);
        response.getHeaders().setLocation(WantedPage.loginFor(exchange.getRequest(), LOGIN));
        return response.setComplete();
    }
}
