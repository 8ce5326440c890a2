package county.platform.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import county.platform.summary.Tally;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every state and day, and what is one piece of work. */
class DueWorkTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 12, 13);

    @ParameterizedTest(name = "{0}, due in {1} days, asked for from {2} days on")
    @CsvSource({
        "waiting, -1, , late",
        "waiting, 0, , soon",
        "waiting, 14, , soon",
        "waiting, 15, , open",
        "waiting, , , open",
        "waiting, 30, 1, upcoming",
        "waiting, 30, 0, open",
        "waiting, -1, 1, late",
        "handed-in, 5, , submitted",
        "handed-in, , , submitted",
        "handed-in, -1, , late",
        "standing, , , open",
        "proven, -1, , proven",
        "proven, , , proven",
        "proven, 0, , soon",
        "proven, 30, , open",
        "done, -1, , done",
        "done, 30, 5, done"
    })
    void aPartsStateComesFromFactsAndItsDay(
            String stored, @Nullable Integer due, @Nullable Integer opens, String state) {
        assertThat(DueWork.stateOf(stored, day(due), day(opens), TODAY)).isEqualTo(state);
    }

    @Test
    void whatManyUnitsOweByOneDayIsOnePieceOfWork() {
        List<DueWork> works = DueWork.of(
                List.of(
                        row("自查", -1, "a", "done"),
                        row("自查", -1, "b", "proven"),
                        row("自查", -1, "c", "waiting"),
                        row("自查", 5, "a", "waiting"),
                        row("总结", 5, "a", "handed-in")),
                TODAY);
        assertThat(works)
                .extracting(DueWork::subject, DueWork::tally)
                .containsExactly(
                        tuple("自查", new Tally(2, 1, 0, 0)),
                        tuple("自查", new Tally(0, 0, 1, 0)),
                        tuple("总结", new Tally(0, 0, 0, 1)));
        assertThat(works.getFirst().units())
                .extracting(
                        DueWork.DuePart::unit, DueWork.DuePart::state, DueWork.DuePart::evidence, DueWork.DuePart::link)
                .contains(tuple("b", "proven", "已有 1 份", "/forestry/b"));
    }

    private static DueWork.Row row(String subject, int due, String unit, String state) {
        return new DueWork.Row(
                "milestone", subject, day(due), null, unit, unit + "街道", state, "已有 1 份", "/forestry/" + unit);
    }

    private static @Nullable LocalDate day(@Nullable Integer fromToday) {
        return fromToday == null ? null : TODAY.plusDays(fromToday);
    }
}
