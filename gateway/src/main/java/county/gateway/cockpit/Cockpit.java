package county.gateway.cockpit;

import county.gateway.ask.Answer;
import county.gateway.token.Caller;
import county.platform.time.BusinessTime;
import county.platform.time.PlatformProperties;
import county.platform.unit.UnitDirectory;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks all of a caller's modules at once; what one of them does is no concern of the others. */
@Component
class Cockpit {

    private final Summaries summaries;
    private final LastKnown lastKnown;
    private final UnitDirectory units;
    private final BusinessTime time;
    private final PlatformProperties platform;

    Cockpit(
            Summaries summaries,
            LastKnown lastKnown,
            UnitDirectory units,
            BusinessTime time,
            PlatformProperties platform) {
        this.summaries = summaries;
        this.lastKnown = lastKnown;
        this.units = units;
        this.time = time;
        this.platform = platform;
    }

    /** The cockpit of this caller, after as long as the slowest module takes or is allowed to take. */
    Mono<CockpitView> of(String token, String requestId) {
        Caller caller = Caller.of(token);
        return Flux.fromIterable(caller.modules())
                .map(module -> Scope.of(module, caller))
                .flatMapSequential(
                        scope -> summaries.of(scope, token, requestId).map(answer -> view(scope, answer)))
                .filter(ModuleView::concernsCaller)
                .collectList()
                .map(views -> new CockpitView(
                        time.today(), time.rehearsal(), platform.demo(), views, Matrix.of(views, units)));
    }

    private ModuleView view(Scope scope, Answer answer) {
        OffsetDateTime now = OffsetDateTime.now(time.clock()).truncatedTo(ChronoUnit.SECONDS);
        return switch (answer) {
            case Answer.Given given -> ModuleView.answered(scope.module(), given, now);
            case Answer.Refused refused -> ModuleView.refused(scope.module(), refused);
            case Answer.Missing missing ->
                ModuleView.missing(scope.module(), missing, lastKnown.of(scope).orElse(null), now);
        };
    }
}
