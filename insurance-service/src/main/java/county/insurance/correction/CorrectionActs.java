package county.insurance.correction;

import county.insurance.policy.EnrolmentList;
import county.insurance.policy.Policy;
import county.insurance.policy.PolicyActs;
import county.platform.access.Official;
import county.platform.step.Act;
import county.platform.step.Offers;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A policy in force is corrected: what belongs to the household by its township, the certificate's number by its insurer. */
@Component
class CorrectionActs implements PolicyActs {

    private final Corrections corrections;

    CorrectionActs(Corrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public Mono<List<Act>> of(Official official, Policy policy, EnrolmentList list) {
        return corrections
                .waits(policy.id())
                .map(waits -> new Offers()
                        .ask("correct-household", "entered", () -> {
                            CorrectionRules.mustEnter(
                                    official,
                                    policy.township(),
                                    list.insurer(),
                                    policy.inForceOn(),
                                    policy.endedOn(),
                                    true);
                            CorrectionRules.mustBeOnly(waits);
                        })
                        .ask("correct-certificate", "entered", () -> {
                            CorrectionRules.mustEnter(
                                    official,
                                    policy.township(),
                                    list.insurer(),
                                    policy.inForceOn(),
                                    policy.endedOn(),
                                    false);
                            CorrectionRules.mustBeOnly(waits);
                        })
                        .acts());
    }
}
