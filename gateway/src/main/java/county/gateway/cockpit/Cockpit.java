package county.gateway.cockpit;

import county.gateway.ask.Answer;
import county.gateway.ask.Modules;
import county.gateway.ask.Question;
import county.gateway.token.Caller;
import county.platform.access.Module;
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

    private static final Question SUMMARY = new Question(
            "summary",
            summary -> summary.path("tally").isObject()
                    && summary.path("figures").isArray()
                    && summary.path("units").isArray());

    private final Modules modules;
    private final LastKnown lastKnown;
    private final UnitDirectory units;
    private final BusinessTime time;
    private final PlatformProperties platform;

    Cockpit(Modules modules, LastKnown lastKnown, UnitDirectory units, BusinessTime time, PlatformProperties platform) {
        this.modules = modules;
        this.lastKnown = lastKnown;
        this.units = units;
        this.time = time;
        this.platform = platform;
    }

    /** The cockpit of this caller, after as long as the slowest module takes or is allowed to take. */
    Mono<CockpitView> of(String token, String requestId) {
        Caller caller = Caller.of(token);
        return Flux.fromIterable(caller.modules())
                .flatMapSequential(module ->
                        modules.ask(module, SUMMARY, token, requestId).map(answer -> view(module, caller, answer)))
                .collectList()
                .map(views -> new CockpitView(
                        time.today(), time.rehearsal(), platform.demo(), views, Matrix.of(views, units)));
    }

    private ModuleView view(Module module, Caller caller, Answer answer) {
        OffsetDateTime now = OffsetDateTime.now(time.clock()).truncatedTo(ChronoUnit.SECONDS);
        return switch (answer) {
            case Answer.Given given -> {
                lastKnown.keep(module, caller, given, now);
                yield ModuleView.answered(module, given, now);
            }
            case Answer.Refused refused -> ModuleView.refused(module, refused);
            case Answer.Missing missing ->
                ModuleView.missing(module, missing, lastKnown.of(module, caller).orElse(null), now);
        };
    }
}
