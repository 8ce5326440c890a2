package county.insurance.enrolment;

import county.insurance.policy.EnrolmentList;
import county.insurance.policy.Policy;
import county.insurance.policy.PolicyActs;
import county.insurance.scheme.SeasonProgress;
import county.platform.access.Official;
import county.platform.step.Act;
import county.platform.step.Offers;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A policy is changed or taken off its list while that is open, and its contract ended once it is made. */
@Component
class EnrolledPolicyActs implements PolicyActs {

    private final ListCases cases;
    private final SeasonProgress progress;

    EnrolledPolicyActs(ListCases cases, SeasonProgress progress) {
        this.cases = cases;
        this.progress = progress;
    }

    @Override
    public Mono<List<Act>> of(Official official, Policy policy, EnrolmentList list) {
        return Mono.zip(cases.of(official, list), progress.isSettled(list.scheme()))
                .map(read -> new Offers()
                        .ask("change", "draft", () -> mustChange(read.getT1(), policy))
                        .ask("remove", "removed", () -> mustChange(read.getT1(), policy))
                        .ask(
                                "terminate",
                                "ended",
                                () -> TerminationRule.mustTerminate(official, policy.endedOn(), read.getT2()))
                        .acts());
    }

    private static void mustChange(ListCase list, Policy policy) {
        TerminationRule.mustStand(policy.endedOn());
        list.mustChange();
    }
}
