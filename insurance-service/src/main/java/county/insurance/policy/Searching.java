package county.insurance.policy;

import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.person.IdentityNumber;
import county.platform.person.Masks;
import county.platform.problem.Refused;
import county.platform.secret.BlindIndex;
import county.platform.time.BusinessTime;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Finds a party by its whole number for somebody who says why. The answer tells whether a number is somebody's, so a mask
 * holds only as long as few can be tried: each search is counted, and stands in the audit trail, without the number.
 */
@Service
class Searching {

    private static final int MOST_FOUND = 50;
    private static final int MOST_A_MINUTE = 10;
    private static final int MOST_A_DAY = 100;

    private final NumberSearches searches;
    private final Policies policies;
    private final Sealer sealer;
    private final BlindIndex index;
    private final AuditTrail audit;
    private final BusinessTime time;

    Searching(
            NumberSearches searches,
            Policies policies,
            Sealer sealer,
            BlindIndex index,
            AuditTrail audit,
            BusinessTime time) {
        this.searches = searches;
        this.policies = policies;
        this.sealer = sealer;
        this.index = index;
        this.audit = audit;
        this.time = time;
    }

    /** The policies of whoever has this number, as far as the caller sees; refused with 429 after too many searches. */
    @Transactional
    Mono<List<Policy>> byNumber(Official official, String scheme, String identity, String reason) {
        OffsetDateTime now = OffsetDateTime.now(time.clock());
        return searches.lock(official.username())
                .then(mustNotSearchTooOften(official, now))
                .then(searches.add(official.username(), now))
                .then(policies.schemesOf(scheme))
                .flatMap(schemes ->
                        policies.page(official, schemes, "", "", "", sealer.identityIndexes(identity), 0, MOST_FOUND))
                .flatMap(found ->
                        record(official, scheme, identity, reason, found.size()).thenReturn(found));
    }

    private Mono<Void> mustNotSearchTooOften(Official official, OffsetDateTime now) {
        return Mono.zip(
                        searches.since(official.username(), now.minusMinutes(1)),
                        searches.since(official.username(), now.minusDays(1)))
                .doOnNext(made -> {
                    if (made.getT2() >= MOST_A_DAY) {
                        throw Refused.tooMany(
                                "按证件号码查找，每人每天不超过 " + MOST_A_DAY + " 次，今天的次数已用完；可以按姓名或保险单号查找。", Duration.ofHours(1));
                    }
                    if (made.getT1() >= MOST_A_MINUTE) {
                        throw Refused.tooMany(
                                "按证件号码查找，每人每分钟不超过 " + MOST_A_MINUTE + " 次，请 1 分钟后再试。", Duration.ofMinutes(1));
                    }
                })
                .then();
    }

    /** The fingerprint tells the auditor when the same number was looked for again; it is none that a policy has. */
    private Mono<Void> record(Official official, String scheme, String identity, String reason, int found) {
        String number = IdentityNumber.normalised(identity);
        return audit.record(
                official,
                "search",
                "number",
                HexFormat.of().formatHex(index.of("audit.search", number), 0, 8),
                null,
                null,
                Map.of("scheme", scheme, "number", Masks.identityNumber(number), "reason", reason, "found", found));
    }
}
