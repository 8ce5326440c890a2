package county.insurance.enrolment;

import static county.insurance.enrolment.ReviewedList.COLLEAGUE;
import static county.insurance.enrolment.ReviewedList.INSURER_B;
import static county.insurance.enrolment.ReviewedList.OTHER_INSURER;
import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.Caller;
import county.insurance.TestScheme;
import county.platform.access.Role;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What does not come into force is ended by a document, and what the farmers have paid goes back to them. */
@ServiceTest
class EndingTest {

    private static final Person OFFICER = Person.DEVELOPMENT_REFORM;

    @Autowired
    private WebTestClient http;

    private Caller caller;
    private ReviewedList list;

    @BeforeEach
    void enter() {
        TestScheme.add();
        caller = new Caller(http);
        list = new ReviewedList(caller);
    }

    @AfterEach
    void takeAllOut() {
        TestScheme.remove();
    }

    private ResponseSpec end(Person person, boolean collected) {
        return list.act(
                person,
                "ending",
                "{'version':%d,'reason':'未在保险期间开始前承保','document':'发改〔2023〕8号','collected':%s}"
                        .formatted(list.version(), collected));
    }

    private ResponseSpec refund(Person person, String paidOn, String amount) {
        return list.act(
                person,
                "refunds",
                "{'document':'退1','paidOn':'%s','policies':2,'amount':'%s'}".formatted(paidOn, amount));
    }

    private static String text(String sql) {
        return TestDatabase.running().text(sql);
    }

    @Test
    void aListThatNobodyUnderwroteIsEndedAndItsHouseholdsAreFreeAgain() {
        list.submitted();
        ReviewedList.coverBegins("2023-12-13");
        caller.get(OFFICER, "todos")
                .expectBody()
                .jsonPath("$.items[?(@.title =~ /.*须以文书终止办理.*/)]")
                .isNotEmpty();
        end(Person.FINANCE, false).expectStatus().isForbidden();
        end(Person.CLERK_XIUHUI, false).expectStatus().isForbidden();
        end(Person.CLERK_MINGSHUI, false).expectStatus().isNotFound();
        end(OFFICER, false)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"state\": \"ended\", \"returned\": null, \"policies\": 0}");
        end(OFFICER, false).expectStatus().isEqualTo(422);
        caller.get(Person.CLERK_XIUHUI, "lists/" + list.id() + "/review")
                .expectBody()
                .json("""
                        {"ending": {"document": "发改〔2023〕8号", "endedOn": "2023-12-13", "policies": 2, "collected": false,
                                    "toRefund": 0}}
                        """);
        assertThat(text("select count(*) from insurance.policy where ended_on is null"))
                .isEqualTo("0");
        assertThat(text("select count(*) from insurance.audit_event where action = 'end' and entity = 'enrolment-list'"
                        + " and entity_id = '" + list.id() + "'"))
                .isEqualTo("1");
    }

    @Test
    void aTownshipEndsWhatStillLiesWithItAndGivesBackWhatItCollected() {
        list.act(Person.CLERK_XIUHUI, "notice", "{}").expectStatus().isOk();
        end(Person.CLERK_XIUHUI, true).expectStatus().isOk();
        assertThat(text("select state from insurance.notice")).isEqualTo("cancelled");
        caller.get(COLLEAGUE, "refunds/waiting")
                .expectBody()
                .json("{\"items\": [{\"policies\": 2, \"amount\": \"392.00\", \"unit\": \"370114008\"}]}");
        refund(Person.CLERK_XIUHUI, "2023-12-13", "392.00").expectStatus().isForbidden();
        refund(Person.INSURER, "2023-12-13", "392.00").expectStatus().isNotFound();
        refund(COLLEAGUE, "2023-12-13", "392.00").expectStatus().isCreated();
        assertThat(text("select count(*) from insurance.ledger_entry")).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-12, 392.00, 422",
        "2023-12-14, 392.00, 422",
        "2023-12-13, 391.99, 409",
        "2023-12-13, 392.00, 201"
    })
    void givesBackAllThatWasCollectedAndNothingElse(String paidOn, String amount, int status) {
        list.underwritten();
        end(OFFICER, false).expectStatus().isOk();
        caller.get(Person.INSURER, "todos")
                .expectBody()
                .jsonPath("$.items[?(@.title =~ /.*2 户自缴保费共 392.00 元待退还.*/)]")
                .isNotEmpty();
        refund(OTHER_INSURER, paidOn, amount).expectStatus().isNotFound();
        refund(Person.INSURER, paidOn, amount).expectStatus().isEqualTo(status);
        caller.get(Person.INSURER, "refunds?open=true")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(status == 201 ? 0 : 2);
    }

    @Test
    void whoDecidedThatItEndsDoesNotRecordTheRefund() {
        Person both = new Person(
                "both",
                List.of(Role.BUREAU_OFFICER, Role.INSURER),
                List.of("bureau-development-reform", "insurer-designated"));
        list.underwritten();
        end(both, false).expectStatus().isOk();
        refund(both, "2023-12-13", "392.00").expectStatus().isForbidden();
        refund(INSURER_B, "2023-12-13", "392.00").expectStatus().isCreated();
    }

    @Test
    void theShareOfAnEndedContractGoesBackAndTheBooksShowIt() {
        list.inForce();
        String policy = list.policy();
        String body = "{'version':" + list.policyVersion() + ",'reason':'重复参保','document':'处〔2023〕3号'}";
        caller.post(OFFICER, "policies/" + policy + "/termination", body)
                .expectStatus()
                .isNoContent();
        assertThat(farmersOutstanding()).isEqualTo("-196.00");
        String one = "{'document':'退2','paidOn':'2023-12-13','policies':1,'amount':'196.00'}";
        list.act(Person.INSURER, "refunds", one).expectStatus().isCreated();
        assertThat(farmersOutstanding()).isEqualTo("0.00");
        String failure = "{'version':%d,'reason':'户名不符'}";
        caller.post(OTHER_INSURER, "policies/" + policy + "/refund-failure", failure.formatted(2))
                .expectStatus()
                .isNotFound();
        caller.post(Person.INSURER, "policies/" + policy + "/refund-failure", failure.formatted(1))
                .expectStatus()
                .isEqualTo(409);
        caller.post(Person.INSURER, "policies/" + policy + "/refund-failure", failure.formatted(2))
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"failure\": \"户名不符\", \"paidOn\": null}");
        assertThat(farmersOutstanding()).isEqualTo("-196.00");
        list.act(Person.INSURER, "refunds", one).expectStatus().isCreated();
        assertThat(farmersOutstanding()).isEqualTo("0.00");
        caller.get(Person.FINANCE, "ledger/check?scheme=" + TestScheme.ONION)
                .expectBody()
                .jsonPath("$.balanced")
                .isEqualTo(true);
        assertThat(text("select string_agg(document || ' ' || reason, ',') from insurance.share_refund_failure"))
                .isEqualTo("退2 户名不符");
    }

    private static String farmersOutstanding() {
        return text("select sum(case when kind = 'paid' then -amount else amount end)"
                + " from insurance.ledger_entry where payer = 'farmer'");
    }

    @ParameterizedTest
    @CsvSource({"'', 发改8号, true", "理由, '', true", "理由, 发改8号, null"})
    void isNeverEndedWithoutReasonDocumentAndWord(String reason, String document, String collected) {
        list.act(
                        OFFICER,
                        "ending",
                        "{'version':%d,'reason':'%s','document':'%s','collected':%s}"
                                .formatted(list.version(), reason, document, collected))
                .expectStatus()
                .isBadRequest();
    }
}
