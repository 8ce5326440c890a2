package county.insurance.sale;

import county.insurance.policy.Contracts;
import county.insurance.policy.EnrolmentLists;
import county.insurance.sale.SalesSheet.Sold;
import county.insurance.scheme.Quantity;
import county.insurance.scheme.Scheme;
import county.insurance.scheme.Schemes;
import county.insurance.scheme.SeasonLock;
import county.insurance.scheme.SeasonProgress;
import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * A township or the insurer reports what was sold, from the first day of cover until the settlement is run; after that an
 * error is a dispute.
 */
@Service
class Selling {

    private static final int MOST = 300;

    private final EnrolmentLists lists;
    private final Schemes schemes;
    private final Sales sales;
    private final SeasonLock lock;
    private final AuditTrail audit;
    private final BusinessTime time;
    private final SeasonProgress progress;
    private final Contracts contracts;

    Selling(
            EnrolmentLists lists,
            Schemes schemes,
            Sales sales,
            SeasonLock lock,
            AuditTrail audit,
            BusinessTime time,
            SeasonProgress progress,
            Contracts contracts) {
        this.contracts = contracts;
        this.progress = progress;
        this.lists = lists;
        this.schemes = schemes;
        this.sales = sales;
        this.lock = lock;
        this.audit = audit;
        this.time = time;
    }

    @Transactional
    Mono<SoldPolicy> report(Official official, long id, int version, BigDecimal sold, String reason) {
        return sales.find(id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这份保险单")))
                .flatMap(before -> reportable(official, before.list())
                        .switchIfEmpty(Mono.error(() -> Refused.notFound("这份保险单")))
                        .doOnNext(scheme -> {
                            if (before.version() != version) {
                                throw Refused.conflict();
                            }
                            mustBeCountable(scheme, sold);
                            mustSayWhy(before.corrects(sold) ? 1 : 0, reason);
                        })
                        .then(contracts.sold(id, version, sold))
                        .filter(rows -> rows == 1)
                        .switchIfEmpty(Mono.error(Refused::conflict))
                        .then(sales.report(
                                before, sold, before.sold() == null ? "" : reason, official.username(), now()))
                        .then(sales.find(id))
                        .flatMap(after -> audit.record(
                                        official, "sell", "policy", Long.toString(id), after.township(), before, after)
                                .thenReturn(after)));
    }

    private static void mustSayWhy(long corrected, String reason) {
        if (reason.length() > MOST) {
            throw Refused.malformed("reason", "原因不能超过 " + MOST + " 字。");
        }
        if (corrected > 0 && reason.isBlank()) {
            throw Refused.againstRule("reason", "有 " + corrected + " 户已经登记过出栏数量，更正须写明原因。");
        }
    }

    private static void mustBeCountable(Scheme scheme, BigDecimal sold) {
        if (isWhole(scheme) && sold.stripTrailingZeros().scale() > 0) {
            throw Refused.againstRule("sold", "出栏数量须为整数。");
        }
    }

    /** Takes a filled sheet, all of it or nothing. */
    @Transactional
    Mono<Taken> report(Official official, long list, Path sheet, String reason) {
        return reportable(official, list)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这份清单")))
                .flatMap(scheme -> sales.ofList(list)
                        .flatMap(policies -> Mono.fromCallable(() -> SalesSheet.read(
                                        sheet,
                                        policies.stream().map(SoldPolicy::id).collect(Collectors.toSet()),
                                        isWhole(scheme)))
                                .subscribeOn(Schedulers.boundedElastic())
                                .doOnNext(rows -> mustSayWhy(corrected(policies, rows), reason))
                                .flatMap(rows -> sales.report(list, rows, reason, official.username(), now())
                                        .flatMap(changed -> contracts
                                                .sold(
                                                        list,
                                                        rows.stream()
                                                                .map(Sold::policy)
                                                                .toList(),
                                                        rows.stream()
                                                                .map(Sold::quantity)
                                                                .toList())
                                                .thenReturn(changed))
                                        .flatMap(changed -> audit.record(
                                                        official,
                                                        "sell",
                                                        "enrolment-list",
                                                        Long.toString(list),
                                                        township(policies),
                                                        policies,
                                                        Map.of("rows", rows))
                                                .thenReturn(new Taken(rows.size(), changed))))));
    }

    private static long corrected(List<SoldPolicy> policies, List<Sold> rows) {
        Map<Long, SoldPolicy> before = policies.stream().collect(Collectors.toMap(SoldPolicy::id, policy -> policy));
        return rows.stream()
                .filter(row -> Objects.requireNonNull(before.get(row.policy()), "of this list")
                        .corrects(row.quantity()))
                .count();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(time.clock());
    }

    private static String township(List<SoldPolicy> policies) {
        return policies.getFirst().township();
    }

    /** The scheme of a list whose sales this person may report now; nothing when they do not see the list. */
    private Mono<Scheme> reportable(Official official, long id) {
        return lists.lock(official, id)
                .doOnNext(list -> SaleRules.mustReport(official, list))
                .flatMap(list -> lock.take(list.scheme())
                        .then(Mono.zip(schemes.find(list.scheme()), progress.isSettled(list.scheme())))
                        .map(read -> {
                            SaleRules.mustBeOpen(read.getT1(), read.getT2(), time.today());
                            return read.getT1();
                        }));
    }

    /** Refuses everybody but the township and the insurer of the list. */
    Mono<Void> mustReport(Official official, long id) {
        return lists.find(official, id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这份清单")))
                .doOnNext(list -> SaleRules.mustReport(official, list))
                .then();
    }

    static boolean isWhole(Scheme scheme) {
        return Quantity.isCounted(scheme.quantityUnit());
    }

    /** @param changed how many rows said something new */
    @Schema(name = "SalesTaken")
    record Taken(int rows, long changed) {}
}
