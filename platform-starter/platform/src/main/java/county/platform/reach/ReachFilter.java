package county.platform.reach;

import county.platform.access.Official;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
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
                .mapNotNull(security -> security.getAuthentication())
                .mapNotNull(authentication -> authentication.getPrincipal())
                .ofType(Official.class)
                .map(official -> Optional.of(Session.of(Reach.of(official))))
                .defaultIfEmpty(Optional.empty())
                .flatMap(session -> session.orElse(Session.NOBODY).run(chain.filter(exchange)));
    }
}
