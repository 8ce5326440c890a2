package county.planning.observation;

import static org.assertj.core.api.Assertions.assertThat;

import county.planning.indicator.Indicator;
import county.planning.plan.Plan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reported value must keep: here a percentage that was 50 in 2020 and 60 in 2022, reported in December 2023. */
class EntryRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 12, 13);

    @ParameterizedTest(name = "{1} for {0}, note {2}: {3}")
    @CsvSource({
        // period, value, note, the field that is refused
        "2021, 50,    ,     ",
        "2021, 60,    ,     ",
        "2021, 60.01, ,     note",
        "2021, 40,    ,     ",
        "2021, 39.99, ,     note",
        "2021, 39.99, 统计口径调整, ",
        "2023, 72,    ,     ",
        "2023, 72.01, ,     note",
        "2023, 72.01, '  ', note",
        "2022, 60,    ,     note",
        "2022, 61,    据年鉴修订, ",
        "2020, 50,    ,     period",
        "2019, 50,    ,     period",
        "2024, 60,    ,     period",
        "2023, -0.01, ,     value",
        "2023, 100.01, 说明, value",
        "2023, 100,   说明, ",
        "2023, 60.001, ,    value",
        "2023, 60.100, ,    ",
    })
    void takesOrRefuses(int period, String value, @Nullable String note, @Nullable String refused) {
        var broken = entry(period, value, note).broken();
        assertThat(broken.map(Entry.Broken::field).orElse(null)).isEqualTo(refused);
    }

    @Test
    void saysHowFarAValueJumps() {
        assertThat(entry(2021, "75", null).broken().orElseThrow().reason())
                .isEqualTo("与 2020 年的 50% 相差 50.00%，超过 20%，请核对数值；确认无误的，在备注中说明原因。");
    }

    @Test
    void comparesWithNothingThatNobodyHasApproved() {
        List<Observation> known = List.of(value(2020, 1, "50", true), value(2021, 1, "90", false));
        assertThat(entry(known, 2022, "50", null).broken()).isEmpty();
    }

    @Test
    void holdsForTheEndOfAYearOrForTodayWhileItLasts() {
        assertThat(entry(2022, "60", null).asOf()).isEqualTo(LocalDate.of(2022, 12, 31));
        assertThat(entry(2023, "60", null).asOf()).isEqualTo(TODAY);
    }

    private static Entry entry(int period, String value, @Nullable String note) {
        return entry(List.of(value(2020, 1, "50", true), value(2022, 1, "60", true)), period, value, note);
    }

    private static Entry entry(List<Observation> known, int period, String value, @Nullable String note) {
        return new Entry(
                plan(),
                indicator(),
                known,
                new ObservationEntry(Integer.toString(period), new BigDecimal(value), "年报", note, 0),
                TODAY);
    }

    private static Observation value(int period, int version, String value, boolean approved) {
        return new Observation(
                period,
                "rate",
                period,
                version,
                new BigDecimal(value),
                "年报",
                null,
                null,
                null,
                null,
                "entered",
                LocalDate.of(period, 12, 31),
                approved,
                "a",
                TODAY,
                approved ? "b" : null,
                approved ? TODAY : null);
    }

    private static Plan plan() {
        return new Plan(
                "plan",
                "规划",
                "文号",
                LocalDate.of(2023, 7, 6),
                2020,
                BigDecimal.TEN,
                BigDecimal.valueOf(25),
                true,
                "count-unless-base",
                BigDecimal.valueOf(20));
    }

    private static Indicator indicator() {
        return new Indicator(
                "rate",
                "plan",
                2020,
                1,
                "smart",
                "智慧城镇化",
                "覆盖率",
                "%",
                "expected",
                null,
                false,
                BigDecimal.valueOf(50),
                2025,
                "=",
                BigDecimal.valueOf(100),
                "table",
                "专栏1",
                null,
                "bureau-development-reform",
                "发展和改革局",
                null,
                BigDecimal.ZERO,
                BigDecimal.valueOf(100),
                2,
                false);
    }
}
