package county.gateway.login;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.server.session.ReactiveOidcSessionRegistry;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Which session here belongs to which login at Keycloak. Spring's own registry never forgets a session that nobody
 * logged out of; this one does, after longer than any login lasts.
 */
@Component
class Logins implements ReactiveOidcSessionRegistry {
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final int MOST = 50_000;

    private final AtomicLong turn = new AtomicLong();
    private final Cache<String, Login> bySession =
            Caffeine.newBuilder().expireAfterWrite(LONGEST).maximumSize(MOST).build();

    @Override
    public Mono<Void> saveSessionInformation(OidcSessionInformation login) {
        return Mono.fromRunnable(() -> bySession.put(login.getSessionId(), new Login(login, turn.incrementAndGet())));
    }

    @Override
    public Mono<OidcSessionInformation> removeSessionInformation(String session) {
        return Mono.fromSupplier(() -> bySession.asMap().remove(session)).map(Login::known);
    }

    @Override
    public Flux<OidcSessionInformation> removeSessionInformation(OidcLogoutToken ended) {
        return Flux.defer(() -> Flux.fromIterable(bySession.asMap().values().stream()
                        .map(Login::known)
                        .filter(login -> isOf(ended, login))
                        .toList()))
                .doOnNext(login -> bySession.invalidate(login.getSessionId()));
    }

    /** Forgets all but the newest logins of a person; answers the sessions of those it forgot. */
    List<String> allBut(int newest, String person) {
        List<String> old = bySession.asMap().values().stream()
                .filter(login -> person.equals(login.known.getPrincipal().getSubject()))
                .sorted(Comparator.comparingLong(Login::no).reversed())
                .skip(newest)
                .map(login -> login.known.getSessionId())
                .toList();
        bySession.invalidateAll(old);
        return old;
    }

    /** One login when Keycloak names it, all of a person's when it names only the person. */
    private static boolean isOf(OidcLogoutToken ended, OidcSessionInformation login) {
        String id = ended.getSessionId();
        return id != null
                ? id.equals(login.getPrincipal().getClaimAsString("sid"))
                : Objects.equals(ended.getSubject(), login.getPrincipal().getSubject());
    }

    private record Login(OidcSessionInformation known, long no) {}
}
