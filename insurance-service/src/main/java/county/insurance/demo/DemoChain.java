package county.insurance.demo;

import county.platform.demo.Rows;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * Moves the made-up lists along the chain: nearly all are in force once the cover has begun, a few wait at each step, so
 * that everybody finds something to do.
 */
final class DemoChain {

    private final Rows rows;
    private final LocalDate today;

    DemoChain(Rows rows, LocalDate today) {
        this.rows = rows;
        this.today = today;
    }

    void make() throws SQLException {
        states();
        notices();
        insurer();
        books();
        steps();
    }

    /**
     * A list's place in its township decides: before the cover begins many are on their way. Afterwards three wait: one for
     * Finance, one for Development and Reform, and one that was not underwritten in time and can only be ended.
     */
    private void states() throws SQLException {
        rows.execute("""
                update enrolment_list l set
                    state = case
                        when n.place > %2$d or n.township > %3$d then 'in-force'
                        else (array['finance', 'development', 'notice', 'draft', 'noticed', 'insurer'])[
                                 1 + (case when %3$d = 3 then n.township - 1 else n.place end) %% 6]
                    end
                from (select l.id, row_number() over (partition by l.scheme, l.township order by l.village) as place,
                             dense_rank() over (partition by l.scheme order by l.township) as township
                      from enrolment_list l) n
                where n.id = l.id and l.created_at <= timestamptz '%1$s 23:59+08'
                """.formatted(today, covered() ? 1 : 12, covered() ? 3 : 18));
        rows.execute("""
                update enrolment_list set
                    insurer = 'insurer-designated',
                    underwritten_on = case when state <> 'insurer' then date '2023-09-12' end
                where state in ('insurer', 'development', 'finance', 'in-force')
                """);
    }

    private boolean covered() {
        return !today.isBefore(LocalDate.parse("2023-11-06"));
    }

    private void notices() throws SQLException {
        rows.execute("""
                insert into notice (list, no, starts_on, ends_on, state, opened_by, opened_at, ended_on, ended_by)
                select id, 1, day, day + 5, case when running then 'running' else 'closed' end,
                       'demonstration', day + time '10:00',
                       case when not running then day + 6 end, case when not running then 'demonstration' end
                from (select id, state = 'notice' as running,
                             case when state = 'notice' then date '%1$s' - (id %% 7)::int
                                  else date '2023-08-28' + (id %% 10)::int end as day
                      from enrolment_list where state <> 'draft') shown
                """.formatted(today));
        rows.execute("""
                insert into objection (notice, list, policy, raised_on, content, recorded_by)
                select n.id, n.list, (select min(p.id) from policy p where p.list = n.list), n.starts_on + 1,
                       '来电反映该户实际种植面积小于公示面积，请核实。（演示）', 'demonstration'
                from notice n where n.state = 'running' and n.starts_on < date '%s' order by n.id limit 3
                """.formatted(today));
    }

    private void insurer() throws SQLException {
        rows.execute("""
                update policy p set
                    certificate = 'YS' || to_char(p.id, 'FM00000000'), collected_on = date '2023-09-12',
                    inspected_quantity = p.quantity,
                    in_force_on = case when l.state = 'in-force' then date '2023-09-15' end
                from enrolment_list l
                where l.id = p.list and l.state in ('development', 'finance', 'in-force')
                """);
    }

    /** What the four payers owe for the lists in force; the farmers have paid, and so has the district for the most part. */
    private void books() throws SQLException {
        rows.execute("""
                insert into ledger_entry (scheme, township, list, payer, kind, amount, booked_on, booked_by, booked_at)
                select p.scheme, p.township, p.list, share.payer, kinds.entry, sum(share.amount), date '2023-09-15',
                       'demonstration', timestamptz '2023-09-15 16:00+08'
                from policy p
                cross join lateral (values ('farmer', farmer), ('district', district), ('city', city),
                                           ('province', province)) as share (payer, amount)
                cross join (values ('due'), ('paid')) as kinds (entry)
                where p.in_force_on is not null and (kinds.entry = 'due' or share.payer = 'farmer')
                group by p.scheme, p.township, p.list, share.payer, kinds.entry
                """);
        rows.execute("""
                insert into subsidy_payment (scheme, payer, amount, document, paid_on, recorded_by, recorded_at)
                select scheme, 'district', sum(amount), '演示拨付单 1 号', date '2023-10-20', 'demonstration',
                       timestamptz '2023-10-20 16:00+08'
                from ledger_entry
                where payer = 'district' and kind = 'due' and township < '370114015' and date '%s' >= date '2023-10-20'
                group by scheme
                """.formatted(today));
        rows.execute("""
                insert into ledger_entry (scheme, township, list, payer, kind, amount, payment, booked_on, booked_by, booked_at)
                select e.scheme, e.township, e.list, e.payer, 'paid', e.amount, p.id, p.paid_on, 'demonstration', p.recorded_at
                from ledger_entry e
                join subsidy_payment p on p.scheme = e.scheme and p.payer = e.payer
                where e.kind = 'due' and e.township < '370114015'
                """);
    }

    private void steps() throws SQLException {
        rows.execute("insert into held_post (username, since, words) values ('demonstration', '-infinity', '演示数据')");
        rows.execute("""
                insert into list_step (list, action, from_state, to_state, unit, actor, actor_name, at)
                select l.id, step.action, step.before, step.after,
                       case step.rank when 4 then 'insurer-designated'
                                      when 5 then (select min(unit) from unit_duty where duty = 'reviews-enrolment')
                                      when 6 then (select min(unit) from unit_duty where duty = 'reviews-subsidy')
                                      else l.township end,
                       'demonstration', '演示', timestamptz '2023-08-28 09:00+08' + step.rank * interval '2 days'
                from enrolment_list l
                join (values (1, 'start-notice', 'draft', 'notice'), (2, 'close-notice', 'notice', 'noticed'),
                             (3, 'submit', 'noticed', 'insurer'), (4, 'underwrite', 'insurer', 'development'),
                             (5, 'approve', 'development', 'finance'), (6, 'approve', 'finance', 'in-force'))
                     as step (rank, action, before, after)
                  on step.rank <= array_position(
                         array['notice', 'noticed', 'insurer', 'development', 'finance', 'in-force'], l.state)
                order by l.id, step.rank
                """);
    }
}
