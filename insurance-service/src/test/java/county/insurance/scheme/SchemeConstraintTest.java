package county.insurance.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.platform.test.ServiceTest;
import county.platform.test.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The database refuses a scheme that breaks a rule, whoever writes it. */
@ServiceTest
class SchemeConstraintTest {

    @Test
    void aVersionThatKeepsTheRulesIsAccepted() {
        assertThatCode(() -> write("{}", "select 1")).doesNotThrowAnyException();
        assertThatCode(() -> write(
                        "{\"material_cost\":null,\"full_cost\":null,\"payout_rule\":\"PROPORTIONAL\"}", "select 1"))
                .doesNotThrowAnyException();
        assertThatCode(() -> write("{\"target_price\":20}", "select 1")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'premium':52.51} | premium_is_sum_insured_times_rate",
                "{'rate':0.07} | premium_is_sum_insured_times_rate",
                "{'target_price':20.01} | target_lies_between_costs",
                "{'target_price':13.99} | target_lies_between_costs",
                "{'material_cost':21} | target_lies_between_costs",
                "{'full_cost':null,'payout_rule':'PROPORTIONAL'} | costs_come_together",
                "{'material_cost':null} | costs_come_together",
                "{'full_cost':null,'material_cost':null} | coefficient_needs_full_cost",
                "{'enrol_from':'2023-10-01'} | dates_are_in_order",
                "{'enrol_until':'2023-10-01'} | dates_are_in_order",
                "{'cover_until':'2023-09-30'} | dates_are_in_order",
                "{'document_conflict':null} | several_numbers_are_explained",
                "{'document_numbers':[]} | document_numbers_check",
                "{'reason':null} | every_change_has_a_reason",
                "{'payout_rule':'GUESS'} | payout_rule_check",
                "{'sum_insured':0,'premium':0} | sum_insured_check",
                "{'rate':1,'premium':1750} | rate_check",
                "{'target_price':0,'material_cost':null,'full_cost':null,'payout_rule':'PROPORTIONAL'} | target_price_check"
            })
    void aVersionThatBreaksARuleIsRefused(String change, String constraint) {
        refuses(change.replace('\'', '"'), "select 1", constraint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "update payer_share set percent = 39.99 where version = 2 and payer = 'farmer' | shares must sum to 100",
                "update payer_share set percent = 41 where version = 2 and payer = 'farmer' | shares must sum to 100",
                "delete from payer_share where version = 2 | shares must sum to 100",
                "delete from payer_share where version = 2 and payer = 'city' | shares must sum to 100",
                "delete from scheme_decision where version = 2 | every version needs its decisions",
                "update payer_share set percent = 0 where version = 2 and payer = 'city' | percent_check",
                "update payer_share set remainder_order = 1 where version = 2 and payer = 'city' | remainder_order_key",
                "update payer_share set payer = 'friend' where version = 2 and payer = 'city' | payer_fkey",
                "update scheme_decision set outlier_mads = 0 where version = 2 | outlier_mads_check",
                "insert into stage_plan values ('2023-pig-1', 2, 1, '倒序', '2023-09-30', '2023-09-29', '无')"
                        + " | stage_days_are_in_order",
                "insert into stage_plan values ('2023-pig-1', 2, 9, '无此阶段', '2023-09-30', null, '无')"
                        + " | stage_plan_scheme_no_fkey",
                "insert into stage values ('another', '2023-pig-1', 9) | id_names_scheme_and_number",
                "insert into stage_plan select scheme, 2, no, name, starts_on, ends_on, source from stage_plan"
                        + " where scheme = '2023-pig-1'; insert into stage_responsible"
                        + " values ('2023-pig-1', 2, 1, 1, null, false, null) | unit_or_name",
                "insert into stage_plan select scheme, 2, no, name, starts_on, ends_on, source from stage_plan"
                        + " where scheme = '2023-pig-1'; insert into stage_responsible"
                        + " values ('2023-pig-1', 2, 1, 1, 'bureau-finance', true, null) | townships_are_no_unit",
                "insert into published_price (scheme, day, price) values ('2023-pig-1', '2023-10-01', -0.01)"
                        + " | published_price_price_check"
            })
    void whatBelongsToAVersionIsRefusedToo(String statement, String reason) {
        refuses("{}", statement, reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update scheme_version set premium = premium",
                "update scheme set name = 'x'",
                "delete from payer_share",
                "update scheme_decision set outlier_mads = 4",
                "update stage_plan set ends_on = null",
                "delete from stage_responsible",
                "delete from stage_completion",
                "update published_price set price = 1"
            })
    void theServiceItselfCannotRewriteWhatIsInForce(String statement) {
        assertThat(TestDatabase.running().refuses("insurance", statement)).isTrue();
    }

    private static void refuses(String change, String statement, String reason) {
        assertThatThrownBy(() -> write(change, statement))
                .hasRootCauseInstanceOf(SQLException.class)
                .rootCause()
                .hasMessageContaining(reason);
    }

    /** Writes a second version of the pig scheme, the same but for {@code change}, and rolls it back. */
    private static void write(String change, String statement) {
        TestDatabase.running().execute("""
            begin;
            set search_path = insurance;
            insert into scheme_version
            select (jsonb_populate_record(v, '{"version": 2, "reason": "试验"}'::jsonb || '%s'::jsonb)).*
            from scheme_version v where v.scheme = '2023-pig-1' and v.version = 1;
            insert into payer_share select scheme, 2, payer, percent, remainder_order
            from payer_share where scheme = '2023-pig-1' and version = 1;
            insert into scheme_decision
            select (jsonb_populate_record(d, '{"version": 2}')).* from scheme_decision d where d.scheme = '2023-pig-1';
            %s;
            set constraints all immediate;
            rollback;
            """.formatted(change, statement));
    }
}
