package county.insurance.correction;

import county.insurance.correction.Corrections.SealedNumbers;
import county.insurance.policy.Contracts;
import county.insurance.policy.Sealer;
import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.person.BankAccount;
import county.platform.person.Masks;
import county.platform.person.Phone;
import county.platform.problem.FieldProblem;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** One person enters what is to be put right, another releases it; the next payment list gives what was released. */
@Service
class Correcting {

    private final Corrections corrections;
    private final Sealer sealer;
    private final AuditTrail audit;
    private final BusinessTime time;
    private final Contracts contracts;

    Correcting(Corrections corrections, Sealer sealer, AuditTrail audit, BusinessTime time, Contracts contracts) {
        this.contracts = contracts;
        this.corrections = corrections;
        this.sealer = sealer;
        this.audit = audit;
        this.time = time;
    }

    @Transactional
    Mono<Correction> enter(Official official, long policy, CorrectionEntry entry) {
        return corrections
                .policy(official, policy)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这份保险单")))
                .doOnNext(found -> {
                    mustBeSound(entry);
                    CorrectionRules.mustEnter(
                            official,
                            found.township(),
                            found.insurer(),
                            found.inForceOn(),
                            found.endedOn(),
                            entry.isOfHousehold());
                    if (found.version() != entry.version()) {
                        throw Refused.conflict();
                    }
                })
                .flatMap(found -> mustHavePaper(entry, policy).thenReturn(found))
                .flatMap(
                        found -> corrections.add(found, entry, sealed(found, entry), time.today(), official.username()))
                .onErrorMap(DuplicateKeyException.class, twin -> CorrectionRules.twin())
                .flatMap(id -> corrections.find(official, id))
                .flatMap(made -> recorded(official, "enter", null, made));
    }

    private static void mustBeSound(CorrectionEntry entry) {
        List<FieldProblem> faults = CorrectionRules.faults(entry);
        if (!faults.isEmpty()) {
            throw Refused.againstRules(faults);
        }
    }

    private Mono<Void> mustHavePaper(CorrectionEntry entry, long policy) {
        Long attachment = entry.attachment();
        return attachment == null
                ? Mono.empty()
                : corrections
                        .isPaperOf(attachment, policy)
                        .filter(paper -> paper)
                        .switchIfEmpty(Mono.error(() -> Refused.againstRule("attachment", "这份材料不是为更正这份保险单上传的，请重新上传。")))
                        .then();
    }

    private SealedNumbers sealed(Corrected policy, CorrectionEntry entry) {
        byte[] party = policy.identityIndex();
        String phone = entry.phone() == null ? null : Phone.normalised(entry.phone());
        String account = entry.account() == null ? null : BankAccount.normalised(entry.account());
        return new SealedNumbers(
                phone == null ? null : sealer.seal("phone", party, phone),
                phone == null ? null : Masks.phone(phone),
                phone == null ? null : sealer.key("phone", phone),
                account == null ? null : sealer.seal("account", party, account),
                account == null ? null : Masks.bankAccount(account),
                account == null ? null : sealer.key("account", account));
    }

    @Transactional
    Mono<Correction> release(Official official, long id, int version) {
        return corrections
                .lock(official, id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这项更正")))
                .doOnNext(before -> CorrectionRules.mustRelease(official, before))
                .flatMap(before -> corrections
                        .decide(id, version, "released", "", time.today(), official.username())
                        .filter(rows -> rows == 1)
                        .switchIfEmpty(Mono.error(Refused::conflict))
                        .then(corrections.correct(id))
                        .flatMap(contracts::correct)
                        .onErrorMap(
                                DuplicateKeyException.class,
                                twin -> Refused.againstRule("certificate", "这个保险单号已经用于另一份保险单。"))
                        .filter(rows -> rows == 1)
                        .switchIfEmpty(Mono.error(() -> Refused.againstRule("policy", "这份保险单已经解除或换了投保人，不能再更正。")))
                        .then(corrections.find(official, id))
                        .flatMap(after -> recorded(official, "release", before, after)));
    }

    @Transactional
    Mono<Correction> refuse(Official official, long id, int version, String reason) {
        return corrections
                .lock(official, id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这项更正")))
                .doOnNext(before -> CorrectionRules.mustRefuse(official, before))
                .flatMap(before -> corrections
                        .decide(id, version, "refused", reason, time.today(), official.username())
                        .filter(rows -> rows == 1)
                        .switchIfEmpty(Mono.error(Refused::conflict))
                        .then(corrections.find(official, id))
                        .flatMap(after -> recorded(official, "refuse", before, after)));
    }

    private Mono<Correction> recorded(Official official, String action, @Nullable Correction before, Correction after) {
        return audit.record(
                        official,
                        action,
                        "policy-correction",
                        Long.toString(after.id()),
                        after.township(),
                        before,
                        after)
                .thenReturn(after);
    }
}
