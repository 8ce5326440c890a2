package county.insurance.sale;

import county.insurance.policy.EnrolmentList;
import county.insurance.policy.Policy;
import county.insurance.policy.PolicyActs;
import county.insurance.scheme.Schemes;
import county.insurance.scheme.SeasonProgress;
import county.platform.access.Official;
import county.platform.problem.Refused;
import county.platform.step.Act;
import county.platform.step.Offers;
import county.platform.time.BusinessTime;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a policy's party has sold is reported where the payout is limited by it. */
@Component
class SaleActs implements PolicyActs {

    private final Schemes schemes;
    private final SeasonProgress progress;
    private final BusinessTime time;

    SaleActs(Schemes schemes, SeasonProgress progress, BusinessTime time) {
        this.schemes = schemes;
        this.progress = progress;
        this.time = time;
    }

    @Override
    public Mono<List<Act>> of(Official official, Policy policy, EnrolmentList list) {
        return Mono.zip(schemes.find(list.scheme()), progress.isSettled(list.scheme()))
                .map(read -> new Offers()
                        .ask("sell", "sold", () -> {
                            SaleRules.mustReport(official, list);
                            SaleRules.mustBeOpen(read.getT1(), read.getT2(), time.today());
                            if (policy.endedOn() != null) {
                                throw Refused.conflict();
                            }
                        })
                        .acts());
    }
}
