package county.insurance.settlement;

import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.summary.Figure;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What the cockpit shows of the settlements: what each of them pays and how far it is. */
@Service
public class SettlementFigures {

    private final Settlements settlements;
    private final Payouts payouts;

    SettlementFigures(Settlements settlements, Payouts payouts) {
        this.settlements = settlements;
        this.payouts = payouts;
    }

    /** The figures of these schemes for who sees all of them; a township reads its own on the page. */
    public Mono<List<Figure>> of(Official official, List<String> schemes, LocalDate today) {
        if (!official.seesAll() && !official.has(Role.INSURER)) {
            return Mono.just(List.of());
        }
        return reactor.core.publisher.Flux.fromIterable(schemes)
                .filterWhen(scheme -> official.seesAll()
                        ? Mono.just(true)
                        : settlements.isUnderwrittenBy(scheme, official.unitArray()))
                .concatMap(settlements::of)
                .concatMapIterable(made -> made)
                .concatMap(
                        settlement -> payouts.remaining(settlement.id()).map(left -> figures(settlement, left, today)))
                .concatMapIterable(figures -> figures.toList())
                .collectList();
    }

    private static Stream<Figure> figures(Settlement settlement, Payouts.Remaining left, LocalDate today) {
        String name = settlement.schemeName() + (settlement.no() == 1 ? "结算" : "第 " + settlement.no() + " 次补充结算");
        LocalDate due = settlement.isConfirmed() ? settlement.payDue() : settlement.confirmDue();
        boolean late = !settlement.state().equals("published") && left.policies() > 0 && today.isAfter(due);
        String link = "/insurance/settlements/" + settlement.id();
        return Stream.of(
                new Figure(
                        "settlement-" + settlement.id(),
                        name + "赔款",
                        settlement.amount().toPlainString(),
                        "元",
                        null,
                        "none",
                        "结算（实际价格第 " + settlement.priceVersion() + " 版）",
                        settlement.runOn(),
                        settlement.isConfirmed(),
                        link),
                new Figure(
                        "unpaid-" + settlement.id(),
                        name + "未支付",
                        left.amount().toPlainString(),
                        "元",
                        null,
                        left.policies() == 0 ? "ok" : late ? "late" : "risk",
                        "支付登记",
                        today,
                        settlement.isConfirmed(),
                        link));
    }
}
