package county.insurance.enrolment;

import county.insurance.policy.EnrolmentList;
import county.platform.reach.Unscoped;
import java.time.LocalDate;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The lists that were ended. */
@Unscoped("how one list was ended, which the caller has been found to see")
@Repository
class Endings {

    private final DatabaseClient database;

    Endings(DatabaseClient database) {
        this.database = database;
    }

    /** How a list was ended, or nothing. */
    Mono<Ended> of(long list) {
        return database.sql("""
                        select e.reason, e.document, e.ended_on, e.ended_by, e.policies, e.collected,
                               (select count(*) from owed_refund r where r.list = e.list and r.paid_on is null) as to_refund
                        from list_ending e where e.list = :list
                        """).bind("list", list).mapProperties(Ended.class).one();
    }

    Mono<Void> add(EnrolmentList list, String reason, String document, boolean collected, LocalDate on, String by) {
        return database.sql("""
                        insert into list_ending (list, reason, document, ended_on, ended_by, from_state, policies, collected)
                        select :list, :reason, :document, :on, :by, :state, count(*),
                               :collected or coalesce(bool_or(collected_on is not null), false)
                        from insured_policy where list = :list and ended_on is null
                        """)
                .bind("list", list.id())
                .bind("reason", reason)
                .bind("document", document)
                .bind("on", on)
                .bind("by", by)
                .bind("state", list.state())
                .bind("collected", collected)
                .then();
    }

    /** @param toRefund how many farmers' shares have not been given back yet */
    record Ended(
            String reason,
            String document,
            LocalDate endedOn,
            String endedBy,
            long policies,
            boolean collected,
            long toRefund) {}
}
