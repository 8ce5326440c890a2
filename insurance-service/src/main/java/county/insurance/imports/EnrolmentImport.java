package county.insurance.imports;

import county.insurance.policy.PartyWords;
import county.insurance.policy.PolicyRules;
import county.insurance.policy.Sealer;
import county.insurance.scheme.Schemes;
import county.insurance.scheme.Terms;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.audit.AuditTrail;
import county.platform.importing.BoundSql;
import county.platform.importing.ChangedMeanwhile;
import county.platform.importing.FoundFaults;
import county.platform.importing.ImportKind;
import county.platform.importing.ListFile;
import county.platform.importing.Senders;
import county.platform.importing.Staging;
import county.platform.importing.TakenFile;
import county.platform.importing.list.ListWords;
import county.platform.importing.list.Template;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import county.platform.unit.UnitKind;
import java.util.Set;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lists of households for a scheme, from a township: each row becomes a policy, each village a list. */
@Component
class EnrolmentImport implements ImportKind<SealedLine> {

    static final Senders SENDERS =
            new Senders(Set.of(Role.TOWNSHIP_CLERK), Set.of(UnitKind.TOWNSHIP), "参保名单由镇街经办人员导入。", "township", "请选择镇街。");

    private final Schemes schemes;
    private final ImportLookups lookups;
    private final Sealer sealer;
    private final FoundFaults found;
    private final AuditTrail audit;
    private final BusinessTime time;

    EnrolmentImport(
            Schemes schemes,
            ImportLookups lookups,
            Sealer sealer,
            FoundFaults found,
            AuditTrail audit,
            BusinessTime time) {
        this.schemes = schemes;
        this.lookups = lookups;
        this.sealer = sealer;
        this.found = found;
        this.audit = audit;
        this.time = time;
    }

    @Override
    public String key() {
        return "enrolment";
    }

    @Override
    public ListWords words() {
        return EnrolmentForm.WORDS;
    }

    @Override
    public Senders senders() {
        return SENDERS;
    }

    @Override
    public Staging<SealedLine> staging() {
        return SealedLine.STAGING;
    }

    /** The scheme's version, while its enrolment is open. */
    @Override
    public Mono<Integer> edition(String scheme) {
        return schemes.terms(scheme)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这个保险方案")))
                .doOnNext(this::mustBeOpen)
                .map(terms -> terms.scheme().version());
    }

    private void mustBeOpen(Terms terms) {
        new PolicyRules(terms, time.today()).windowFault().ifPresent(reason -> {
            throw Refused.againstRule("scheme", reason);
        });
    }

    @Override
    public Mono<Template> template(String scheme, String township) {
        return schemes.find(scheme)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这个保险方案")))
                .zipWith(lookups.villageNames(township))
                .map(read -> new EnrolmentForm(read.getT1()).template(read.getT2()));
    }

    @Override
    public Mono<EnrolmentReading> reading(ListFile file) {
        return Mono.zip(schemes.terms(file.about()), lookups.villages(file.unit()))
                .map(known -> {
                    Terms terms = known.getT1();
                    new EnrolmentForm(terms.scheme()).mustBeOf(file.edition(), "上传以后方案有了新版本，请重新上传这个文件，按新版本核对。");
                    var checks = new EnrolmentChecks(terms, file.about(), file.unit(), time.today());
                    return new EnrolmentReading(terms, time.today(), known.getT2(), new LineSealer(sealer), checks);
                });
    }

    /** A township learns from its file who is enrolled elsewhere or barred: who asked, and of how many, is kept. */
    @Override
    public Mono<Void> checked(ListFile file) {
        var asking = new Official(
                file.uploadedBy(), file.uploadedBy(), Set.of(Role.TOWNSHIP_CLERK), Set.of(file.unit()), false);
        return Mono.zip(found.saying(file, PartyWords.ELSEWHERE), found.saying(file, PartyWords.BARRED), Told::new)
                .filter(told -> told.elsewhere() + told.barred() > 0)
                .flatMap(told ->
                        audit.record(asking, "told", entity(), Long.toString(file.id()), file.unit(), null, told));
    }

    /** @param elsewhere parties that are enrolled in another township, {@code barred} those under a sanction */
    record Told(long elsewhere, long barred) {}

    /** The window and the version as on the day on which the rows were checked, and nobody barred since. */
    @Override
    public Mono<Void> mustStillHold(TakenFile file) {
        return schemes.terms(file.about())
                .doOnNext(terms -> {
                    new EnrolmentForm(terms.scheme()).mustBeOf(file.edition(), "核对以后方案有了新版本，请重新上传这个文件，按新版本核对。");
                    mustBeOpen(terms);
                })
                .then(lookups.anybodyBarred(file.id(), time.today()))
                .flatMap(barred -> barred ? Mono.error(new ChangedMeanwhile()) : Mono.empty());
    }

    @Override
    public BoundSql taking(TakenFile file) {
        return EnrolmentTaking.of(file);
    }
}
