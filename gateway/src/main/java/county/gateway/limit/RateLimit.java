package county.gateway.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
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
 * Answers 429 with {@code Retry-After} to whoever asks for more than their share, at once or in the long run: a person by
 * name wherever they are, everybody else by address. It runs inside the security filters, which know the session.
 */
@Component
public final class RateLimit {
    private static final String SESSION = "SESSION";

    private final Allowances persons;
    private final Allowances addresses;
    private final Map<Share, Allowances> byAddress = new EnumMap<>(Share.class);
    private final OpenRequests openOfPersons;
    private final OpenRequests openOfAddresses;
    private final ServerSecurityContextRepository sessions;
    private final Counter refusals;

    RateLimit(LimitProperties limits, ServerSecurityContextRepository sessions, MeterRegistry meters) {
        persons = new Allowances(limits.person());
        addresses = new Allowances(limits.address());
        byAddress.put(Share.FILES, new Allowances(limits.files()));
        byAddress.put(Share.LOGIN, new Allowances(limits.login()));
        byAddress.put(Share.PUBLIC_WRITES, new Allowances(limits.publicWrites()));
        openOfPersons = new OpenRequests(limits.open().person());
        openOfAddresses = new OpenRequests(limits.open().address());
        this.sessions = sessions;
        refusals = Counter.builder("county.gateway.refused.rate")
                .description("requests refused because their caller asked too often")
                .register(meters);
    }

    /** Passes the request on, or fails with 429. Not a filter bean, because the security filters call it. */
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Share share = Shares.of(exchange);
        if (share != Share.GENERAL) {
            Asker asker = Asker.stranger(addressOf(exchange));
            return answer(asker, Objects.requireNonNull(byAddress.get(share)), exchange, chain);
        }
        if (!exchange.getRequest().getCookies().containsKey(SESSION)) {
            return stranger(exchange, chain); // spares making a session to look into
        }
        return sessions.load(exchange)
                .mapNotNull(SecurityContext::getAuthentication)
                .map(person -> Asker.person(person.getName()))
                .switchIfEmpty(Mono.fromSupplier(() -> Asker.stranger(addressOf(exchange))))
                .flatMap(asker -> answer(asker, asker.stranger() ? addresses : persons, exchange, chain));
    }

    private Mono<Void> stranger(ServerWebExchange exchange, WebFilterChain chain) {
        return answer(Asker.stranger(addressOf(exchange)), addresses, exchange, chain);
    }

    private Mono<Void> answer(Asker asker, Allowances allowances, ServerWebExchange exchange, WebFilterChain chain) {
        long wait = allowances.take(asker.name());
        if (wait > 0) {
            return refused(exchange, wait);
        }
        OpenRequests open = asker.stranger() ? openOfAddresses : openOfPersons;
        if (!open.open(asker.name())) {
            return refused(exchange, 1);
        }
        asker.noteOn(exchange);
        return chain.filter(exchange).doFinally(end -> open.close(asker.name()));
    }

    private Mono<Void> refused(ServerWebExchange exchange, long wait) {
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
