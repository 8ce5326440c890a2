package county.platform.worker;

import java.time.Duration;
import reactor.core.publisher.Mono;

/**
 * A kind of work that goes on in the background, round after round, for as long as the service runs. A bean of this type
 * is all that a module declares; {@link Workers} does the rest. Rounds of one worker never overlap in one process. Where
 * several processes run, each has rounds of its own: what must be done once is claimed in its transaction, {@code for
 * update skip locked}.
 */
public interface Worker {

    /** What the logs and metrics call it, {@code imports.checking}: lower-case words with dots, one worker each. */
    String name();

    Pace pace();

    /**
     * Does what there is to do and ends. What fails is logged, counted and tried again in the next round; what the round
     * records in the audit trail bears an id of the round's own.
     */
    Mono<Void> round();

    /** How long a round may go on when the service stops; what is not done by then is broken off. */
    default Duration grace() {
        return Duration.ofSeconds(5);
    }

    /** Gives back what this process has claimed and not done, after its last round. */
    default Mono<Void> handBack() {
        return Mono.empty();
    }

    /** Takes one step after another until a step finds nothing to do. */
    static Mono<Void> untilNothingIsLeft(Mono<Boolean> step) {
        return step.expand(did -> did ? step : Mono.empty()).then();
    }
}
