package county.insurance.policy;

import county.insurance.duty.InsuranceDuty;
import county.insurance.policy.Policies.Numbers;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.problem.Refused;
import county.platform.unmasking.Asked;
import county.platform.unmasking.MaskedNumber;
import county.platform.unmasking.Reason;
import county.platform.unmasking.Revealed;
import county.platform.unmasking.Unmasking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Whom a policy's full numbers are shown to. */
@Service
class Revealing {

    private final Policies policies;
    private final Unmasking unmasking;

    Revealing(Policies policies, Unmasking unmasking) {
        this.policies = policies;
        this.unmasking = unmasking;
    }

    Mono<Revealed> reveal(Official official, long id, String field, Reason reason) {
        return policies.find(official, id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这份保险单")))
                .doOnNext(policy -> mustNeedIt(official, policy))
                .flatMap(policy -> policies.numbers(id)
                        .flatMap(numbers -> unmasking.reveal(
                                official,
                                Asked.field("policy", id, policy.township(), field),
                                reason,
                                number(field, numbers))));
    }

    private static MaskedNumber number(String field, Numbers numbers) {
        byte @Nullable [] sealed = switch (field) {
            case "identity" -> numbers.identitySealed();
            case "phone" -> numbers.phoneSealed();
            default -> numbers.accountSealed();
        };
        return new MaskedNumber(PartySeal.of(field), numbers.identityIndex(), sealed, null);
    }

    private static void mustNeedIt(Official official, Policy policy) {
        boolean clerk = official.has(Role.TOWNSHIP_CLERK) && official.belongsTo(policy.township());
        boolean bureau = official.has(InsuranceDuty.READS_PERSONAL_DATA);
        if (!clerk && !bureau && !official.has(Role.INSURER)) {
            throw Refused.forbidden("只有经办镇街、承保机构和有这项职责的部门可以查看完整号码。");
        }
    }
}
