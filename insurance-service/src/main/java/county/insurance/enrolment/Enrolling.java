package county.insurance.enrolment;

import county.insurance.policy.EnrolmentList;
import county.insurance.policy.EnrolmentLists;
import county.insurance.policy.ListState;
import county.insurance.policy.PartyWords;
import county.insurance.policy.Policies;
import county.insurance.policy.Policies.Numbers;
import county.insurance.policy.Policy;
import county.insurance.policy.PolicyEntry;
import county.insurance.policy.PolicyRules;
import county.insurance.policy.Sealer;
import county.insurance.policy.Sealer.Sealed;
import county.insurance.sanction.Bars;
import county.insurance.scheme.Schemes;
import county.insurance.scheme.Terms;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.audit.AuditTrail;
import county.platform.problem.FieldProblem;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * A township enters, changes and removes policies. Each change locks its list first; a change to a list that is on public
 * notice ends the notice and opens the list again (章政办发〔2023〕11号, part 5 (3)).
 */
@Service
public class Enrolling {

    private final EnrolmentLists lists;
    private final Policies policies;
    private final Schemes schemes;
    private final ListRules rules;
    private final Sealer sealer;
    private final AuditTrail audit;
    private final BusinessTime time;
    private final Bars bars;
    private final ListHistory history;
    private final Notices notices;

    Enrolling(
            EnrolmentLists lists,
            Policies policies,
            Schemes schemes,
            ListRules rules,
            Sealer sealer,
            AuditTrail audit,
            BusinessTime time,
            Bars bars,
            ListHistory history,
            Notices notices) {
        this.notices = notices;
        this.history = history;
        this.bars = bars;
        this.lists = lists;
        this.policies = policies;
        this.schemes = schemes;
        this.rules = rules;
        this.sealer = sealer;
        this.audit = audit;
        this.time = time;
    }

    /** Opens a village's next list of a scheme, while the enrolment window is open. */
    @Transactional
    Mono<EnrolmentList> open(Official official, String scheme, String township, String village) {
        mustEnter(official, township);
        return lists.villageName(village, township)
                .switchIfEmpty(Mono.error(() -> Refused.againstRule("village", "这个村（社区）不属于该镇街。")))
                .then(schemes.terms(scheme))
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这个保险方案")))
                .doOnNext(this::windowMustBeOpen)
                .flatMap(terms ->
                        lists.add(scheme, terms.scheme().version(), township, village, official.username(), now()))
                .onErrorMap(DuplicateKeyException.class, twin -> Refused.conflict("别人刚刚为这个村建了一份清单，请刷新后查看。"))
                .flatMap(id -> history.touchedBy(official, id, now()).then(lists.find(official, id)))
                .flatMap(list -> audit.record(official, "open", "enrolment-list", id(list), township, null, list)
                        .thenReturn(list));
    }

    /** Removes a list into which nothing was entered. */
    @Transactional
    Mono<Void> discard(Official official, long id) {
        return own(official, id)
                .flatMap(list -> history.hasBegun(id)
                        .flatMap(begun -> begun ? Mono.just(0L) : lists.removeEmpty(id))
                        .filter(rows -> rows == 1)
                        .switchIfEmpty(Mono.error(() -> Refused.againstRule("list", "只能删除还没有登记任何内容的清单。")))
                        .then(audit.record(
                                official, "discard", "enrolment-list", id(list), list.township(), list, null)));
    }

    /** Enters a policy; refuses it with every reason at once. */
    @Transactional
    public Mono<Policy> enter(Official official, long list, PolicyEntry entry) {
        return own(official, list)
                .flatMap(into -> rules.mustAllow(ListAct.ENTER, into))
                .flatMap(into -> rules.terms(into).flatMap(terms -> {
                    List<FieldProblem> faults = new PolicyRules(terms, time.today()).faults(entry, false);
                    if (!faults.isEmpty()) {
                        return Mono.error(Refused.againstRules(faults));
                    }
                    Sealed numbers = sealer.seal(
                            String.valueOf(entry.identity()),
                            PolicyRules.isOrganisation(entry.kind()),
                            entry.phone(),
                            entry.account());
                    return lookUp(official, into, entry, numbers, 0)
                            .then(previous(into, entry, numbers.identityIndex()))
                            .flatMap(previous -> policies.add(
                                    into,
                                    entry,
                                    numbers,
                                    previous.orNull(),
                                    terms.cover(Objects.requireNonNull(entry.quantity())),
                                    official.username(),
                                    now()))
                            .onErrorMap(DuplicateKeyException.class, Enrolling::enteredMeanwhile)
                            .flatMap(id -> reopen(official, into).then(policies.find(official, id)))
                            .flatMap(after -> record(official, "enter", null, after));
                }));
    }

    /** Changes a policy; numbers that are left out stay as they are. */
    @Transactional
    Mono<Policy> change(Official official, long id, int version, PolicyEntry entry) {
        return policies.find(official, id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这份保险单")))
                .flatMap(before -> own(official, before.list())
                        .flatMap(list -> rules.mustAllow(ListAct.CHANGE, list))
                        .flatMap(list -> rules.terms(list)
                                .flatMap(terms -> change(official, list, before, version, entry, terms))));
    }

    private Mono<Policy> change(
            Official official, EnrolmentList list, Policy before, int version, PolicyEntry entry, Terms terms) {
        var policyRules = new PolicyRules(terms, time.today());
        List<FieldProblem> faults = policyRules.faults(entry, true);
        if (entry.identity() == null
                && PolicyRules.isOrganisation(entry.kind()) != PolicyRules.isOrganisation(before.kind())) {
            faults.add(new FieldProblem("identity", "改变投保人类型时，请重新填写证件号码。"));
        }
        if (!faults.isEmpty()) {
            return Mono.error(Refused.againstRules(faults));
        }
        return policies.numbers(before.id())
                .map(stored -> {
                    Sealed numbers = merged(stored, entry);
                    boolean same = Arrays.equals(stored.identityIndex(), numbers.identityIndex());
                    mustHaveNone(policyRules.lateFaults(entry, before.quantity(), before.name(), same));
                    return numbers;
                })
                .flatMap(numbers -> lookUp(official, list, entry, numbers, before.id())
                        .then(previous(list, entry, numbers.identityIndex()))
                        .flatMap(previous -> policies.change(
                                before.id(),
                                version,
                                entry,
                                numbers,
                                previous.orNull(),
                                terms.cover(Objects.requireNonNull(entry.quantity())))))
                .onErrorMap(DuplicateKeyException.class, Enrolling::enteredMeanwhile)
                .filter(rows -> rows == 1)
                .switchIfEmpty(Mono.error(Refused::conflict))
                .then(reopen(official, list))
                .then(policies.find(official, before.id()))
                .flatMap(after -> record(official, "change", before, after));
    }

    private static void mustHaveNone(List<FieldProblem> faults) {
        if (!faults.isEmpty()) {
            throw Refused.againstRules(faults);
        }
    }

    /** What is stored with what was entered anew; another identity number takes phone and account along. */
    private Sealed merged(Numbers stored, PolicyEntry entry) {
        byte[] party = stored.identityIndex();
        String identity =
                entry.identity() == null ? sealer.open("identity", party, stored.identitySealed()) : entry.identity();
        return sealer.seal(
                identity,
                PolicyRules.isOrganisation(entry.kind()),
                entry.phone() == null ? opened("phone", party, stored.phoneSealed()) : entry.phone(),
                entry.account() == null ? opened("account", party, stored.accountSealed()) : entry.account());
    }

    private @Nullable String opened(String column, byte[] party, byte @Nullable [] sealed) {
        return sealed == null ? null : sealer.open(column, party, sealed);
    }

    @Transactional
    public Mono<Void> remove(Official official, long id, int version) {
        return policies.find(official, id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这份保险单")))
                .flatMap(before -> own(official, before.list())
                        .flatMap(list -> rules.mustAllow(ListAct.CHANGE, list))
                        .flatMap(list -> policies.remove(id, version)
                                .filter(rows -> rows == 1)
                                .switchIfEmpty(Mono.error(Refused::conflict))
                                .then(reopen(official, list))
                                .then(audit.record(
                                        official,
                                        "remove",
                                        "policy",
                                        Long.toString(id),
                                        before.township(),
                                        before,
                                        null))));
    }

    /** What has to be looked up: sanctions, the same party or plot elsewhere in the scheme. All of it is named. */
    private Mono<Void> lookUp(Official official, EnrolmentList list, PolicyEntry entry, Sealed numbers, long but) {
        String plot = Policies.blankless(entry.plot());
        return mustHaveCollective(list, entry)
                .then(Mono.zip(
                        bars.party(numbers.identityIndex(), time.today()),
                        policies.sameParty(list.scheme(), numbers.identityIndex(), but)
                                .map(Optional::of)
                                .defaultIfEmpty(Optional.empty()),
                        plot == null ? Mono.just(false) : policies.samePlot(list.scheme(), list.village(), plot, but)))
                .flatMap(found -> {
                    var faults = new ArrayList<FieldProblem>();
                    var told = new ArrayList<String>();
                    if (found.getT1()) {
                        faults.add(new FieldProblem("identity", PartyWords.BARRED));
                        told.add(ToldOfParty.BARRED);
                    }
                    found.getT2().ifPresent(place -> {
                        boolean own = official.belongsTo(place.code());
                        faults.add(new FieldProblem(
                                "identity",
                                own ? PartyWords.enrolled(place.township(), place.village()) : PartyWords.ELSEWHERE));
                        if (!own) {
                            told.add(ToldOfParty.ENROLLED_ELSEWHERE);
                        }
                    });
                    if (found.getT3()) {
                        faults.add(new FieldProblem("plot", "重复参保：本村的这个地块（圈舍）已经登记。"));
                    }
                    if (faults.isEmpty()) {
                        return Mono.empty();
                    }
                    Refused refused = Refused.againstRules(faults);
                    return Mono.error(
                            told.isEmpty() ? refused : new ToldOfParty(refused, list, numbers.identityMask(), told));
                });
    }

    private Mono<Void> mustHaveCollective(EnrolmentList list, PolicyEntry entry) {
        return entry.collective() == null
                ? Mono.empty()
                : policies.hasCollective(list.id(), entry.collective())
                        .filter(has -> has)
                        .switchIfEmpty(Mono.error(() -> Refused.againstRule("collective", "这份清单中没有这个集体。")))
                        .then();
    }

    /** Last year's quantity as the platform knows it from last year's scheme; only where it does not, what was entered. */
    private Mono<Previous> previous(EnrolmentList list, PolicyEntry entry, byte[] party) {
        return policies.previousQuantity(list.scheme(), party)
                .map(Previous::new)
                .defaultIfEmpty(new Previous(entry.previousQuantity()));
    }

    private static Refused enteredMeanwhile(DuplicateKeyException twin) {
        return Refused.conflict("重复参保：别人刚刚登记了同一投保人或同一地块，请刷新后核对；您填写的内容没有保存。");
    }

    private Mono<Void> reopen(Official official, EnrolmentList list) {
        Mono<Void> touched = history.touchedBy(official, list.id(), now());
        if (list.stateNow() == ListState.DRAFT) {
            return touched;
        }
        return touched.then(notices.cancel(list.id(), "清单有变动，重新公示", time.today(), official.username()))
                .then(history.move(official, list, ListState.DRAFT, "restart", "清单有变动，重新公示", list.township(), now()));
    }

    private Mono<Policy> record(Official official, String action, @Nullable Policy before, Policy after) {
        return audit.record(official, action, "policy", Long.toString(after.id()), after.township(), before, after)
                .thenReturn(after);
    }

    private Mono<EnrolmentList> own(Official official, long id) {
        return lists.lock(official, id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这份清单")))
                .doOnNext(list -> mustEnter(official, list.township()));
    }

    private void windowMustBeOpen(Terms terms) {
        new PolicyRules(terms, time.today()).windowFault().ifPresent(reason -> {
            throw Refused.againstRule("scheme", reason);
        });
    }

    static void mustEnter(Official official, String township) {
        if (!official.has(Role.TOWNSHIP_CLERK)) {
            throw Refused.forbidden("参保清单由镇街经办人员登记。");
        }
        official.mustBelongTo(township);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(time.clock());
    }

    private static String id(EnrolmentList list) {
        return Long.toString(list.id());
    }

    private record Previous(@Nullable BigDecimal quantity) {

        @Nullable
        BigDecimal orNull() {
            return quantity;
        }
    }
}
