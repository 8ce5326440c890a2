package county.insurance.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.platform.demo.Demonstration;
import county.platform.person.IdentityNumber;
import county.platform.reach.Sessions;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The made-up season on 2023-12-13, in a database of its own. */
@ServiceTest
class DemonstrationTest {

    @Autowired
    private DatabaseClient database;

    @Autowired
    private WebTestClient client;

    @Autowired
    private Demonstration demonstration;

    @DynamicPropertySource
    static void inADatabaseOfItsOwn(DynamicPropertyRegistry registry) {
        TestDatabase.running().provision("insurance", "demonstration");
        String address = "postgresql://127.0.0.1:" + TestDatabase.running().port() + "/demonstration";
        registry.add("county.demo", () -> "true");
        registry.add("county.database.url", () -> "jdbc:" + address);
        registry.add("spring.r2dbc.url", () -> "r2dbc:" + address);
    }

    @Test
    void aboutTwentyThousandHouseholdsOverAllVillages() {
        assertThat(number("select count(*) from policy where scheme = '2023-green-onion'"))
                .isBetween(new BigDecimal(18_000), new BigDecimal(23_000));
        assertThat(number("select count(distinct village) from policy where scheme = '2023-green-onion'"))
                .isEqualByComparingTo("594");
        assertThat(number("select count(*) from policy where scheme = '2023-pig-1'"))
                .isGreaterThan(BigDecimal.valueOf(200));
    }

    @Test
    void theBooksBalanceToTheFen() {
        assertThat(number("select count(*) from ledger_balance where policies <> due"))
                .isZero();
        assertThat(number("select count(*) from ledger_balance where payer = 'farmer' and paid <> due"))
                .isZero();
        assertThat(number("select count(*) from ledger_balance where paid > due"))
                .isZero();
    }

    @Test
    void thirtySevenDaysOfPricesAtEightPointsFollowFromTheirObservations() {
        assertThat(number("select count(*) from published_price")).isEqualByComparingTo("37");
        assertThat(number("select count(distinct point) from observation")).isEqualByComparingTo("8");
        assertThat(number("""
                select count(*) from published_price p
                where p.price <> (select round(avg(o.price), 2) from published_observation b
                                  join observation o on o.id = b.observation
                                  where b.day = p.day and b.version = p.version)
                """)).isZero();
        assertThat(number("select sum(price) / count(*) from published_price"))
                .isBetween(new BigDecimal("0.95"), new BigDecimal("1.059"));
    }

    @Test
    void everyStateHasListsAndEveryPartyIsAllowed() {
        assertThat(number("select count(distinct state) from enrolment_list")).isEqualByComparingTo("4");
        assertThat(number("select count(*) from policy where in_force_on is not null"))
                .isGreaterThan(BigDecimal.valueOf(15_000));
    }

    @Test
    void everyPageSaysSo() {
        client.get()
                .uri("/api/insurance/summary")
                .headers(headers -> headers.setBearerAuth(Person.LEADER.token()))
                .exchange()
                .expectBody()
                .jsonPath("$.demo")
                .isEqualTo(true);
    }

    @Test
    void startingAgainAddsNothing() {
        String counts = "select (select count(*) from policy) + (select count(*) from observation)"
                + " + (select count(*) from ledger_entry) + (select count(*) from published_price)";
        BigDecimal before = number(counts);
        demonstration.stop();
        demonstration.start();
        assertThat(number(counts)).isEqualByComparingTo(before);
    }

    @Test
    void aPlatformInOperationRefusesToStartOnIt() {
        assertThatThrownBy(() -> demonstration.keep(false))
                .hasMessage("This database holds made-up data: start with --demo, or on another one.");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 49, 50, 599, 600, 16_800, 22_000, 99_999})
    void nobodyIsReal(int no) {
        DemoPerson person = new DemoPerson(no);
        assertThat(person.identity()).startsWith("990000");
        assertThat(IdentityNumber.fault(person.identity(), LocalDate.parse("2023-12-13")))
                .isEmpty();
    }

    private BigDecimal number(String sql) {
        return java.util.Objects.requireNonNull(Sessions.ofTheService(
                        database.sql(sql).mapValue(BigDecimal.class).one())
                .block());
    }
}
