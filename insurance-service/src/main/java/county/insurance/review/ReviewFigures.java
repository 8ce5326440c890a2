package county.insurance.review;

import county.insurance.review.WaitingLists.InForce;
import county.insurance.review.WaitingLists.Outstanding;
import county.platform.access.Official;
import county.platform.summary.Figure;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What the cockpit shows of enrolment and subsidies: what is in force, what is still owed. */
@Service
public class ReviewFigures {

    private static final String SOURCE = "参保登记与保费补贴台账";

    private final WaitingLists lists;

    ReviewFigures(WaitingLists lists) {
        this.lists = lists;
    }

    /** The figures of these schemes as far as the caller sees; none for a scheme without a policy in force. */
    public Mono<List<Figure>> of(Official official, List<String> schemes, LocalDate today) {
        Mono<List<Outstanding>> owed = official.seesAll() ? lists.outstanding() : Mono.just(List.of());
        return Mono.zip(lists.inForce(official, schemes), owed)
                .map(read -> Stream.concat(
                                read.getT1().stream().flatMap(row -> ofPolicies(row, today)),
                                read.getT2().stream()
                                        .filter(row -> schemes.contains(row.scheme()))
                                        .map(row -> ofSubsidies(row, today)))
                        .toList());
    }

    private static Stream<Figure> ofPolicies(InForce row, LocalDate today) {
        String link = "/insurance/lists?scheme=" + row.scheme() + "&state=in-force";
        return Stream.of(
                new Figure(
                        "in-force-" + row.scheme(),
                        row.productName() + "已生效保险单",
                        Long.toString(row.policies()),
                        "份",
                        null,
                        "none",
                        SOURCE,
                        today,
                        true,
                        link),
                new Figure(
                        "quantity-" + row.scheme(),
                        row.productName() + "承保数量",
                        row.quantity().toPlainString(),
                        row.quantityUnit(),
                        null,
                        "none",
                        SOURCE,
                        today,
                        true,
                        link));
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
