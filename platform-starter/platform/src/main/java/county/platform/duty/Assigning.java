package county.platform.duty;

import county.platform.access.Official;
import county.platform.access.Vocabulary;
import county.platform.audit.AuditTrail;
import county.platform.problem.Refused;
import county.platform.unit.UnitDirectory;
import java.time.LocalDate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Gives duties to units and takes them away; what was so remains to be seen. */
class Assigning {

    private final UnitDuties duties;
    private final Vocabulary vocabulary;
    private final UnitDirectory units;
    private final AuditTrail audit;

    Assigning(UnitDuties duties, Vocabulary vocabulary, UnitDirectory units, AuditTrail audit) {
        this.duties = duties;
        this.vocabulary = vocabulary;
        this.units = units;
        this.audit = audit;
    }

    @Transactional
    public Mono<UnitDuty> assign(Official official, Assignment given) {
        units.mustKnow(given.unit());
        if (vocabulary.withKey(given.duty()).isEmpty()) {
            throw Refused.malformed("duty", "没有“" + given.duty() + "”这项职责。");
        }
        return add(official, given.unit(), given.duty(), given.from(), given.source());
    }

    @Transactional
    public Mono<UnitDuty> withdraw(Official official, long id, Withdrawal given) {
        return found(id).flatMap(before -> end(official, before, given.version(), given.until(), given.source()));
    }

    /** Ends the one and begins the other in one transaction: there is no day on which nobody has the duty, or two have. */
    @Transactional
    public Mono<UnitDuty> transfer(Official official, long id, Transfer given) {
        units.mustKnow(given.to());
        return found(id).flatMap(before -> {
            if (before.unit().equals(given.to())) {
                throw Refused.againstRule("to", "这项职责已经由“" + units.nameOf(given.to()) + "”承担。");
            }
            return end(official, before, given.version(), given.from().minusDays(1), given.source())
                    .then(add(official, given.to(), before.duty(), given.from(), given.source()));
        });
    }

    private Mono<UnitDuty> found(long id) {
        return duties.find(id).switchIfEmpty(Mono.error(() -> Refused.notFound("这条职责记录")));
    }

    private Mono<UnitDuty> add(Official official, String unit, String duty, LocalDate from, String source) {
        return duties.add(unit, duty, from, source)
                .onErrorMap(
                        DuplicateKeyException.class,
                        twice -> Refused.againstRule("unit", "“" + units.nameOf(unit) + "”已经承担这项职责。"))
                .flatMap(added -> audit.record(
                                official, "assign", "unit-duty", Long.toString(added.id()), unit, null, added)
                        .thenReturn(added));
    }

    private Mono<UnitDuty> end(Official official, UnitDuty before, int version, LocalDate until, String source) {
        if (until.isBefore(before.validFrom().minusDays(1))) {
            throw Refused.againstRule("until", "这项职责从 " + before.validFrom() + " 开始，结束日期不能更早。");
        }
        if (before.validTo() != null) {
            throw Refused.againstRule("until", "这项职责已于 " + before.validTo() + " 结束。");
        }
        return duties.end(before.id(), version, until, source)
                .switchIfEmpty(Mono.error(Refused::conflict))
                .flatMap(after -> audit.record(
                                official,
                                "withdraw",
                                "unit-duty",
                                Long.toString(before.id()),
                                before.unit(),
                                before,
                                after)
                        .thenReturn(after));
    }
}
