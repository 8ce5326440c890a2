package county.gateway.cockpit;

import county.gateway.ask.Answer;
import county.gateway.ask.Modules;
import county.gateway.ask.Question;
import county.gateway.module.ModuleProperties;
import county.platform.time.BusinessTime;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The modules' summaries, and the last known ones.
 *
 * <p>Nobody waits long for a summary when there are older figures to show, but the question stays open a while longer,
 * and its answer, however late, is the next last known one. People who see the same share one question: a module that
 * is slow already is not asked more for it.
 */
@Component
class Summaries {

    private final Map<Scope, Asked> open = new ConcurrentHashMap<>();
    private final Modules modules;
    private final LastKnown lastKnown;
    private final ModuleProperties limits;
    private final BusinessTime time;

    Summaries(Modules modules, LastKnown lastKnown, ModuleProperties limits, BusinessTime time) {
        this.modules = modules;
        this.lastKnown = lastKnown;
        this.limits = limits;
        this.time = time;
    }

    /** The module's summary for this scope, or why there is none now. Never fails. */
    Mono<Answer> of(Scope scope, String token, String requestId) {
        return Mono.defer(() -> {
            Question summary = question(scope);
            Asked asked = open.computeIfAbsent(scope, unasked -> ask(scope, summary, token, requestId));
            return asked.answer.timeout(
                    left(scope, asked), Mono.fromSupplier(() -> modules.late(scope.module(), summary)));
        });
    }

    private Asked ask(Scope scope, Question summary, String token, String requestId) {
        // The cache does not pass on that somebody stopped waiting.
        Mono<Answer> answer = modules.ask(scope.module(), summary, token, requestId)
                .doOnNext(given -> keep(scope, given))
                .doFinally(end -> open.remove(scope))
                .cache();
        return new Asked(answer);
    }

    private void keep(Scope scope, Answer answer) {
        if (answer instanceof Answer.Given given) {
            lastKnown.keep(scope, given, OffsetDateTime.now(time.clock()).truncatedTo(ChronoUnit.SECONDS));
        }
    }

    private Question question(Scope scope) {
        Duration within = limits.of(scope.module()).answerWithin();
        return new Question(
                "summary",
                within,
                summary -> summary.path("tally").isObject()
                        && summary.path("figures").isArray()
                        && summary.path("units").isArray());
    }

    /** How much longer to wait; next to nothing when others have been waiting for the same answer long enough. */
    private Duration left(Scope scope, Asked asked) {
        Duration limit = lastKnown.of(scope).isPresent() ? limits.summaryWithin() : limits.patience();
        Duration left = limit.minusNanos(System.nanoTime() - asked.begun);
        return left.isPositive() ? left : Duration.ofMillis(1);
    }

    /** A question under way, and when it was put, by the machine's own measure. */
    private static final class Asked {

        private final Mono<Answer> answer;
        private final long begun = System.nanoTime();

        Asked(Mono<Answer> answer) {
            this.answer = answer;
        }
    }
}
