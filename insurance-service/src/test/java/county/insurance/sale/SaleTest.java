package county.insurance.sale;

import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.Caller;
import county.insurance.TestScheme;
import county.insurance.TestSheet;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Pigs sold in the insurance period: never more than that is paid (pig scheme, part 3 (3)). */
@ServiceTest
class SaleTest {

    @Autowired
    private WebTestClient http;

    private Caller caller;

    @BeforeEach
    void insureTwoGrowers() {
        TestScheme.add();
        caller = new Caller(http);
        TestDatabase.running().execute("""
                begin;
                set search_path = insurance;
                update scheme_version set enrol_from = '2023-09-01', enrol_until = '2023-09-30', cover_from = '2023-10-01'
                where scheme = '2090-pig';
                insert into enrolment_list (id, scheme, scheme_version, township, village, no, state, insurer, created_by,
                                            created_at)
                overriding system value values
                    (903, '2090-pig', 1, '370114001', '370114001001', 1, 'in-force', 'insurer-designated', 'test', now());
                insert into policy (id, list, scheme, scheme_version, township, village, kind, name, identity_kind,
                                    identity_index, identity_sealed, identity_mask, quantity, sum_insured, premium, farmer,
                                    district, city, province, certificate, inspected_quantity, in_force_on, entered_by,
                                    entered_at)
                overriding system value
                select n, 903, '2090-pig', 1, '370114001', '370114001001', 'grower', '养殖户' || n, 'person',
                       decode(lpad(to_hex(n), 64, '0'), 'hex'), '\\x00', '370114********0000', 100, 175000, 0, 0, 0, 0, 0,
                       'C' || n, 100, '2023-09-30', 'test', now()
                from generate_series(1, 2) n;
                commit;
                """);
    }

    @AfterEach
    void takeAllOut() {
        TestScheme.remove();
    }

    private ResponseSpec report(Person person, int policy, int version, String sold) {
        return caller.put(person, "policies/" + policy + "/sale", "{'version':" + version + ",'sold':" + sold + "}");
    }

    @Test
    void theTownshipOrTheInsurerReportsAndTheSecondOfTwoIsTold() {
        report(Person.CLERK_MINGSHUI, 1, 1, "80")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"quantity\": \"100.00\", \"sold\": \"80.00\", \"version\": 2}");
        report(Person.INSURER, 1, 1, "90").expectStatus().isEqualTo(409);
        report(Person.INSURER, 1, 2, "90")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("reason");
        report(Person.INSURER, 1, 2, "80").expectStatus().isOk();
        report(Person.INSURER, 1, 3, "90,'reason':'核对检疫票据'").expectStatus().isOk();
        report(Person.CLERK_XIUHUI, 1, 4, "1").expectStatus().isNotFound();
        report(Person.CLERK_MINGSHUI, 1, 4, "1.5").expectStatus().isEqualTo(422);
        report(Person.CLERK_MINGSHUI, 1, 4, "-1").expectStatus().isBadRequest();
        caller.get(Person.AUDITOR, "audit?limit=1").expectBody().json("""
                {"items": [{"action": "sell", "before": {"sold": "80.00"}, "after": {"sold": "90.00"}}]}
                """);
    }

    @Test
    void moreThanInsuredIsMarkedAndEveryReportStays() {
        report(Person.CLERK_MINGSHUI, 1, 1, "0")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.aboveInsured")
                .isEqualTo(false);
        report(Person.CLERK_MINGSHUI, 1, 2, "25000,'reason':'原来漏登'")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.aboveInsured")
                .isEqualTo(true);
        assertThat(TestDatabase.running()
                        .text("select string_agg(concat_ws(' ', before, sold, reason, reported_by), ',' order by id)"
                                + " from insurance.sale_report"))
                .isEqualTo("0.00 clerk-mingshui,0.00 25000.00 原来漏登 clerk-mingshui");
        send(Person.CLERK_MINGSHUI, List.of(1, "", "", "", 100, 90))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("reason");
        TestSheet.send(
                        http,
                        Person.CLERK_MINGSHUI,
                        "lists/903/sales-sheet?reason=票据核对",
                        TestSheet.xlsx(SalesSheet.COLUMNS, List.of(List.of(1, "", "", "", 100, 90))))
                .expectStatus()
                .isOk();
        assertThat(TestDatabase.running()
                        .text("select max(reason) filter (where sold = 90) from insurance.sale_report"))
                .isEqualTo("票据核对");
    }

    @Test
    void aFilledSheetIsTakenAsAWholeOrNotAtAll() {
        assertThat(TestSheet.rows(
                        caller.get(Person.CLERK_MINGSHUI, "lists/903/sales.xlsx"),
                        "登记号",
                        "姓名或名称",
                        "投保数量",
                        "保险期内实际出栏数量"))
                .containsExactly("1|养殖户1|100|", "2|养殖户2|100|");
        send(Person.CLERK_MINGSHUI, List.of(1, "", "", "", 100, 80), List.of(7, "", "", "", 100, "2x"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("第 3 行“登记号”（7）");
        assertThat(sold()).isEqualTo("0");
        send(Person.CLERK_MINGSHUI, List.of(1, "", "", "", 100, 80), List.of(2, "", "", "", 100, 0))
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"rows\": 2, \"changed\": 2}");
        assertThat(sold()).isEqualTo("2");
        send(Person.CLERK_XIUHUI, List.of(1, "", "", "", 100, 80))
                .expectStatus()
                .isNotFound();
    }

    @Test
    void quantitiesAreReadAsTheyAreTypedAndTheSheetComesBackAsItWent() {
        send(Person.CLERK_MINGSHUI, List.of("1", "", "", "", 100, "８０头"), List.of(2, "", "", "", 100, "1,000"))
                .expectStatus()
                .isOk();
        byte[] sheet = Objects.requireNonNull(caller.get(Person.CLERK_MINGSHUI, "lists/903/sales.xlsx")
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent());
        TestSheet.send(http, Person.CLERK_MINGSHUI, "lists/903/sales-sheet", sheet)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"rows\": 2, \"changed\": 0}");
        assertThat(TestDatabase.running().text("select sum(sold_quantity) from insurance.policy"))
                .isEqualTo("1080.00");
        send(Person.CLERK_MINGSHUI, List.of(1, "", "", "", 100, "8,0"), List.of(2, "", "", "", 100, "80亩"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors.length()")
                .isEqualTo(2);
    }

    private ResponseSpec send(Person person, List<?>... rows) {
        return TestSheet.send(http, person, "lists/903/sales-sheet", TestSheet.xlsx(SalesSheet.COLUMNS, List.of(rows)));
    }

    private static String sold() {
        return TestDatabase.running().text("select count(sold_quantity) from insurance.policy");
    }

    @Test
    void nothingIsReportedBeforeTheCoverBeginsOrAfterTheSettlement() {
        TestDatabase.running().execute("""
                insert into insurance.actual_price values ('2090-pig', 1, 60, 4, null, '2023-12-01', 'x', now());
                insert into insurance.settlement (scheme, no, price_version, policies, amount, run_by, run_at, confirm_due,
                                                  pay_due)
                values ('2090-pig', 1, 1, 2, 0, 'x', now(), '2023-12-20', '2024-01-10');
                insert into insurance.season values ('2090-pig', '2023-12-01', '2023-12-13')
                """);
        report(Person.CLERK_MINGSHUI, 1, 1, "80").expectStatus().isEqualTo(422);
        TestDatabase.running().execute("""
                delete from insurance.settlement;
                delete from insurance.season;
                update insurance.scheme_version set cover_from = '2023-12-14' where scheme = '2090-pig'
                """);
        report(Person.CLERK_MINGSHUI, 1, 1, "80").expectStatus().isEqualTo(422);
    }
}
