package county.insurance;

import county.platform.test.TestDatabase;

/**
 * Schemes whose enrolment is open on the tests' day, 2023-12-13: {@link #ONION} and {@link #PIG} are the schemes of 2023
 * with other days. They are put into the database before a test that needs them, and taken out with all that hangs on
 * them, because other tests count the schemes.
 */
public final class TestScheme {

    public static final String ONION = "2090-green-onion";
    public static final String PIG = "2090-pig";

    private TestScheme() {}

    /** Adds both schemes. */
    public static void add() {
        TestDatabase.running().execute("""
                begin;
                set search_path = insurance;
                insert into scheme (id, year, product, product_name, name)
                select replace(replace(id, '2023', '2090'), '-1', ''), 2090, product, product_name, '测试' || name
                from scheme where year = 2023;
                insert into scheme_version
                select (jsonb_populate_record(v, jsonb_build_object(
                           'scheme', replace(replace(v.scheme, '2023', '2090'), '-1', ''),
                           'enrol_from', '2023-12-01', 'enrol_until', '2023-12-31', 'cover_from', '2024-01-01',
                           'cover_until', '2024-03-31', 'price_from', '2024-01-01', 'price_until', '2024-03-31'))).*
                from scheme_version v where v.scheme like '2023%' and v.version = 1;
                insert into payer_share
                select replace(replace(scheme, '2023', '2090'), '-1', ''), 1, payer, percent, remainder_order
                from payer_share where scheme like '2023%' and version = 1;
                insert into scheme_decision
                select (jsonb_populate_record(d, jsonb_build_object(
                           'scheme', replace(replace(d.scheme, '2023', '2090'), '-1', '')))).*
                from scheme_decision d where d.scheme like '2023%' and d.version = 1;
                commit;
                """);
    }

    /** Takes out both schemes and everything operational. */
    public static void remove() {
        TestDatabase.running().execute("""
                begin;
                set search_path = insurance;
                truncate enrolment_list, collective, policy, attachment, import_job, import_chunk, enrolment_row,
                         import_fault, notice, objection, list_step, ledger_entry, subsidy_payment, sanction,
                         actual_price, actual_price_day, settlement, payment, payout, published_village, adjustment, season, dispute, household_code,
                         price_proposal, observation, monitoring_point, point_collector, published_price, published_observation,
                         national_price, idempotency_key cascade;
                delete from scheme_draft where scheme like '2090%';
                delete from stage_responsible where scheme like '2090%';
                delete from stage_plan where scheme like '2090%';
                delete from stage where scheme like '2090%';
                delete from scheme_decision where scheme like '2090%';
                delete from payer_share where scheme like '2090%';
                delete from scheme_version where scheme like '2090%';
                delete from scheme where id like '2090%';
                commit;
                """);
    }
}
