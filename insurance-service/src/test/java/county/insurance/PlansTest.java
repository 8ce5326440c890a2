package county.insurance;

import static org.assertj.core.api.Assertions.assertThat;

import county.insurance.settlement.SettledSeason;
import county.platform.test.Person;
import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** No page, look-up or check reads more the more households there are: measured, with the plans that the database chooses. */
@ServiceTest
@TestPropertySource(properties = "county.codes=log")
@Import(Reads.Listening.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlansTest {

    private static final int POLICIES = 30_000;

    @Autowired
    private WebTestClient client;

    // Quiet while pages are read, or their statements would be taken for a page's.
    @Autowired
    @Qualifier("workers")
    private SmartLifecycle workers;

    private Caller caller;

    @BeforeAll
    void fill() {
        workers.stop();
        caller = new Caller(client);
        SettledSeason.begin();
        SettledSeason.everyDay("0.97");
        SettledSeason.execute("""
                insert into enrolment_list (scheme, scheme_version, township, village, no, state, insurer, created_by,
                                            created_at)
                select '2023-green-onion', 1, township, code, 2, 'in-force', 'insurer-designated', 'test', now()
                from village;
                insert into policy (list, scheme, scheme_version, township, village, kind, name, identity_kind,
                                    identity_index, identity_sealed, identity_mask, plot, quantity, sum_insured, premium,
                                    farmer, district, city, province, certificate, inspected_quantity, in_force_on,
                                    entered_by, entered_at)
                select l.id, l.scheme, 1, l.township, l.village, 'household', '某户' || n, 'person',
                       sha256(cast(n::text as bytea)), '\\x00', '9', n || '号地', 1, 3500, 0, 0, 0, 0, 0, 'C' || n, 1,
                       '2023-09-15', 'test', now()
                from generate_series(1, %1$d) n
                join (select *, row_number() over (order by id) - 1 as place, count(*) over () as places
                      from enrolment_list where scheme = '2023-green-onion') l on l.place = n %% l.places
                order by l.id, n;
                insert into actual_price (scheme, version, price_sum, publications, published_on, published_by, published_at)
                values ('2023-green-onion', 1, 35.89, 37, '2023-12-13', 'test', now());
                insert into settlement (id, scheme, no, price_version, policies, amount, run_by, run_at, confirm_due,
                                        pay_due, state, confirmed_by, confirmed_on, published_on, published_by)
                overriding system value
                values (1, '2023-green-onion', 1, 1, 0, 0, 'test', now(), '2023-12-20', '2024-01-13', 'confirmed', 'other',
                        '2023-12-13', '2023-12-13', 'test');
                insert into payout (settlement, policy, township, list, quantity, amount, previous)
                select 1, id, township, list, 1, 297.17, 0 from policy;
                insert into notice (id, list, no, starts_on, ends_on, opened_by, opened_at)
                overriding system value values (1, 901, 1, '2023-12-10', '2023-12-15', 'test', now());
                insert into ledger_entry (scheme, township, list, payer, kind, amount, booked_on, booked_by, booked_at)
                select scheme, township, list, 'district', 'due', 1, '2023-09-15', 'test', now() from policy;
                insert into import_job (id, kind, reached_as, about, edition, unit, file_name, sha256, size, state,
                                              uploaded_by, uploaded_at)
                overriding system value
                values (1, 'enrolment', 'township', '2023-green-onion', 1, '370114001', 'x', '\\x00', 1, 'refused', 'test', now());
                insert into import_fault (job, row_no, column_name, value, reason, severity)
                select 1, n, 'x', 'x', 'x', 'fault' from generate_series(1, %1$d) n;
                insert into audit_event (at, actor, actor_name, roles, action, entity, entity_id)
                select now(), 'filler', 'filler', '{}', 'x', 'filler', n::text from generate_series(1, %1$d) n
                """.formatted(POLICIES));
        TestDatabase.running()
                .execute(
                        "analyze insurance.policy, insurance.payout, insurance.ledger_entry,"
                                + " insurance.import_fault, insurance.audit_event, insurance.enrolment_list, insurance.settlement");
    }

    @AfterAll
    void empty() {
        workers.start();
        SettledSeason.execute("delete from audit_event where actor = 'filler'");
        SettledSeason.end();
    }

    /** The most blocks that one statement of a page may read; and the indexes without which it reads more. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LEADER  |  900 |                         | policies?scheme=2023-green-onion",
                "LEADER  |  900 |                         | policies?scheme=2023-green-onion&after=15000",
                "LEADER  | 1000 | policy_name             | policies?scheme=2023-green-onion&name=某户77",
                "LEADER  |   60 | policy_certificate_once | policies?scheme=2023-green-onion&certificate=C77",
                "LEADER  | 1000 | policy_name             | search?text=某户77",
                "CLERK   | 1000 | policy_name             | search?text=某户77",
                "CLERK   |  900 |                         | policies?scheme=2023-green-onion",
                "INSURER | 5000 |                         | policies?scheme=2023-green-onion",
                "LEADER  | 1100 | policy_of_list          | lists?scheme=2023-green-onion",
                "CLERK   |   60 | policy_of_list          | lists/901",
                "CLERK   | 440 | policy_of_list          | lists/901/policies",
                "CLERK   | 440 | policy_of_list          | lists/901/policies?after=15000",
                "CLERK   |   30 |                         | lists/901/attachments",
                "CLERK   |   30 |                         | lists/901/collectives",
                "INSURER |  500 |                         | settlements/1/payouts",
                "INSURER |  500 |                         | settlements/1/payouts?after=15000",
                "CLERK   |  500 |                         | settlements/1/payouts",
                "INSURER |   30 | payout_failed           | settlements/1/payouts?failed=true",
                "NOBODY  |   60 | policy_of_list          | public/notices",
                "NOBODY  |   60 | policy_of_list          | public/notices/1",
                "NOBODY  |   60 | payout_of_township      | public/results?scheme=2023-green-onion",
                "NOBODY  |  600 |                         | public/results?scheme=2023-green-onion&township=370114001&after=15000",
                "LEADER  |   60 |                         | ledger/entries?scheme=2023-green-onion",
                "LEADER  |  200 |                         | ledger/entries?scheme=2023-green-onion&payer=district&after=15000",
                "CLERK   |   60 |                         | imports/1/faults?after=15000",
                "AUDITOR |  100 |                         | audit?limit=50"
            })
    void aPageReadsFewBlocks(String who, long most, @Nullable String index, String address) {
        expectFewBlocks(
                Reads.of(() -> caller.get(person(who), address).expectStatus().isOk()), most, index);
    }

    @Test
    void lookingUpAPartyReadsFewBlocks() {
        expectFewBlocks(
                Reads.of(() -> caller.post(
                                Person.CLERK_MINGSHUI,
                                "policy-searches",
                                "{'scheme':'2023-green-onion','identity':'11010519491231002X','reason':'核对来访农户的登记'}")
                        .expectStatus()
                        .isOk()),
                60,
                null);
        expectFewBlocks(
                Reads.of(() -> caller.post(
                                null,
                                "public/household/codes",
                                "{'name':'某','identity':'11010519491231002X','phone':'13800001234'}")
                        .expectStatus()
                        .is2xxSuccessful()),
                60,
                null);
    }

    /** All the checks of an entry, the double party and plot among them. */
    @Test
    void enteringAHouseholdReadsFewBlocks() {
        String list = caller.text(
                caller.post(
                        Person.CLERK_XIUHUI,
                        "lists",
                        "{'scheme':'" + TestScheme.ONION + "','township':'370114008','village':'370114008234'}"),
                "$.id");
        expectFewBlocks(
                Reads.of(() -> caller.post(
                                Person.CLERK_XIUHUI,
                                "lists/" + list + "/policies",
                                "{'kind':'household','name':'某','identity':'11010519491231002X','phone':'13800001234',"
                                        + "'account':'620000001234','plot':'1号','quantity':2.5,'eligibility':[]}")
                        .expectStatus()
                        .isCreated()),
                200,
                null);
    }

    private static void expectFewBlocks(List<Reads.Asked> asked, long most, @Nullable String index) {
        assertThat(asked).isNotEmpty();
        assertThat(asked)
                .allSatisfy(
                        one -> assertThat(Reads.blocks(one)).as(one.toString()).isLessThanOrEqualTo(most));
        if (index != null) {
            assertThat(asked)
                    .as("without " + index)
                    .anySatisfy(one ->
                            assertThat(Reads.blocks(one, "drop index " + index)).isGreaterThan(most));
        }
    }

    private static @Nullable Person person(String who) {
        return switch (who) {
            case "LEADER" -> Person.LEADER;
            case "CLERK" -> Person.CLERK_MINGSHUI;
            case "INSURER" -> Person.INSURER;
            case "AUDITOR" -> Person.AUDITOR;
            default -> null;
        };
    }
}
