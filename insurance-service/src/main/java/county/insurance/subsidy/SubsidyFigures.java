package county.insurance.subsidy;

import county.insurance.subsidy.Ledger.Outstanding;
import county.platform.access.Official;
import county.platform.summary.Figure;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What the cockpit shows of the subsidies: what is still owed. */
@Service
public class SubsidyFigures {

    private static final String SOURCE = "参保登记与保费补贴台账";

    private final Ledger ledger;

    SubsidyFigures(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The figures of these schemes for who sees all of them; none for a scheme that owes nothing. */
    public Mono<List<Figure>> of(Official official, List<String> schemes, LocalDate today) {
        return official.seesAll()
                ? ledger.outstanding()
                        .map(rows -> rows.stream()
                                .filter(row -> schemes.contains(row.scheme()))
                                .map(row -> ofSubsidies(row, today))
                                .toList())
                : Mono.just(List.of());
    }

    private static Figure ofSubsidies(Outstanding row, LocalDate today) {
        return new Figure(
                "outstanding-" + row.scheme(),
                row.productName() + "待拨付保费补贴",
                row.amount().toPlainString(),
                "元",
                null,
                "risk",
                SOURCE,
                today,
                true,
                "/insurance/ledger?scheme=" + row.scheme());
    }
}
