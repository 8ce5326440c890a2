package county.insurance.enrolment;

import county.insurance.enrolment.WaitingLists.InForce;
import county.platform.access.Official;
import county.platform.summary.Figure;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What the cockpit shows of enrolment: what is in force. */
@Service
public class EnrolmentFigures {

    private static final String SOURCE = "参保登记与保费补贴台账";

    private final WaitingLists lists;

    EnrolmentFigures(WaitingLists lists) {
        this.lists = lists;
    }

    /** The figures of these schemes as far as the caller sees; none for a scheme without a policy in force. */
    public Mono<List<Figure>> of(Official official, List<String> schemes, LocalDate today) {
        return lists.inForce(official, schemes)
                .map(rows ->
                        rows.stream().flatMap(row -> ofPolicies(row, today)).toList());
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
}
