package county.insurance.overview;

import county.insurance.scheme.Scheme;
import county.insurance.scheme.Schemes;
import county.insurance.stage.Stages;
import county.insurance.stage.UnitStages;
import county.platform.access.Module;
import county.platform.access.Official;
import county.platform.period.Period;
import county.platform.period.PeriodFigures;
import county.platform.period.Periods;
import county.platform.summary.Figure;
import county.platform.summary.ModuleSummary;
import county.platform.time.BusinessTime;
import county.platform.time.PlatformProperties;
import county.platform.work.UnitProgress;
import county.platform.work.WorkReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The module at a glance. */
@RestController
class OverviewController {

    private static final String STAGE = "stage";

    private final Schemes schemes;
    private final Stages stages;
    private final UnitStages parts;
    private final SeasonParts season;
    private final Periods periods;
    private final WorkReader work;
    private final BusinessTime time;
    private final PlatformProperties platform;

    OverviewController(
            Schemes schemes,
            Stages stages,
            UnitStages parts,
            SeasonParts season,
            Periods periods,
            WorkReader work,
            BusinessTime time,
            PlatformProperties platform) {
        this.schemes = schemes;
        this.stages = stages;
        this.parts = parts;
        this.season = season;
        this.periods = periods;
        this.work = work;
        this.time = time;
        this.platform = platform;
    }

    @GetMapping("/api/insurance/summary")
    Mono<ModuleSummary> summary(@AuthenticationPrincipal Official official) {
        return Mono.zip(work.progress(official, STAGE), periods.all(official).flatMap(all -> figures(official, all)))
                .map(read -> ModuleSummary.of(
                        Module.INSURANCE,
                        time,
                        platform.demo(),
                        official,
                        UnitProgress.total(read.getT1()),
                        read.getT2(),
                        read.getT1().stream().map(UnitProgress::cell).toList()));
    }

    private Mono<List<Figure>> figures(Official official, List<Period> all) {
        return schemes.all()
                .map(found -> counting(found, all))
                .filter(schemes -> !schemes.isEmpty())
                .flatMap(counting -> {
                    List<String> ids = counting.stream().map(Scheme::id).toList();
                    return Mono.zip(
                                    stages.of(ids),
                                    parts.of(ids, official),
                                    season.figures(official, ids, time.today()))
                            .map(read -> {
                                var figures = new ArrayList<>(
                                        InsuranceFigures.of(counting, read.getT1(), read.getT2(), time.today()));
                                figures.addAll(read.getT3());
                                return List.<Figure>copyOf(figures);
                            });
                })
                .defaultIfEmpty(PeriodFigures.history(Module.INSURANCE, all, time.today()));
    }

    /** Every season that is neither closed nor history, whatever newer one there is. */
    private static List<Scheme> counting(List<Scheme> all, List<Period> periods) {
        Set<String> keys = periods.stream()
                .filter(period -> period.state().counts())
                .map(Period::key)
                .collect(Collectors.toSet());
        return all.stream().filter(scheme -> keys.contains(scheme.id())).toList();
    }
}
