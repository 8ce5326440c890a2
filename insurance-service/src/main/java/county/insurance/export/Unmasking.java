package county.insurance.export;

import county.insurance.duty.InsuranceDuty;
import county.insurance.policy.Sealer;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.audit.AuditTrail;
import county.platform.problem.Refused;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Lets whoever needs a list with the full numbers have it, and records first that they have and why. */
@Service
class Unmasking {

    private final Sealer sealer;
    private final AuditTrail audit;

    Unmasking(Sealer sealer, AuditTrail audit) {
        this.sealer = sealer;
        this.audit = audit;
    }

    @Transactional
    Mono<Numbers> allow(Official official, String list, String id, String township, String reason) {
        boolean clerk = official.has(Role.TOWNSHIP_CLERK);
        boolean bureau = official.has(InsuranceDuty.READS_PERSONAL_DATA);
        if (!clerk && !bureau && !official.has(Role.INSURER)) {
            return Mono.error(Refused.forbidden("只有经办镇街、承保机构和有这项职责的部门可以导出完整号码。"));
        }
        return audit.record(
                        official,
                        "reveal",
                        list,
                        id,
                        null,
                        null,
                        Map.of("township", township, "field", "all", "reason", reason))
                .thenReturn((column, party, kept, mask) -> kept == null ? null : sealer.open(column, party, kept));
    }
}
