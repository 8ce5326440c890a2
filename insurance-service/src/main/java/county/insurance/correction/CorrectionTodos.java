package county.insurance.correction;

import county.insurance.correction.Corrections.Waiting;
import county.platform.access.Module;
import county.platform.access.Official;
import county.platform.summary.Todo;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Households whose transfer came back, for their township; corrections that wait for their release, for the insurer. */
@Service
public class CorrectionTodos {

    private final Corrections corrections;

    CorrectionTodos(Corrections corrections) {
        this.corrections = corrections;
    }

    public Mono<List<Todo>> waitingFor(Official official, LocalDate today) {
        return corrections
                .waiting(official)
                .map(rows -> rows.stream().map(row -> todo(row, today)).toList());
    }

    private static Todo todo(Waiting waiting, LocalDate today) {
        boolean returned = waiting.kind().equals("returned");
        return Todo.of(
                        "corrections/" + waiting.kind() + "/" + waiting.scheme() + "/" + waiting.unit(),
                        Module.INSURANCE.key(),
                        waiting.productName() + "："
                                + (returned
                                        ? waiting.policies() + " 户赔款被银行退回，核实账号后登记更正"
                                        : waiting.policies() + " 项保险单更正待核对"),
                        waiting.unit(),
                        waiting.unitName(),
                        null,
                        today,
                        returned ? "/insurance/settlements?scheme=" + waiting.scheme() : "/insurance/corrections")
                .blocking(waiting.policies(), returned ? "户等着重新支付赔款" : "项更正等着核对后生效");
    }
}
