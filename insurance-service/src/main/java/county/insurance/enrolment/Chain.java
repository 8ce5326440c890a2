package county.insurance.enrolment;

import county.insurance.duty.InsuranceDuty;
import county.insurance.enrolment.ChainSteps.ToInspect;
import county.insurance.policy.Contracts;
import county.insurance.policy.EnrolmentList;
import county.insurance.policy.EnrolmentLists;
import county.insurance.policy.ListState;
import county.insurance.subsidy.Ledger;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.audit.AuditTrail;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The chain of review: the insurer underwrites, one bureau reviews the enrolment, another the subsidy, which is booked. Nobody takes
 * two steps with one list, and nobody approves what they had a hand in themselves. The insurer has until the day before
 * the first day of cover; the bureaus may end their review of what it has underwritten later, until the settlement.
 */
@Service
public class Chain {

    private final EnrolmentLists lists;
    private final ChainSteps steps;
    private final Ledger ledger;
    private final ListRules rules;
    private final AuditTrail audit;
    private final BusinessTime time;
    private final ListCases cases;
    private final ListHistory history;
    private final Contracts contracts;

    Chain(
            EnrolmentLists lists,
            ChainSteps steps,
            Ledger ledger,
            ListRules rules,
            AuditTrail audit,
            BusinessTime time,
            ListCases cases,
            ListHistory history,
            Contracts contracts) {
        this.contracts = contracts;
        this.history = history;
        this.cases = cases;
        this.lists = lists;
        this.steps = steps;
        this.ledger = ledger;
        this.rules = rules;
        this.audit = audit;
        this.time = time;
    }

    /** Gives every policy of a list its certificate number and says when the farmers' share was collected. */
    @Transactional
    Mono<EnrolmentList> underwrite(Official official, long id, Underwriting given) {
        return at(official, id, given.version(), waits -> ListState.INSURER, ListCase::mustUnderwrite)
                .flatMap(list -> collection(list)
                        .doOnNext(days -> days.fault(given.collectedOn()).ifPresent(reason -> {
                            throw Refused.againstRule("collectedOn", reason);
                        }))
                        .then(contracts.issue(id, given.prefix(), given.first(), given.collectedOn()))
                        .onErrorMap(
                                DuplicateKeyException.class,
                                taken -> Refused.againstRule("first", "这一段保险单号中有已经使用的号码，请换一个起始流水号。"))
                        .then(underwritten(official, list)));
    }

    private Mono<EnrolmentList> underwritten(Official official, EnrolmentList list) {
        return lists.underwritten(list.id(), time.today())
                .then(forward(official, list, ListState.DEVELOPMENT, "underwrite"));
    }

    /** On which days the farmers' share of a list may have been collected. */
    private Mono<CollectionDays> collection(EnrolmentList list) {
        return rules.terms(list)
                .map(terms -> CollectionDays.of(list.createdAt(), terms.scheme().coverFrom(), time.today()));
    }

    /** The same by a filled sheet, in which each policy has its own number and day: all of it or nothing. */
    @Transactional
    Mono<EnrolmentList> underwrite(Official official, long id, int version, Path sheet) {
        return at(official, id, version, waits -> ListState.INSURER, ListCase::mustUnderwrite)
                .flatMap(list -> Mono.zip(steps.toInspect(id), collection(list))
                        .flatMap(read -> Mono.fromCallable(
                                        () -> UnderwritingSheet.read(sheet, quantities(read.getT1()), read.getT2()))
                                .subscribeOn(Schedulers.boundedElastic()))
                        .flatMap(rows -> contracts.issue(id, rows))
                        .onErrorMap(
                                DuplicateKeyException.class,
                                taken -> Refused.againstRule("file", "表中有已经用于其他清单的保险单号，请核对后再上传。"))
                        .then(underwritten(official, list)));
    }

    /** Refuses everybody but the insurer to whom the list was given, whatever has become of it since. */
    Mono<Void> mustUnderwrite(Official official, long id) {
        return lists.find(official, id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这份清单")))
                .doOnNext(list -> {
                    if (!official.has(Role.INSURER) || !official.belongsTo(String.valueOf(list.insurer()))) {
                        throw Refused.forbidden("这份清单由所选的承保机构办理承保。");
                    }
                })
                .then();
    }

    private static Map<Long, BigDecimal> quantities(List<ToInspect> policies) {
        return policies.stream()
                .collect(Collectors.toMap(ToInspect::id, ToInspect::quantity, (a, b) -> a, LinkedHashMap::new));
    }

    @Transactional
    Mono<EnrolmentList> approve(Official official, long id, int version) {
        return at(official, id, version, ListCase::toApprove, ListCase::mustApprove)
                .flatMap(list -> list.stateNow() == ListState.FINANCE
                        ? approveByFinance(official, list)
                        : forward(official, list, ListState.FINANCE, "approve"));
    }

    /** Puts the policies in force and books what each payer owes for them, all in one transaction. */
    private Mono<EnrolmentList> approveByFinance(Official official, EnrolmentList list) {
        LocalDate today = time.today();
        return contracts
                .putInForce(list.id(), today)
                .then(ledger.bookDue(list, today, official.username(), now()))
                .then(forward(official, list, ListState.IN_FORCE, "approve"));
    }

    /** Sends a list back with a reason: one step, or all the way to its township. */
    @Transactional
    Mono<EnrolmentList> giveBack(Official official, long id, int version, boolean toTownship, String reason) {
        return one(official, id, version, UnaryOperator.identity())
                .flatMap(one -> move(official, one.list(), one.mustGiveBack(toTownship), "return", reason));
    }

    /** The list, locked, when this guard lets pass; otherwise the reason why not. */
    private Mono<EnrolmentList> at(
            Official official, long id, int version, UnaryOperator<ListState> step, Consumer<ListCase> guard) {
        return one(official, id, version, step).doOnNext(guard).map(ListCase::list);
    }

    /** One that waits for this person, who saw it as it is. A settlement waits for who puts it in force. */
    private Mono<ListCase> one(Official official, long id, int version, UnaryOperator<ListState> step) {
        return lists.lock(official, id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这份清单")))
                .flatMap(list -> list.stateNow() == ListState.FINANCE ? rules.hold(list) : Mono.just(list))
                .flatMap(list -> cases.of(official, list))
                .doOnNext(found -> {
                    found.mustBeTheirTurn(step.apply(found.list().stateNow()));
                    if (found.list().version() != version) {
                        throw Refused.conflict();
                    }
                });
    }

    private Mono<EnrolmentList> forward(Official official, EnrolmentList list, ListState to, String action) {
        return move(official, list, to, action, null);
    }

    private Mono<EnrolmentList> move(
            Official official, EnrolmentList list, ListState to, String action, @Nullable String reason) {
        return history.move(official, list, to, action, reason, unit(official, list), now())
                .then(lists.find(official, list.id()))
                .flatMap(after -> audit.record(
                                official,
                                action,
                                "enrolment-list",
                                Long.toString(list.id()),
                                unit(official, list),
                                list,
                                after)
                        .thenReturn(after));
    }

    private static String unit(Official official, EnrolmentList list) {
        return switch (list.stateNow()) {
            case INSURER -> String.valueOf(list.insurer());
            case DEVELOPMENT -> official.unitWith(InsuranceDuty.REVIEWS_ENROLMENT);
            default -> official.unitWith(InsuranceDuty.REVIEWS_SUBSIDY);
        };
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(time.clock());
    }
}
