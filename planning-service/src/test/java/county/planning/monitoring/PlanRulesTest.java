package county.planning.monitoring;

import county.planning.PlanningApi;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Our decisions are data: whoever changes a plan's row changes how its indicators are judged. */
@ServiceTest
class PlanRulesTest {

    @Autowired
    private WebTestClient client;

    @AfterEach
    void restore() {
        change("at_risk_behind = 10, off_track_behind = 25, binding_stricter = true, undated = 'count-unless-base'");
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                // 15.95 points behind
                "at_risk_behind = 15.94        | urbanisation-rate | at-risk",
                "at_risk_behind = 15.95        | urbanisation-rate | on-track",
                "off_track_behind = 15.94      | urbanisation-rate | off-track",
                "undated = 'count'             | public-green      | off-track",
                "undated = 'count'             | 5g-coverage       | achieved",
                "undated = 'count-unless-base' | public-green      | no-data",
                "undated = 'count-unless-base' | 5g-base-stations  | at-risk",
                "undated = 'ignore'            | 5g-base-stations  | no-data",
                "undated = 'ignore'            | urbanisation-rate | at-risk",
            })
    void judgesByThePlansOwnRow(String changed, String indicator, String status) {
        change(changed);
        new PlanningApi(client)
                .get("/indicators/{id}", Person.LEADER, indicator)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo(status);
    }

    private static void change(String columns) {
        TestDatabase.running().execute("update planning.plan set " + columns);
    }
}
