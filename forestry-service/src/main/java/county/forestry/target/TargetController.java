package county.forestry.target;

import county.forestry.target.Targets.TargetYear;
import county.platform.access.Official;
import county.platform.problem.Refused;
import county.platform.unit.UnitDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The year's targets, as far as the caller sees. */
@RestController
class TargetController {

    private final Targets targets;
    private final UnitDirectory directory;

    TargetController(Targets targets, UnitDirectory directory) {
        this.targets = targets;
        this.directory = directory;
    }

    /** @param unit only this unit's row */
    @GetMapping("/api/forestry/targets")
    Mono<TargetSheet> targets(
            @AuthenticationPrincipal Official official,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable String unit) {
        if (unit != null) {
            directory.mustKnow(unit);
            official.mustSee(unit);
        }
        return targets.year(year)
                .switchIfEmpty(Mono.error(() -> Refused.notFound(year + " 年的森林资源目标")))
                .flatMap(document -> sheet(document, official, unit));
    }

    private Mono<TargetSheet> sheet(TargetYear document, Official official, @Nullable String unit) {
        return Mono.zip(targets.table(document.year()), targets.goals(document.year()))
                .map(parts -> TargetSheet.of(
                        document,
                        parts.getT1(),
                        parts.getT2(),
                        row -> unit == null ? official.sees(row) : unit.equals(row)));
    }
}
