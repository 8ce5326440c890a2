package county.disclosure.overview;

import static org.assertj.core.api.Assertions.assertThat;

import county.disclosure.overview.PlanInForce.CountingPlan;
import county.platform.summary.Tally;
import county.platform.work.UnitProgress;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanFiguresTest {

    private static final LocalDate DAY = LocalDate.of(2023, 12, 13);

    @ParameterizedTest
    @CsvSource({
        "0,0,0.0",
        "0,7,0.0",
        "1,8,12.5",
        "1,16,6.3",
        "1,2000,0.1",
        "1,2001,0.0",
        "2,3,66.7",
        "1999,2000,100.0",
        "5,5,100.0"
    })
    void roundsTheAcceptedShareHalfUpToOneDecimal(long accepted, long total, String share) {
        var unit = new UnitProgress("370114001", "明水街道", new Tally(accepted, 0, 0, total - accepted), 0);
        var plan = new CountingPlan(2023, "章政办发〔2023〕10号", DAY, 52);
        assertThat(PlanFigures.of(plan, List.of(unit), DAY).acceptedShare()).isEqualTo(share);
    }
}
