package county.insurance.enrolment;

import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Keeps who was told something of a party that is not theirs. A refused entry leaves nothing behind, so this is written
 * after it, by itself.
 */
@Service
public class Telling {

    private final AuditTrail audit;

    Telling(AuditTrail audit) {
        this.audit = audit;
    }

    @Transactional
    public Mono<Void> keep(Official official, ToldOfParty told) {
        return audit.record(
                official,
                "told",
                "enrolment-list",
                Long.toString(told.list().id()),
                told.list().township(),
                null,
                Map.of("identity", told.identityMask(), "told", told.told()));
    }
}
