package county.platform.reach;

import county.platform.access.Official;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Lets everything that a request does in the database run as its caller. Without login it is nobody's. */
@Order(0) // after the filters that find out who calls
final class ReachFilter implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .mapNotNull(Authentication::getPrincipal)
                .ofType(Official.class)
                .map(official -> Session.of(Reach.of(official)))
                .defaultIfEmpty(Session.NOBODY)
                .flatMap(session -> Sessions.run(session, chain.filter(exchange)));
    }
}
