package county.forestry.goal;

import county.forestry.goal.Goals.GoalYear;
import county.platform.access.Official;
import county.platform.problem.Refused;
import county.platform.unit.UnitDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The year's goals, as far as the caller sees. */
@RestController
class GoalController {

    private final Goals goals;
    private final UnitDirectory directory;

    GoalController(Goals goals, UnitDirectory directory) {
        this.goals = goals;
        this.directory = directory;
    }

    /** @param unit only this unit's row */
    @GetMapping("/api/forestry/goals")
    Mono<GoalSheet> goals(
            @AuthenticationPrincipal Official official,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable String unit) {
        if (unit != null) {
            directory.mustKnow(unit);
            official.mustSee(unit);
        }
        return goals.year(year)
                .switchIfEmpty(Mono.error(() -> Refused.notFound(year + " 年的森林资源目标")))
                .flatMap(document -> sheet(document, official, unit));
    }

    private Mono<GoalSheet> sheet(GoalYear document, Official official, @Nullable String unit) {
        return Mono.zip(goals.table(document.year()), goals.districtGoals(document.year()))
                .map(parts -> GoalSheet.of(
                        document,
                        parts.getT1(),
                        parts.getT2(),
                        row -> unit == null ? official.sees(row) : unit.equals(row)));
    }
}
