package county.insurance;

import county.platform.test.TestDatabase;

/**
 * A season of one township and one insurer with a row in every table that has a wall, each with the same words in it, so
 * that an answer which shows a row of it to anybody else gives itself away.
 */
final class ForeignSeason {

    /** The id of everything in it. */
    static final String ID = "990001";

    private ForeignSeason() {}

    static void plant(String words) {
        TestDatabase.running().execute("""
                begin;
                set local search_path = insurance;
                insert into enrolment_list (id, scheme, scheme_version, township, village, no, state, insurer, created_by,
                                            created_at)
                overriding system value
                values (990001, '2023-green-onion', 1, '370114001', '370114001001', 99, 'in-force', 'insurer-designated',
                        'W', now()) on conflict do nothing;
                insert into collective (id, list, kind, name, code_index, code_sealed, code_mask)
                overriding system value
                values (990001, 990001, 'village', 'W', '\\x99', '\\x00', 'W') on conflict do nothing;
                insert into policy (id, list, scheme, scheme_version, township, village, kind, collective, name, identity_kind,
                                    identity_index, identity_sealed, identity_mask, bank, account_mask, quantity,
                                    sum_insured, premium, farmer, district, city, province, certificate,
                                    inspected_quantity, in_force_on, entered_by, entered_at)
                overriding system value
                values (990001, 990001, '2023-green-onion', 1, '370114001', '370114001001', 'household', 990001, 'W', 'person',
                        '\\x99', '\\x00', 'W', 'W', 'W', 2, 7000, 490, 196, 122.5, 122.5, 49, 'W', 2, '2023-09-15', 'W',
                        now()) on conflict do nothing;
                insert into attachment (id, list, policy, kind, name, media_type, size, sha256, sealed, uploaded_by, uploaded_at)
                overriding system value
                values (990001, 990001, 990001, 'other', 'W', 'application/pdf', 1, '\\x99', '\\x00', 'W', now())
                on conflict do nothing;
                insert into notice (id, list, no, starts_on, ends_on, state, opened_by, opened_at)
                overriding system value
                values (990001, 990001, 1, '2023-08-01', '2023-08-10', 'closed', 'W', now()) on conflict do nothing;
                insert into objection (id, notice, list, policy, raised_on, content, recorded_by)
                overriding system value
                values (990001, 990001, 990001, 990001, '2023-08-02', 'W', 'W') on conflict do nothing;
                insert into list_step (id, list, action, from_state, to_state, note, unit, actor, actor_name, at)
                overriding system value
                values (990001, 990001, 'submit', 'noticed', 'insurer', 'W', '370114001', 'W', 'W', now())
                on conflict do nothing;
                insert into list_author (list, username, name, since) values (990001, 'W', 'W', now()) on conflict do nothing;
                insert into list_ending (list, reason, document, ended_on, ended_by, from_state, policies, collected)
                values (990001, 'W', 'W', '2023-12-01', 'W', 'noticed', 1, true) on conflict do nothing;
                insert into import_job (id, kind, unit, reached_as, about, edition, file_name, sha256, size, state, total, faults, uploaded_by,
                                        uploaded_at)
                overriding system value
                values (990001, 'enrolment', '370114001', 'township', '2023-green-onion', 1, 'W.csv', '\\x99', 1, 'checked', 1, 1, 'W', now())
                on conflict do nothing;
                insert into import_fault (job, seq, row_no, column_name, value, reason, severity)
                overriding system value
                values (990001, 990001, 2, 'W', 'W', 'W', 'fault') on conflict do nothing;
                insert into enrolment_row (job, row_no, name)
                select 990001, 2, 'W' where not exists (select from enrolment_row where job = 990001);
                insert into ledger_entry (id, scheme, township, list, payer, kind, amount, policy, note, booked_on, booked_by,
                                          booked_at)
                overriding system value
                values (990001, '2023-green-onion', '370114001', 990001, 'district', 'due', 122.5, 990001, 'W', '2023-09-15',
                        'W', now()) on conflict do nothing;
                insert into actual_price (scheme, version, price_sum, publications, published_on, published_by, published_at)
                values ('2023-green-onion', 1, 35.77, 37, '2023-12-13', 'r', now()) on conflict do nothing;
                insert into settlement (id, scheme, no, price_version, state, policies, amount, run_by, run_at, confirm_due,
                                        pay_due, confirmed_by, confirmed_on)
                overriding system value
                values (990001, '2023-green-onion', 1, 1, 'confirmed', 1, 616.27, 'r', now(), '2023-12-20', '2024-01-13', 'c',
                        '2023-12-13') on conflict do nothing;
                insert into payment (id, settlement, township, insurer, document, paid_on, policies, amount, recorded_by,
                                     recorded_at)
                overriding system value
                values (990001, 990001, '370114001', 'insurer-designated', 'W', '2023-12-13', 1, 616.27, 'W', now())
                on conflict do nothing;
                insert into payout (settlement, policy, township, list, quantity, amount, previous, failure)
                values (990001, 990001, '370114001', 990001, 2, 616.27, 0, 'W') on conflict do nothing;
                insert into payment_failure (payment, policy, settlement, amount, reason, recorded_by, recorded_at)
                values (990001, 990001, 990001, 616.27, 'W', 'W', now()) on conflict do nothing;
                insert into dispute (id, settlement, policy, township, raised_on, claim, recorded_by)
                overriding system value
                values (990001, 990001, 990001, '370114001', '2023-12-13', 'W', 'W') on conflict do nothing;
                insert into policy_correction (id, policy, identity_index, name, before, reason, entered_by, entered_on)
                overriding system value
                values (990001, 990001, '\\x99', 'W', '{"name": "W"}', 'W', 'W', '2023-12-13') on conflict do nothing;
                insert into sale_report (id, policy, sold, reported_by, reported_at)
                overriding system value values (990001, 990001, 2, 'W', now()) on conflict do nothing;
                insert into share_refund (policy, list, scheme, township, unit, amount, booked, reason, since, decided_by, failure)
                values (990001, 990001, '2023-green-onion', '370114001', 'insurer-designated', 196, true, 'W', '2023-12-01', 'W',
                        'W') on conflict do nothing;
                insert into share_refund_failure (id, policy, document, paid_on, reason, recorded_by, recorded_at)
                overriding system value
                values (990001, 990001, 'W', '2023-12-02', 'W', 'W', now()) on conflict do nothing;
                commit;
                """.replace("W", words));
    }
}
