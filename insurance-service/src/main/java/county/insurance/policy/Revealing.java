package county.insurance.policy;

import county.insurance.duty.InsuranceDuty;
import county.insurance.policy.Policies.Numbers;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.audit.AuditTrail;
import county.platform.problem.Refused;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Shows one masked number to somebody who says why; who, when, which and why stand in the audit trail, never the number. */
@Service
class Revealing {

    private final Policies policies;
    private final Sealer sealer;
    private final AuditTrail audit;

    Revealing(Policies policies, Sealer sealer, AuditTrail audit) {
        this.policies = policies;
        this.sealer = sealer;
        this.audit = audit;
    }

    @Transactional
    Mono<String> reveal(Official official, long id, String field, String reason) {
        return policies.find(official, id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这份保险单")))
                .doOnNext(policy -> mustNeedIt(official, policy))
                .flatMap(policy -> policies.numbers(id)
                        .mapNotNull(numbers -> opened(field, numbers))
                        .switchIfEmpty(Mono.error(() -> Refused.notFound("这一项，登记时没有填写")))
                        .flatMap(clear -> audit.record(
                                        official,
                                        "reveal",
                                        "policy",
                                        Long.toString(id),
                                        policy.township(),
                                        null,
                                        Map.of("field", field, "reason", reason))
                                .thenReturn(clear)));
    }

    private @Nullable String opened(String field, Numbers numbers) {
        byte[] party = numbers.identityIndex();
        byte @Nullable [] sealed = switch (field) {
            case "identity" -> numbers.identitySealed();
            case "phone" -> numbers.phoneSealed();
            default -> numbers.accountSealed();
        };
        return sealed == null ? null : sealer.open(field, party, Objects.requireNonNull(sealed));
    }

    private static void mustNeedIt(Official official, Policy policy) {
        boolean clerk = official.has(Role.TOWNSHIP_CLERK) && official.belongsTo(policy.township());
        boolean bureau = official.has(InsuranceDuty.READS_PERSONAL_DATA);
        if (!clerk && !bureau && !official.has(Role.INSURER)) {
            throw Refused.forbidden("只有经办镇街、承保机构和有这项职责的部门可以查看完整号码。");
        }
    }
}
