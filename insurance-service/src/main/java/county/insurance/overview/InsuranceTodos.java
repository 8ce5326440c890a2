package county.insurance.overview;

import county.insurance.correction.CorrectionTodos;
import county.insurance.enrolment.EnrolmentTodos;
import county.insurance.national.NationalTodos;
import county.insurance.observation.ObservationTodos;
import county.insurance.publication.PriceTodos;
import county.insurance.settlement.SettlementTodos;
import county.insurance.subsidy.SubsidyTodos;
import county.platform.access.Module;
import county.platform.access.Official;
import county.platform.summary.Todo;
import county.platform.time.BusinessTime;
import county.platform.work.TodoSource;
import county.platform.work.Waiting;
import county.platform.work.WorkKind;
import county.platform.work.WorkReader;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What every part of the season has waiting for the caller. */
@Component
class InsuranceTodos implements TodoSource {

    private static final WorkKind STAGE = WorkKind.report("stage").alike("个阶段待填报完成情况", "/insurance/stages?unit={unit}");

    private final WorkReader work;
    private final EnrolmentTodos enrolment;
    private final SubsidyTodos subsidy;
    private final PriceTodos price;
    private final NationalTodos national;
    private final ObservationTodos observation;
    private final SettlementTodos settlement;
    private final CorrectionTodos correction;
    private final BusinessTime time;

    InsuranceTodos(
            WorkReader work,
            EnrolmentTodos enrolment,
            SubsidyTodos subsidy,
            PriceTodos price,
            NationalTodos national,
            ObservationTodos observation,
            SettlementTodos settlement,
            CorrectionTodos correction,
            BusinessTime time) {
        this.work = work;
        this.enrolment = enrolment;
        this.subsidy = subsidy;
        this.price = price;
        this.national = national;
        this.observation = observation;
        this.settlement = settlement;
        this.correction = correction;
        this.time = time;
    }

    @Override
    public Mono<List<Todo>> waitingFor(Official official) {
        LocalDate today = time.today();
        return Flux.concat(List.of(
                        work.todos(official, Module.INSURANCE, Waiting.of(STAGE)),
                        enrolment.waitingFor(official, today),
                        subsidy.waitingFor(official, today),
                        price.waitingFor(official, today),
                        national.waitingFor(official, today),
                        observation.waitingFor(official, today),
                        settlement.waitingFor(official, today),
                        correction.waitingFor(official, today)))
                .concatMapIterable(Function.identity())
                .collectList();
    }
}
