package county.insurance.overview;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import county.insurance.settlement.SettledSeason;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** An unpaid season of 2023 and newer ones that enrol: none hides another, and none is closed while money is owed. */
@ServiceTest
class SeveralSeasonsTest {

    @Autowired
    private WebTestClient client;

    @BeforeEach
    void twoSeasons() {
        SettledSeason.begin();
        SettledSeason.policy(1, 901, "2.5");
        SettledSeason.policy(2, 903, "20");
        SettledSeason.policy(3, 904, "30");
    }

    @AfterEach
    void end() {
        TestDatabase.running()
                .execute("truncate insurance.closed_period, insurance.period_closing, insurance.idempotency_key");
        SettledSeason.end();
    }

    @Test
    void theCockpitShowsEverySeasonThatIsNotClosed() {
        String summary = read(Person.LEADER, "summary");
        assertThat(JsonPath.<List<String>>read(summary, "$.figures[*].key"))
                .contains(
                        "target-price-2023-green-onion",
                        "in-force-2023-green-onion",
                        "target-price-2090-green-onion",
                        "in-force-2090-pig");
        assertThat(JsonPath.<String>read(summary, "$.figures[0].label")).isEqualTo("2023、2090年目标价格保险方案");
    }

    @Test
    void whoLooksForAHouseholdFindsItInWhicheverSeason() {
        assertThat(JsonPath.<List<String>>read(read(Person.CLERK_MINGSHUI, "policies?name=测试户"), "$.items[*].scheme"))
                .containsExactly("2023-green-onion", "2090-pig");
        assertThat(JsonPath.<List<String>>read(
                        read(Person.CLERK_MINGSHUI, "policies?name=测试户&scheme=2023-green-onion"), "$.items[*].scheme"))
                .containsExactly("2023-green-onion");
        assertThat(JsonPath.<List<Integer>>read(read(Person.LEADER, "policies"), "$.items[*].id"))
                .containsExactly(1, 2, 3);
    }

    @Test
    void pagesOpenOnOpenWorkAndNotOnTheNewestSeason() {
        String periods = read(Person.LEADER, "periods");
        assertThat(JsonPath.<List<String>>read(periods, "$.items[*].key"))
                .containsExactly("2090-pig", "2090-green-onion", "2023-green-onion", "2023-pig-1");
        assertThat(JsonPath.<String>read(periods, "$.opening")).isEqualTo("2023-green-onion");
    }

    @Test
    void aSeasonIsNotClosedWhileMoneyIsOwedAndNotWrittenInOnceItIs() {
        assertThat(JsonPath.<List<String>>read(read(Person.DEVELOPMENT_REFORM, "periods/2090-pig"), "$.obstacles"))
                .containsExactly("有生效的保险单，还没有结算");
        post(Person.DEVELOPMENT_REFORM, "periods/2090-pig/closings", PROPOSAL, 422);
        execute("update enrolment_list set state = 'ended' where scheme = '2090-pig'");
        String proposed = post(Person.DEVELOPMENT_REFORM, "periods/2090-pig/closings", PROPOSAL, 200);
        int id = JsonPath.read(proposed, "$.period.proposed.id");
        post(Person.FINANCE, "periods/2090-pig/closings/" + id + "/decision", "{\"confirm\":true,\"version\":1}", 200);

        String refused = post(
                Person.DEVELOPMENT_REFORM,
                "national-prices",
                "{\"scheme\":\"2090-pig\",\"day\":\"2023-11-15\",\"price\":\"14.85\",\"source\":\"国家价格监测\"}",
                422);
        assertThat(refused).contains("已于 2023-12-13 办结", "只能查阅");
        assertThat(JsonPath.<List<String>>read(read(Person.LEADER, "summary"), "$.figures[*].key"))
                .doesNotContain("in-force-2090-pig")
                .contains("in-force-2023-green-onion");
        assertThat(JsonPath.<List<Integer>>read(read(Person.LEADER, "policies?scheme=2090-pig"), "$.items[*].id"))
                .containsExactly(2, 3);
    }

    private static final String PROPOSAL = "{\"act\":\"close\",\"reason\":\"本季已经结束\",\"leftOpen\":0}";

    private String read(Person person, String address) {
        return Objects.requireNonNull(client.get()
                .uri("/api/insurance/" + address)
                .headers(headers -> headers.setBearerAuth(person.token()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private String post(Person person, String address, String body, int status) {
        return Objects.requireNonNull(client.post()
                .uri("/api/insurance/" + address)
                .headers(headers -> headers.setBearerAuth(person.token()))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.valueOf(status))
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private static void execute(String sql) {
        TestDatabase.running().execute("begin; set search_path = insurance; " + sql + "; commit");
    }
}
