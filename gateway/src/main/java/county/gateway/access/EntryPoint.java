package county.gateway.access;

import county.gateway.token.Tokens;
import county.platform.problem.ProblemRenderer;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationEntryPoint;
import org.springframework.security.web.server.savedrequest.ServerRequestCache;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Sends a person who opens an address in the browser to the login page, and answers 401 to a program: a script cannot
 * follow a redirect to another host, and would not know what to do with a login page.
 */
final class EntryPoint implements ServerAuthenticationEntryPoint {

    private final ProblemRenderer problems;
    private final RedirectServerAuthenticationEntryPoint login;

    EntryPoint(ProblemRenderer problems, ServerRequestCache wanted) {
        this.problems = problems;
        login = new RedirectServerAuthenticationEntryPoint("/oauth2/authorization/" + Tokens.REGISTRATION);
        login.setRequestCache(wanted);
    }

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException failure) {
        boolean page = exchange.getRequest().getHeaders().getAccept().contains(MediaType.TEXT_HTML);
        return page ? login.commence(exchange, failure) : problems.render(exchange, failure);
    }
}
