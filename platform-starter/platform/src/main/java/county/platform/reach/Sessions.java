package county.platform.reach;

import county.platform.access.Official;
import reactor.core.publisher.Mono;
import reactor.util.context.ContextView;

/** Whose work a piece of work is, carried in the Reactor context. */
public final class Sessions {

    private Sessions() {}

    /** Lets the work run as this caller's, as a request of theirs does. */
    public static <T> Mono<T> as(Official caller, Mono<T> work) {
        return run(Session.of(Reach.of(caller)), work);
    }

    static <T> Mono<T> run(Session session, Mono<T> work) {
        return work.contextWrite(context -> context.put(Session.class, session));
    }

    static Session of(ContextView context) {
        return context.<Session>getOrEmpty(Session.class).orElse(Session.NOBODY);
    }
}
