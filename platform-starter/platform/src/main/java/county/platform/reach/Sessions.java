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

    /** Lets the work run as the service's own, which nobody has asked for: what goes on in the background. */
    public static <T> Mono<T> ofTheService(Mono<T> work) {
        return run(Session.JOBS, work);
    }

    static <T> Mono<T> run(Session session, Mono<T> work) {
        return work.contextWrite(context -> context.put(Session.class, session));
    }

    static Session of(ContextView context) {
        return context.<Session>getOrEmpty(Session.class).orElse(Session.NOBODY);
    }
}
