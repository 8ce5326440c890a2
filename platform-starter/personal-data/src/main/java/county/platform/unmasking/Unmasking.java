package county.platform.unmasking;

import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.problem.Refused;
import county.platform.secret.Vault;
import java.util.LinkedHashMap;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Gives full numbers to whom the module lets have them. That they had them, which and why stands in the audit trail first;
 * the numbers never do.
 */
public class Unmasking {

    private final Vault vault;
    private final AuditTrail audit;

    Unmasking(Vault vault, AuditTrail audit) {
        this.vault = vault;
        this.audit = audit;
    }

    /** One number; the module has found that the caller may see it. */
    @Transactional
    public Mono<Revealed> reveal(Official official, Asked asked, Reason reason, MaskedNumber number) {
        String clear = number.open(vault);
        return clear == null
                ? Mono.error(() -> Refused.notFound("这一项，登记时没有填写"))
                : record(official, asked, reason).thenReturn(new Revealed(clear));
    }

    /** Records that somebody gets many numbers, before the first of them is opened. */
    @Transactional
    public Mono<Void> record(Official official, Asked asked, Reason reason) {
        var after = new LinkedHashMap<String, Object>(asked.which());
        after.put("reason", reason.text());
        return audit.record(official, "reveal", asked.entity(), asked.id(), asked.unit(), null, after);
    }
}
