package county.insurance.policy;

import county.platform.access.Official;
import county.platform.step.Act;
import java.util.List;
import reactor.core.publisher.Mono;

/** What a part of the module lets somebody do with a policy; each part asks the guards of its own writes. */
public interface PolicyActs {

    /**
     * What this part lets them do with it now.
     *
     * @param list on which the policy stands
     */
    Mono<List<Act>> of(Official official, Policy policy, EnrolmentList list);
}
