package county.forestry.goal;

import county.platform.access.Official;
import county.platform.problem.Refused;
import county.platform.unit.UnitDirectory;
import county.platform.yearly.YearEdition;
import county.platform.yearly.Years;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The year's goals, as far as the caller sees. */
@RestController
class GoalController {

    private final ForestGoals table;
    private final Years years;
    private final DistrictGoals district;
    private final UnitDirectory directory;

    GoalController(ForestGoals table, Years years, DistrictGoals district, UnitDirectory directory) {
        this.table = table;
        this.years = years;
        this.district = district;
        this.directory = directory;
    }

    /**
     * The goals in force, or those of an edition that was in force.
     *
     * @param unit only this unit's row
     * @param edition its number
     */
    @GetMapping("/api/forestry/goals")
    Mono<GoalSheet> goals(
            @AuthenticationPrincipal Official official,
            @RequestParam int year,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable Integer edition) {
        if (unit != null) {
            directory.mustKnow(unit);
            official.mustSee(unit);
        }
        return (edition == null ? years.inForce(table, year) : years.edition(table, year, edition))
                .switchIfEmpty(Mono.error(() -> Refused.notFound(year + " 年的森林资源目标")))
                .flatMap(found -> sheet(found, official, unit));
    }

    private Mono<GoalSheet> sheet(YearEdition edition, Official official, @Nullable String unit) {
        return Mono.zip(years.all(table), district.of(edition.year()))
                .map(parts -> GoalSheet.of(
                        edition,
                        table,
                        parts.getT1(),
                        parts.getT2(),
                        row -> unit == null ? official.sees(row) : unit.equals(row)));
    }
}
