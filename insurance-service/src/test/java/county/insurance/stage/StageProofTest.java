package county.insurance.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** On 2023-12-13, when the last day of the first four stages of the green onions has passed. */
@ServiceTest
class StageProofTest {

    private static final String MINGSHUI = "370114001";
    private static final String SHUANGSHAN = "370114002";

    @Autowired
    private WebTestClient web;

    @BeforeEach
    void nothingDone() {
        takeOut();
    }

    @AfterEach
    void takeOut() {
        TestDatabase.running().execute("""
                set search_path = insurance;
                truncate stage_completion, point_collector;
                delete from enrolment_list where created_by = 'proof';
                delete from monitoring_point where created_by = 'proof';
                delete from published_price where published_by = 'proof';
                reset search_path;
                """);
    }

    @Test
    void aTownshipsContractsAreProvenByItsListsInForce() {
        list(MINGSHUI, 1, "in-force");
        list(MINGSHUI, 2, "in-force");
        list(MINGSHUI, 3, "ended");
        list(SHUANGSHAN, 1, "in-force");
        list(SHUANGSHAN, 2, "finance");
        assertThat(part("2023-green-onion-2", MINGSHUI)).isEqualTo("proven 生效的清单 2 份，共 2 份");
        assertThat(part("2023-green-onion-2", SHUANGSHAN)).isEqualTo("late 生效的清单 1 份，共 2 份");
        assertThat(part("2023-green-onion-2", "370114005")).isEqualTo("late null");
        assertThat(state("2023-green-onion-2")).isEqualTo("late");
    }

    @Test
    void whatIsProvenIsNotLateAndAsksForAWord() {
        long late = tally("late");
        list(MINGSHUI, 1, "in-force");
        assertThat(tally("late")).isEqualTo(late - 1);
        assertThat(tally("done")).isEqualTo(1);
        assertThat(get("/api/insurance/todos", Person.CLERK_MINGSHUI)).contains("章丘大葱：签订保险合同（生效的清单 1 份，共 1 份，请确认）");
    }

    @Test
    void pricesAreProvenByEveryDayOfTheirWindow() {
        prices("2023-11-06", "2023-12-11");
        assertThat(part("2023-green-onion-4", "bureau-development-reform")).isEqualTo("late 公布了价格的日子 36 天，共 37 天");
        prices("2023-12-12", "2023-12-12");
        assertThat(part("2023-green-onion-4", "bureau-development-reform")).isEqualTo("proven 公布了价格的日子 37 天，共 37 天");
        assertThat(state("2023-green-onion-4")).isEqualTo("proven");
    }

    @Test
    void pointsAreProvenByTheirCollectors() {
        TestDatabase.running().execute("""
                insert into insurance.monitoring_point (scheme, name, township, active_from, created_by)
                values ('2023-green-onion', '一', '370114001', '2023-11-06', 'proof'),
                       ('2023-green-onion', '二', '370114002', '2023-11-06', 'proof');
                insert into insurance.point_collector (point, username)
                select id, 'zhen' from insurance.monitoring_point where created_by = 'proof' and name = '一';
                """);
        assertThat(part("2023-green-onion-3", MINGSHUI)).isEqualTo("proven 有采价员的监测点 1 个，共 1 个");
        assertThat(part("2023-green-onion-3", SHUANGSHAN)).isEqualTo("late 有采价员的监测点 0 个，共 1 个");
        assertThat(part("2023-green-onion-3", "bureau-development-reform")).isEqualTo("late 有采价员的监测点 1 个，共 2 个");
    }

    private static void list(String township, int no, String state) {
        TestDatabase.running().execute("""
                insert into insurance.enrolment_list (scheme, scheme_version, township, village, no, state, created_by, created_at)
                select '2023-green-onion', 1, township, code, %d, '%s', 'proof', now()
                from insurance.village where township = '%s' order by code limit 1
                """.formatted(90 + no, state, township));
    }

    private static void prices(String from, String until) {
        TestDatabase.running().execute("""
                insert into insurance.published_price (scheme, day, price, published_by, published_at)
                select '2023-green-onion', cast(day as date), 1.05, 'proof', now()
                from generate_series(date '%s', date '%s', interval '1 day') as day
                """.formatted(from, until));
    }

    private String part(String stage, String unit) {
        String items = "$.items[?(@.id=='" + stage + "')].units[?(@.unit=='" + unit + "')]";
        return read("/api/insurance/stages?year=2023", Person.LEADER, items + ".state")
                + " "
                + read("/api/insurance/stages?year=2023", Person.LEADER, items + ".evidence");
    }

    private String state(String stage) {
        return read("/api/insurance/stages?year=2023", Person.LEADER, "$.items[?(@.id=='" + stage + "')].state");
    }

    private long tally(String of) {
        return Long.parseLong(read("/api/insurance/summary", Person.CLERK_MINGSHUI, "$.tally." + of));
    }

    private String read(String address, Person person, String path) {
        Object found = JsonPath.read(get(address, person), path);
        return found instanceof List<?> many ? String.valueOf(many.getFirst()) : String.valueOf(found);
    }

    private String get(String address, Person person) {
        EntityExchangeResult<String> answer = web.get()
                .uri(address)
                .headers(headers -> headers.setBearerAuth(person.token()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult();
        return String.valueOf(answer.getResponseBody());
    }
}
