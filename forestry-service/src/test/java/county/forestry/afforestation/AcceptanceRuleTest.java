package county.forestry.afforestation;

import static county.forestry.afforestation.PlotSample.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import county.forestry.afforestation.AcceptanceRule.Survival;
import county.forestry.afforestation.PlotEntry.Kind;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 森林法实施条例 第二十五条: what counts as afforested, and of how many trees the living ones are counted. */
@ServiceTest
class AcceptanceRuleTest {

    @ParameterizedTest(name = "{0}, {1} rows, {2} ha count as {3}")
    @CsvSource({
        "PLANTED,    , 2.5,    2.5",
        "ROADSIDE,  4, 0.0667, 0.0667",
        "ROADSIDE,  4, 0.0666, 0",
        "ROADSIDE,  3, 5,      0",
        "ROADSIDE,   , 5,      0",
        "REPLANTED,  , 2.5,    0",
        "RENEWED,    , 2.5,    0",
        "SCATTERED,  , 2.5,    0",
    })
    void countsWhatIsNewAndLargeEnough(Kind kind, @Nullable Integer rows, String area, String counted) {
        assertThat(RULE.counted(PlotSample.entry(kind, rows, area))).isEqualByComparingTo(counted);
    }

    @ParameterizedTest(name = "planted {0}, designed {1}, at least {2}, living {3}: {5}% of {4}, {6}")
    @CsvSource({
        "1650,     ,     , 1402, 1650, 84.96, replant",
        "1650,     ,     , 1403, 1650, 85.03, pass",
        "1000,     ,     ,  850, 1000, 85.00, pass",
        "1000, 1200,     ,  850, 1200, 70.83, replant",
        "1000,  900, 1500,  850, 1500, 56.66, replant",
        "1000,     ,     ,  410, 1000, 41.00, replant",
        "1000,     ,     ,  409, 1000, 40.90, redo",
        "  60,     ,     ,    0,   60,  0.00, redo",
        "99999,    ,     , 84999, 99999, 84.99, replant", // 84.9998% is not rounded up to a pass
        "1000,     ,     , 1100, 1000, 110.00, pass",
    })
    void countsTheLivingOfTheLargestNumber(
            int planted,
            @Nullable Integer designed,
            @Nullable Integer least,
            int living,
            int base,
            String rate,
            String outcome) {
        Survival survival = RULE.survival(PlotSample.entry(Kind.PLANTED, null, "2", planted, designed, least), living);
        assertThat(survival).isEqualTo(new Survival(base, new BigDecimal(rate), outcome));
    }

    /** The sums are made by the database, by the same rule. */
    @Test
    void theDatabaseCountsTheSame() {
        var random = new Random(2023);
        for (int i = 0; i < 200; i++) {
            List<Kind> kinds = List.of(Kind.values());
            Kind kind = kinds.get(random.nextInt(kinds.size()));
            Integer rows = random.nextInt(3) == 0 ? null : random.nextInt(7);
            String area = new BigDecimal(random.nextInt(2000)).movePointLeft(4).toPlainString();
            String counted = TestDatabase.running()
                    .text("select forestry.counted_area('%s', %s, %s, 4, 0.0667)".formatted(kind.key(), rows, area));
            assertThat(RULE.counted(PlotSample.entry(kind, rows, area)))
                    .as("%s, %s rows, %s ha", kind, rows, area)
                    .isEqualByComparingTo(counted);
        }
    }
}
