package county.forestry.goal;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.unit.UnitDirectory;
import county.platform.yearly.Discrepancy;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** 章政办发〔2023〕9号, part 2 and annex 2. */
@ServiceTest
class GoalControllerTest {

    @Autowired
    private WebTestClient client;

    @Autowired
    private UnitDirectory units;

    /** The file is the annex as the gazette prints it, names included. */
    @ParameterizedTest
    @CsvFileSource(resources = "annex-2-as-printed.csv", numLinesToSkip = 1)
    void everyPrintedFigureIsThere(
            String name,
            BigDecimal landArea,
            BigDecimal afforestation,
            BigDecimal forestArea,
            BigDecimal forestLand,
            BigDecimal stock,
            BigDecimal coverage) {
        GoalSheet sheet = sheet(Person.LEADER);
        String unit = units.named(name).orElseThrow().code();
        GoalSheet.Row row = unit.equals("district") ? sheet.district() : row(sheet, unit);
        assertThat(List.of(
                        row.landArea(),
                        row.afforestation(),
                        row.forestArea(),
                        row.forestLand(),
                        row.stock(),
                        row.coverage()))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(landArea, afforestation, forestArea, forestLand, stock, coverage);
    }

    @ParameterizedTest
    @CsvSource({
        "coverage, =, 22.76", "stock, =, 117.16", "forest-land, =, 27201.41", "land-use-review, =, 100",
        "afforestation, =, 366.67", "growth-consumption, <, 100", "fire-damage, <=, 0.2", "major-fires, =, 0",
        "fire-casualties, =, 0", "pest-disaster, <=, 3", "pollution-free, >=, 95", "forecast-accuracy, >=, 90",
        "destruction-cases, =, 0", "cases-handled, >=, 97"
    })
    void everyGoalOfTheDistrictIsThere(String key, String operator, BigDecimal value) {
        assertThat(sheet(Person.LEADER).goals())
                .filteredOn(goal -> goal.key().equals(key))
                .singleElement()
                .satisfies(goal -> assertThat(goal.operator()).isEqualTo(operator))
                .satisfies(goal -> assertThat(goal.value()).isEqualByComparingTo(value));
    }

    @Test
    void namesItsSourceAndHasTwentyUnitsAndFourteenGoals() {
        GoalSheet sheet = sheet(Person.LEADER);
        assertThat(sheet.source()).isEqualTo("章政办发〔2023〕9号");
        assertThat(sheet.units()).hasSize(20);
        assertThat(sheet.goals()).hasSize(14);
    }

    @Test
    void findsEveryContradictionOfTheAnnex() {
        assertThat(sheet(Person.LEADER).quality())
                .extracting(found -> found.rule() + " " + found.name() + " " + found.printed() + " " + found.computed())
                .containsExactlyInAnyOrder(
                        "sum 章丘区人民政府 27201.41 27201.40",
                        "sum 章丘区人民政府 117.16 117.17",
                        "coverage 官庄街道 25.35 25.34",
                        "land-exceeds-forest 文祖街道 3576.02 3169.69",
                        "land-exceeds-forest 官庄街道 5056.90 4722.99",
                        "land-exceeds-forest 国有胡山林场 131.86 129.85");
    }

    @Test
    void aTownshipSeesItsOwnRowOnly() {
        GoalSheet sheet = sheet(Person.CLERK_XIUHUI);
        assertThat(sheet.units()).extracting(GoalSheet.Row::code).containsExactly("370114008");
        assertThat(sheet.sums().get("forestArea")).isEqualByComparingTo("724.50");
        assertThat(sheet.quality()).isEmpty();
    }

    @Test
    void aForestFarmSeesItsOwnRowAndWhatIsWrongInIt() {
        GoalSheet sheet = sheet(Person.FARM_CLERK);
        assertThat(sheet.units()).extracting(GoalSheet.Row::code).containsExactly("farm-hushan");
        assertThat(sheet.quality()).extracting(Discrepancy::rule).containsExactly("land-exceeds-forest");
    }

    @Test
    void theForestryBureauSeesAllAndAnotherBureauNone() {
        assertThat(sheet(Person.FORESTRY).units()).hasSize(20);
        assertThat(sheet(Person.JUSTICE).units()).isEmpty();
    }

    @Test
    void oneUnitCanBeAskedFor() {
        get(Person.LEADER, "?year=2023&unit=370114008")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.units.length()")
                .isEqualTo(1)
                .jsonPath("$.units[0].forestArea")
                .isEqualTo("724.50");
    }

    @ParameterizedTest
    @CsvSource({
        "?year=2023&unit=370114002, 403",
        "?year=1999, 404",
        "?year=soon, 400",
        "'', 400",
        "?year=2023&unit=atlantis, 400",
        "?year=99999999999, 400"
    })
    void refusesWhatItCannotAnswer(String query, int status) {
        get(Person.CLERK_XIUHUI, query).expectStatus().isEqualTo(status);
    }

    private GoalSheet sheet(Person person) {
        return java.util.Objects.requireNonNull(get(person, "?year=2023")
                .expectStatus()
                .isOk()
                .expectBody(GoalSheet.class)
                .returnResult()
                .getResponseBody());
    }

    private ResponseSpec get(Person person, String query) {
        return client.get()
                .uri("/api/forestry/goals" + query)
                .headers(headers -> headers.setBearerAuth(person.token()))
                .exchange();
    }

    private static GoalSheet.Row row(GoalSheet sheet, String unit) {
        return sheet.units().stream()
                .filter(row -> row.code().equals(unit))
                .findFirst()
                .orElseThrow();
    }
}
