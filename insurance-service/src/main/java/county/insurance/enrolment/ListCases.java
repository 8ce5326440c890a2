package county.insurance.enrolment;

import county.insurance.policy.EnrolmentList;
import county.insurance.policy.EnrolmentLists;
import county.insurance.sanction.Bars;
import county.platform.access.Official;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import java.util.Optional;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Loads what decides which steps somebody may take with a list. */
@Service
class ListCases {

    private final EnrolmentLists lists;
    private final ListRules rules;
    private final ChainSteps steps;
    private final Notices notices;
    private final ListHistory history;
    private final Bars bars;
    private final BusinessTime time;

    ListCases(
            EnrolmentLists lists,
            ListRules rules,
            ChainSteps steps,
            Notices notices,
            ListHistory history,
            Bars bars,
            BusinessTime time) {
        this.lists = lists;
        this.rules = rules;
        this.steps = steps;
        this.notices = notices;
        this.history = history;
        this.bars = bars;
        this.time = time;
    }

    /** One that the caller sees, locked until the transaction ends; refuses when there is none. */
    Mono<ListCase> locked(Official official, long id) {
        return lists.lock(official, id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这份清单")))
                .flatMap(list -> of(official, list));
    }

    /** A list that the caller has been found to see. */
    Mono<ListCase> of(Official official, EnrolmentList list) {
        Mono<Optional<Notice>> running =
                notices.running(list.id()).map(Optional::of).defaultIfEmpty(Optional.empty());
        Mono<Optional<String>> barred = bars.insurer(String.valueOf(list.insurer()), time.today())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
        return Mono.zip(
                        rules.of(list),
                        rules.terms(list),
                        steps.handsOf(list.id(), official.username()),
                        running,
                        history.hasBegun(list.id()),
                        barred)
                .map(read -> new ListCase(
                        official,
                        list,
                        read.getT1(),
                        read.getT2().decisions().noticeDays(),
                        read.getT3(),
                        read.getT4().orElse(null),
                        read.getT5(),
                        read.getT6().orElse(null)));
    }
}
