package county.insurance.settlement;

import static county.insurance.settlement.SettledSeason.INSURER;
import static county.insurance.settlement.SettledSeason.OFFICER;
import static county.insurance.settlement.SettledSeason.ONION;
import static county.insurance.settlement.SettledSeason.execute;
import static county.insurance.settlement.SettledSeason.policy;
import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.Caller;
import county.platform.access.Role;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Two insurers underwrite one scheme: neither sees an amount of the other's, nor the sum of both. */
@ServiceTest
class SecondInsurerTest {

    private static final Person SECOND = new Person("second-insurer", Role.INSURER, "bureau-finance");
    private static final String FIRSTS = "742.92";
    private static final String SECONDS = "445.75";
    private static final String SUM = "1188.67";

    @Autowired
    private WebTestClient client;

    private Caller caller;

    @BeforeEach
    void bothHaveAPayout() {
        caller = new Caller(client);
        SettledSeason.begin();
        SettledSeason.everyDay("0.97");
        policy(1, 901, "2.5");
        policy(2, 902, "1.5");
        execute("update enrolment_list set insurer = 'bureau-finance' where id = 902");
        caller.post(OFFICER, "actual-prices", "{'scheme':'" + ONION + "','version':0,'missingDays':0}")
                .expectStatus()
                .isCreated();
        caller.post(OFFICER, "settlements", "{'scheme':'" + ONION + "'}")
                .expectStatus()
                .isOk();
    }

    @AfterEach
    void tearDown() {
        SettledSeason.end();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "summary",
                "todos",
                "settlements?scheme=" + ONION,
                "settlement-preview?scheme=" + ONION,
                "exposure?scheme=" + ONION,
                "policies?scheme=" + ONION,
                "lists?scheme=" + ONION,
                "disputes?scheme=" + ONION,
                "refunds?scheme=" + ONION
            })
    void readsItsOwnAmountsAlone(String address) {
        assertThat(answer(INSURER, address)).doesNotContain(SECONDS, SUM);
        assertThat(answer(SECOND, address)).doesNotContain(FIRSTS, SUM);
    }

    /** What is hidden from the others is there: otherwise the test above could not fail. */
    @ParameterizedTest
    @ValueSource(strings = {"settlements?scheme=" + ONION, "settlement-preview?scheme=" + ONION})
    void theBureauReadsTheSum(String address) {
        assertThat(answer(OFFICER, address)).contains(SUM);
    }

    private String answer(Person person, String address) {
        return String.valueOf(caller.get(person, address)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
