package county.gateway.login;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.DefaultWebSessionManager;
import org.springframework.web.server.session.InMemoryWebSessionStore;
import org.springframework.web.server.session.WebSessionManager;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How many sessions there may be, of one person and in all; only who is logged in has one. */
@Component
class Seats {
    private final Logins logins;
    private final InMemoryWebSessionStore sessions;
    private final int each;
    private final int all;

    Seats(
            Logins logins,
            WebSessionManager webSessionManager,
            @Value("${county.gateway.sessions-each}") int each,
            @Value("${county.gateway.sessions}") int all) {
        this.logins = logins;
        this.sessions = (InMemoryWebSessionStore) ((DefaultWebSessionManager) webSessionManager).getSessionStore();
        this.each = each;
        this.all = all;
    }

    /** Ends the oldest sessions of a person who has too many; whose tab that was logs in again. */
    Mono<Void> endOldest(String person) {
        List<String> old = logins.allBut(each, person);
        return Flux.fromIterable(old)
                .concatMap(sessions::retrieveSession)
                .concatMap(WebSession::invalidate)
                .then();
    }

    /** Whether there is no room for one more. */
    boolean areTaken() {
        if (sessions.getSessions().size() <= all) {
            return false;
        }
        sessions.removeExpiredSessions();
        return sessions.getSessions().size() > all;
    }
}
