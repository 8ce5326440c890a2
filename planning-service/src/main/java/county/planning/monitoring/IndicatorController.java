package county.planning.monitoring;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import county.planning.evaluation.EvaluationRule;
import county.planning.indicator.Indicators;
import county.planning.indicator.WordedGoal;
import county.planning.observation.Observation;
import county.planning.observation.ValueActs;
import county.planning.plan.Plan;
import county.platform.access.Official;
import county.platform.problem.Refused;
import county.platform.step.Act;
import java.time.LocalDate;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The plan's indicators with what is known of them and how they stand. */
@RestController
class IndicatorController {

    private final Monitoring monitoring;
    private final Indicators indicators;

    IndicatorController(Monitoring monitoring, Indicators indicators) {
        this.monitoring = monitoring;
        this.indicators = indicators;
    }

    @GetMapping("/api/planning/indicators")
    Mono<IndicatorList> indicators() {
        return monitoring
                .newest()
                .switchIfEmpty(Mono.error(() -> Refused.notFound("规划")))
                .flatMap(plan -> indicators
                        .inWords(plan.plan().id())
                        .map(goals -> IndicatorList.of(plan.plan(), plan.items(), goals)));
    }

    @GetMapping("/api/planning/indicators/{id}")
    Mono<IndicatorDetail> indicator(@AuthenticationPrincipal Official official, @PathVariable String id) {
        return monitoring
                .ofIndicator(id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这项指标")))
                .map(plan -> IndicatorDetail.of(plan.plan(), plan.items().getFirst(), official));
    }

    /** @param wordedGoals goals that the document dates and no figure measures */
    record IndicatorList(
            String plan,
            String source,
            LocalDate issuedOn,
            EvaluationRule rule,
            List<IndicatorView> items,
            List<WordedGoal> wordedGoals) {

        static IndicatorList of(Plan plan, List<MonitoredIndicator> items, List<WordedGoal> goals) {
            return new IndicatorList(
                    plan.name(),
                    plan.source(),
                    plan.issuedOn(),
                    plan.evaluationRule(),
                    items.stream().map(IndicatorView::of).toList(),
                    goals);
        }
    }

    /** One version of a value, and what the caller may do with it. */
    record ValueView(@JsonUnwrapped Observation observation, List<Act> actions) {}

    /**
     * @param history every version of every value, superseded ones too
     * @param actions what the caller may do with the indicator
     */
    record IndicatorDetail(
            String plan,
            String source,
            LocalDate issuedOn,
            EvaluationRule rule,
            @JsonUnwrapped IndicatorView indicator,
            List<ValueView> history,
            List<Act> actions) {

        static IndicatorDetail of(Plan plan, MonitoredIndicator item, Official official) {
            String responsible = item.indicator().responsible();
            return new IndicatorDetail(
                    plan.name(),
                    plan.source(),
                    plan.issuedOn(),
                    plan.evaluationRule(),
                    IndicatorView.of(item),
                    item.values().versions().stream()
                            .map(value -> new ValueView(
                                    value,
                                    ValueActs.of(
                                            official,
                                            responsible,
                                            value,
                                            item.values().isNewest(value))))
                            .toList(),
                    ValueActs.of(official, responsible));
        }
    }
}
