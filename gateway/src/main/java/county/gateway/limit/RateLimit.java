package county.gateway.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Answers 429 with {@code Retry-After} to whoever asks for more than their share: a person by name wherever they are,
 * everybody else by address. It runs inside the security filters, which know the session.
 */
@Component
public final class RateLimit {

    private final Allowances persons;
    private final Allowances addresses;
    private final Allowances logins;
    private final Allowances households;
    private final ServerSecurityContextRepository sessions;
    private final Counter refusals;

    RateLimit(LimitProperties limits, ServerSecurityContextRepository sessions, MeterRegistry meters) {
        persons = new Allowances(limits.person());
        addresses = new Allowances(limits.address());
        logins = new Allowances(limits.login());
        households = new Allowances(limits.household());
        this.sessions = sessions;
        refusals = Counter.builder("county.gateway.refused.rate")
                .description("requests refused because their caller asked too often")
                .register(meters);
    }

    /** Passes the request on, or fails with 429. Not a filter bean, because the security filters call it. */
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        if (path.startsWith("/assets/")) {
            return chain.filter(exchange); // a page is many files, kept by the browser for good
        }
        if (path.startsWith("/oauth2/") || path.startsWith("/login/")) {
            return answer(logins.take(addressOf(exchange)), exchange, chain);
        }
        if (path.startsWith("/api/insurance/household/")) {
            return answer(households.take(addressOf(exchange)), exchange, chain);
        }
        if (!exchange.getRequest().getCookies().containsKey("SESSION")) {
            return answer(addresses.take(addressOf(exchange)), exchange, chain); // spares making a session to look into
        }
        return sessions.load(exchange)
                .mapNotNull(SecurityContext::getAuthentication)
                .map(person -> persons.take(person.getName()))
                .switchIfEmpty(Mono.fromSupplier(() -> addresses.take(addressOf(exchange))))
                .flatMap(wait -> answer(wait, exchange, chain));
    }

    private Mono<Void> answer(long wait, ServerWebExchange exchange, WebFilterChain chain) {
        if (wait == 0) {
            return chain.filter(exchange);
        }
        refusals.increment();
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        return Mono.error(new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS));
    }

    /** The caller's address, or their network for IPv6, where one customer has addresses without end. */
    private static String addressOf(ServerWebExchange exchange) {
        InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
        InetAddress address = remote == null ? null : remote.getAddress();
        if (address instanceof Inet6Address) {
            return HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), 8));
        }
        return address == null ? "unknown" : address.getHostAddress();
    }
}
