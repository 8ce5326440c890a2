package county.insurance.enrolment;

import county.insurance.policy.Collective;
import county.insurance.policy.Collectives;
import county.insurance.policy.EnrolmentList;
import county.insurance.policy.EnrolmentLists;
import county.insurance.policy.Sealer;
import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.person.CreditCode;
import county.platform.person.PersonName;
import county.platform.person.Phone;
import county.platform.problem.FieldProblem;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** A township names the collectives that insure the households on a list. */
@Service
class Gathering {

    private final EnrolmentLists lists;
    private final Collectives collectives;
    private final ListRules rules;
    private final Sealer sealer;
    private final AuditTrail audit;
    private final BusinessTime time;
    private final ListHistory history;

    Gathering(
            EnrolmentLists lists,
            Collectives collectives,
            ListRules rules,
            Sealer sealer,
            AuditTrail audit,
            BusinessTime time,
            ListHistory history) {
        this.history = history;
        this.lists = lists;
        this.collectives = collectives;
        this.sealer = sealer;
        this.rules = rules;
        this.audit = audit;
        this.time = time;
    }

    @Transactional
    Mono<Collective> add(Official official, long id, Naming named) {
        return open(official, id)
                .doOnNext(list -> mustBeSound(named))
                .flatMap(list -> collectives
                        .add(
                                id,
                                named.kind(),
                                PersonName.normalised(named.name()),
                                sealer.seal(named.code(), true, named.phone(), null))
                        .onErrorMap(DuplicateKeyException.class, twin -> Refused.againstRule("code", "这份清单中已经有这个集体。"))
                        .flatMap(collectives::find)
                        .flatMap(after -> audit.record(
                                        official,
                                        "add",
                                        "collective",
                                        Long.toString(after.id()),
                                        list.township(),
                                        null,
                                        after)
                                .thenReturn(after)));
    }

    private static void mustBeSound(Naming named) {
        var faults = new ArrayList<FieldProblem>();
        CreditCode.fault(named.code()).ifPresent(reason -> faults.add(new FieldProblem("code", reason)));
        String phone = named.phone();
        if (phone != null && !phone.isBlank()) {
            Phone.fault(phone).ifPresent(reason -> faults.add(new FieldProblem("phone", reason)));
        }
        if (!faults.isEmpty()) {
            throw Refused.againstRules(faults);
        }
    }

    /** Removes a collective for which no household is listed. */
    @Transactional
    Mono<Void> remove(Official official, long id, int version) {
        return collectives
                .find(id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这个集体")))
                .flatMap(before -> open(official, before.list())
                        .doOnNext(list -> {
                            if (before.policies() > 0) {
                                throw Refused.againstRule(
                                        "collective", "这个集体名下还有 " + before.policies() + " 户，先改为不属于集体或删除后再删。");
                            }
                        })
                        .flatMap(list -> collectives
                                .remove(id, version)
                                .filter(rows -> rows == 1)
                                .switchIfEmpty(Mono.error(Refused::conflict))
                                .then(audit.record(
                                        official,
                                        "remove",
                                        "collective",
                                        Long.toString(id),
                                        list.township(),
                                        before,
                                        null))));
    }

    private Mono<EnrolmentList> open(Official official, long id) {
        return lists.lock(official, id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这份清单")))
                .doOnNext(list -> Enrolling.mustEnter(official, list.township()))
                .flatMap(list -> rules.mustAllow(ListAct.CHANGE, list))
                .flatMap(list -> history.touchedBy(official, id, OffsetDateTime.now(time.clock()))
                        .thenReturn(list));
    }

    /** @param code its unified social credit code; {@code phone} may be missing */
    record Naming(
            @NotNull(message = "请选择集体的类型。")
            @Pattern(regexp = "village|enterprise|cooperative", message = "集体须是村集体、企业或合作社。")
            String kind,

            @NotBlank(message = "请填写集体名称。") @Size(max = 100, message = "名称不能超过 100 字。")
            String name,

            @NotBlank(message = "请填写统一社会信用代码。") String code,
            @Nullable String phone) {}
}
