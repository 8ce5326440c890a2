package county.insurance.scheme;

import county.insurance.duty.InsuranceDuty;
import county.insurance.scheme.SchemeDrafts.Draft;
import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.problem.FieldProblem;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import county.platform.unit.UnitDirectory;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Writes the next version of a scheme: officers of the Development and Reform Bureau enter it, and one who has changed
 * nothing in it publishes it.
 * A version, once published, stays as it is; a settled scheme gets no new one.
 */
@Service
class Drafting {

    private final SchemeDrafts drafts;
    private final SchemeContents contents;
    private final AuditTrail audit;
    private final SchemeUse use;
    private final UnitDirectory units;
    private final BusinessTime time;
    private final SeasonProgress progress;

    Drafting(
            SchemeDrafts drafts,
            SchemeContents contents,
            SchemeUse use,
            UnitDirectory units,
            AuditTrail audit,
            BusinessTime time,
            SeasonProgress progress) {
        this.progress = progress;
        this.drafts = drafts;
        this.contents = contents;
        this.audit = audit;
        this.use = use;
        this.units = units;
        this.time = time;
    }

    /** All drafts, the last changed first, for those who write them and those who oversee. */
    Mono<List<Draft>> all(Official official) {
        mustRead(official);
        return drafts.all().collectList();
    }

    Mono<Draft> find(Official official, String scheme) {
        mustRead(official);
        return drafts.find(scheme).switchIfEmpty(Mono.error(() -> Refused.notFound("这份方案草稿")));
    }

    /** Begins a new version of a scheme, with the content of its newest. */
    @Transactional
    Mono<Draft> begin(Official official, String scheme) {
        DraftRules.mustWrite(official);
        return mustNotBeSettled(scheme)
                .then(contents.newest(scheme))
                .filter(newest -> newest > 0)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这个保险方案")))
                .flatMap(newest -> contents.find(scheme, newest)
                        .flatMap(content -> add(official, scheme, newest, null, content.withoutReason())));
    }

    /** Begins a scheme of another year from one that exists; its days move by whole years. */
    @Transactional
    Mono<Draft> copy(Official official, String from, String to, int year) {
        DraftRules.mustWrite(official);
        return contents.newest(to)
                .filter(newest -> newest == 0)
                .switchIfEmpty(Mono.error(() -> Refused.againstRule("scheme", "编号“" + to + "”的方案已经存在。")))
                .then(contents.newest(from))
                .flatMap(newest -> contents.find(from, newest))
                .switchIfEmpty(Mono.error(() -> Refused.notFound("要复制的保险方案")))
                .flatMap(content -> add(official, to, 0, from, content.forYear(year)));
    }

    private Mono<Draft> add(Official official, String scheme, int base, @Nullable String from, SchemeContent content) {
        return drafts.add(scheme, base, from, contents.write(content), official.username(), now())
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(() -> Refused.conflict("这个方案已有一份草稿，请在草稿上修改。")))
                .then(Mono.defer(() -> drafts.edited(scheme, official.username(), now())))
                .then(Mono.defer(() -> drafts.find(scheme)))
                .flatMap(draft -> audit.record(
                                official,
                                "begin",
                                "scheme-draft",
                                scheme,
                                official.unitWith(InsuranceDuty.DRAFTS_SCHEMES),
                                null,
                                content)
                        .thenReturn(draft));
    }

    /**
     * Keeps what was typed, complete or not. Name, product and year of an existing scheme stay as they are. Saving what
     * stands there already changes nothing, and makes nobody an editor.
     */
    @Transactional
    Mono<Draft> save(Official official, String scheme, int version, SchemeContent content) {
        DraftRules.mustWrite(official);
        return find(official, scheme).flatMap(before -> {
            if (before.version() == version && contents.same(contents.read(before.content()), content)) {
                return Mono.just(before);
            }
            return identityKept(before, content).then(Mono.defer(() -> change(official, before, version, content)));
        });
    }

    private Mono<Draft> change(Official official, Draft before, int version, SchemeContent content) {
        String scheme = before.scheme();
        return drafts.change(scheme, contents.write(content), official.username(), now(), version)
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(Refused::conflict))
                .then(Mono.defer(() -> drafts.edited(scheme, official.username(), now())))
                .then(Mono.defer(() -> drafts.find(scheme)))
                .flatMap(after -> audit.record(
                                official,
                                "change",
                                "scheme-draft",
                                scheme,
                                official.unitWith(InsuranceDuty.DRAFTS_SCHEMES),
                                contents.read(before.content()),
                                content)
                        .thenReturn(after));
    }

    private Mono<Void> identityKept(Draft draft, SchemeContent content) {
        if (draft.baseVersion() == 0) {
            return Mono.empty();
        }
        return contents.find(draft.scheme(), draft.baseVersion())
                .filter(content::isOfTheSameScheme)
                .switchIfEmpty(Mono.error(() -> Refused.againstRule("name", "已有方案的名称、险种和年度不能修改。")))
                .then();
    }

    @Transactional
    Mono<Void> discard(Official official, String scheme, int version) {
        DraftRules.mustWrite(official);
        return find(official, scheme)
                .flatMap(draft -> drafts.remove(scheme, version)
                        .filter(rows -> rows == 1)
                        .switchIfEmpty(Mono.error(Refused::conflict))
                        .then(audit.record(
                                official,
                                "discard",
                                "scheme-draft",
                                scheme,
                                official.unitWith(InsuranceDuty.DRAFTS_SCHEMES),
                                contents.read(draft.content()),
                                null)));
    }

    /** The draft with everything that its publication asks and means: the same for who looks at it and who publishes it. */
    Mono<Checked> check(Draft draft) {
        SchemeContent content = contents.read(draft.content());
        boolean first = draft.baseVersion() == 0;
        Mono<SchemeContent> base = first ? Mono.just(content) : contents.find(draft.scheme(), draft.baseVersion());
        Mono<Boolean> taken = contents.isTaken(Objects.requireNonNullElse(content.name(), ""), draft.scheme());
        return Mono.zip(
                        base,
                        use.of(draft.scheme()),
                        taken,
                        drafts.editors(draft.id()).collectList(),
                        progress.isLocked(draft.scheme()))
                .map(read -> {
                    var faults = new ArrayList<>(SchemeRules.faults(
                            content,
                            first,
                            time.today(),
                            code -> units.withCode(code).isPresent()));
                    faults.addAll(SeasonRules.faults(content, read.getT1(), read.getT2()));
                    if (read.getT3()) {
                        faults.add(new FieldProblem("name", "已有同名的方案，请改用别的名称。"));
                    }
                    return new Checked(
                            draft,
                            read.getT4(),
                            faults,
                            SeasonRules.effects(draft.baseVersion(), read.getT2()),
                            read.getT5());
                });
    }

    /** Makes the draft the scheme's next version; refuses everybody who changed it, and every fault by name. */
    @Transactional
    Mono<Integer> publish(Official official, String scheme, int version) {
        DraftRules.mustWrite(official);
        return find(official, scheme)
                .flatMap(this::check)
                .doOnNext(checked -> {
                    if (checked.draft().version() != version) {
                        throw Refused.conflict();
                    }
                    DraftRules.mustPublish(official, checked);
                })
                .flatMap(checked -> contents.newest(scheme)
                        .filter(newest -> newest == checked.draft().baseVersion())
                        .switchIfEmpty(Mono.error(() -> Refused.conflict("草稿所依据的版本已不是最新，请另起草稿。")))
                        .then(drafts.remove(scheme, version))
                        .filter(rows -> rows == 1)
                        .switchIfEmpty(Mono.error(Refused::conflict))
                        .then(store(official, checked)));
    }

    private Mono<Integer> store(Official official, Checked checked) {
        Draft draft = checked.draft();
        SchemeContent content = contents.read(draft.content());
        int next = draft.baseVersion() + 1;
        return contents.add(
                        draft.scheme(), next, content, draft.enteredBy(), checked.editors(), official.username(), now())
                .onErrorMap(DataIntegrityViolationException.class, Drafting::refusedByTheDatabase)
                .then(audit.record(
                        official,
                        "publish",
                        "scheme",
                        draft.scheme() + "/" + next,
                        official.unitWith(InsuranceDuty.DRAFTS_SCHEMES),
                        null,
                        content))
                .thenReturn(next);
    }

    /** The rules name every fault that a person can make; what is left is two publications at one moment. */
    private static Refused refusedByTheDatabase(DataIntegrityViolationException violation) {
        return Refused.conflict("方案刚刚已由别人发布，或者名称刚刚被占用，请刷新后再办理。");
    }

    private Mono<Void> mustNotBeSettled(String scheme) {
        return progress.isLocked(scheme).doOnNext(DraftRules::mustNotBeLocked).then();
    }

    private static void mustRead(Official official) {
        if (!official.seesAll()) {
            throw Refused.forbidden("方案草稿只供主管部门查看。");
        }
    }

    /**
     * A draft and what is known of it.
     *
     * @param editors everybody who has changed it
     * @param faults what still keeps it from being published; nothing when it is ready
     * @param effects what its publication means, and for whom
     * @param locked whether the scheme's actual price has been published
     */
    record Checked(
            Draft draft, List<String> editors, List<FieldProblem> faults, List<String> effects, boolean locked) {}

    private OffsetDateTime now() {
        return OffsetDateTime.now(time.clock());
    }
}
