package county.insurance.sanction;

import county.insurance.duty.InsuranceDuty;
import county.insurance.sanction.Sanctions.Imposed;
import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.idempotency.IdempotencyKeys;
import county.platform.person.CreditCode;
import county.platform.person.IdentityNumber;
import county.platform.person.Masks;
import county.platform.person.PersonName;
import county.platform.problem.Refused;
import county.platform.secret.BlindIndex;
import county.platform.secret.Vault;
import county.platform.time.BusinessTime;
import county.platform.unit.UnitDirectory;
import county.platform.unit.UnitKind;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The Development and Reform Bureau bars somebody, and lifts that again with a document. */
@Service
class Imposing {

    private final Sanctions sanctions;
    private final BlindIndex index;
    private final Vault vault;
    private final UnitDirectory units;
    private final IdempotencyKeys keys;
    private final AuditTrail audit;
    private final BusinessTime time;

    Imposing(
            Sanctions sanctions,
            BlindIndex index,
            Vault vault,
            UnitDirectory units,
            IdempotencyKeys keys,
            AuditTrail audit,
            BusinessTime time) {
        this.sanctions = sanctions;
        this.index = index;
        this.vault = vault;
        this.units = units;
        this.keys = keys;
        this.audit = audit;
        this.time = time;
    }

    /** Bars a party or an insurer from today; refuses when one that bars them is there already. */
    @Transactional
    Mono<Sanction> impose(Official official, String key, Imposition imposition) {
        SanctionRules.mustImpose(official);
        return keys.once(official, "sanctions", key, imposition, Sanction.class, impose(official, imposition));
    }

    private Mono<Sanction> impose(Official official, Imposition imposition) {
        Imposed imposed = imposed(imposition);
        LocalDate today = time.today();
        return sanctions
                .barring(imposed.identityIndex(), imposed.unit(), today)
                .flatMap(barring -> Mono.<Integer>error(Refused.againstRule(
                        "name", "已在限制期内（" + barring.document() + "，至 " + barring.until() + "），不必重复登记。")))
                .switchIfEmpty(Mono.defer(() -> sanctions.years(imposed.scheme())))
                .switchIfEmpty(Mono.error(() -> Refused.againstRule("scheme", "没有这个保险方案。")))
                .flatMap(years -> sanctions.add(imposed, today, Sanction.lastDay(today, years), official.username()))
                .flatMap(sanctions::find)
                .flatMap(sanction -> audit.record(
                                official,
                                "impose",
                                "sanction",
                                Long.toString(sanction.id()),
                                official.unitWith(InsuranceDuty.IMPOSES_SANCTIONS),
                                null,
                                sanction)
                        .thenReturn(sanction));
    }

    private Imposed imposed(Imposition given) {
        return given.kind().equals("party") ? party(given) : insurer(given);
    }

    private Imposed party(Imposition given) {
        String number = IdentityNumber.normalised(given.identity() == null ? "" : given.identity());
        boolean person = IdentityNumber.fault(number, time.today()).isEmpty();
        if (!person && CreditCode.fault(number).isPresent()) {
            throw Refused.againstRule("identity", "证件号码不正确：须为 18 位身份证号码或统一社会信用代码，校验位须相符。");
        }
        if (given.ground().equals("insurer-misconduct")) {
            throw Refused.againstRule("ground", "这一事由只适用于承保机构。");
        }
        byte[] party = index.of("identity", number);
        return new Imposed(
                party,
                SanctionSeals.NUMBER.seal(vault, number, party),
                person ? Masks.identityNumber(number) : Masks.organisationCode(number),
                null,
                PersonName.normalised(given.name()),
                given.ground(),
                given.reason(),
                given.document(),
                given.scheme(),
                given.policy());
    }

    private Imposed insurer(Imposition given) {
        String unit = units.withCode(given.unit() == null ? "" : given.unit())
                .filter(found -> found.kind() == UnitKind.INSURER)
                .orElseThrow(() -> Refused.againstRule("unit", "请选择一家承保机构。"))
                .code();
        return new Imposed(
                null,
                null,
                null,
                unit,
                units.nameOf(unit),
                given.ground(),
                given.reason(),
                given.document(),
                given.scheme(),
                null);
    }

    /** Ends a sanction before its time; refuses without a document, when it bars nobody any more, and after a conflict. */
    @Transactional
    Mono<Sanction> lift(Official official, long id, Lifting lifting) {
        official.mustHave(InsuranceDuty.IMPOSES_SANCTIONS);
        return sanctions
                .find(id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这条失信记录")))
                .doOnNext(before -> SanctionRules.mustLift(official, before, time.today()))
                .flatMap(before -> sanctions
                        .lift(
                                id,
                                lifting.version(),
                                lifting.document(),
                                lifting.reason(),
                                time.today(),
                                official.username())
                        .filter(rows -> rows == 1)
                        .switchIfEmpty(Mono.error(Refused::conflict))
                        .then(sanctions.find(id))
                        .flatMap(after -> audit.record(
                                        official,
                                        "lift",
                                        "sanction",
                                        Long.toString(id),
                                        official.unitWith(InsuranceDuty.IMPOSES_SANCTIONS),
                                        before,
                                        after)
                                .thenReturn(after)));
    }
}
