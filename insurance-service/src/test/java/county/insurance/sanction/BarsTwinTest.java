package county.insurance.sanction;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The function of the database against the pure rule, over random days and the edges of each sanction. */
@ServiceTest
class BarsTwinTest {

    private static final int CASES = 3000;
    private static final LocalDate FROM = LocalDate.parse("2023-12-13");

    @Test
    void theDatabaseBarsOnTheDaysOnWhichTheRuleDoes() {
        var random = new Random(20231213);
        var cases = IntStream.range(0, CASES).mapToObj(no -> any(random)).toList();
        String asked = cases.stream().map(Case::sql).collect(Collectors.joining(", "));
        String told = TestDatabase.running().text("""
                select string_agg(case when insurance.bars(imposed_on, until, lifted_on, day) then '1' else '0' end, '' order by no)
                from (select *, row_number() over () as no
                      from (values %s) one (imposed_on, until, lifted_on, day)) numbered
                """.formatted(asked));
        assertThat(told)
                .isEqualTo(cases.stream()
                        .map(one -> one.sanction().bars(one.day()) ? "1" : "0")
                        .collect(Collectors.joining()));
        assertThat(told).contains("0").contains("1");
    }

    private static Case any(Random random) {
        LocalDate imposed = FROM.plusDays(random.nextInt(400));
        LocalDate until = Sanction.lastDay(imposed, 1 + random.nextInt(3));
        LocalDate day = switch (random.nextInt(5)) {
            case 0 -> imposed;
            case 1 -> imposed.minusDays(1);
            case 2 -> until;
            case 3 -> until.plusDays(1);
            default -> FROM.plusDays(random.nextInt(2000));
        };
        return new Case(imposed, until, random.nextInt(6) == 0 ? imposed.plusDays(30) : null, day);
    }

    record Case(
            LocalDate imposed, LocalDate until, @Nullable LocalDate lifted, LocalDate day) {

        String sql() {
            return "(date '%s', date '%s', cast(%s as date), date '%s')"
                    .formatted(imposed, until, lifted == null ? "null" : "'" + lifted + "'", day);
        }

        Sanction sanction() {
            return new Sanction(
                    1, "party", "某户", null, null, null, "other", "理由", "文号", null, null, imposed, until, "officer",
                    lifted, null, null, null, 1);
        }
    }
}
