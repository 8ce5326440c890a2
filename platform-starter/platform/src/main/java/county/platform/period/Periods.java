package county.platform.period;

import county.platform.access.Official;
import county.platform.reach.ScopedClient;
import county.platform.summary.Tally;
import county.platform.summary.Urgency;
import county.platform.time.BusinessTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/** Reads the view {@code period} of the module's schema, with the work of the units that the caller sees. */
public class Periods {

    private static final String SELECT = """
            select p.key, p.name, p.year, p.begins, p.ends, p.reported, c.closed_on,
                   l.reason as closed_reason, l.proposed_name as closed_proposed_name,
                   l.decided_name as closed_decided_name, l.left_open as closed_left_open,
                   q.id as proposal, q.act as proposal_act, q.reason as proposal_reason, q.proposed_by as proposal_by,
                   q.proposed_name as proposal_name, q.proposed_at as proposal_at, q.left_open as proposal_left_open,
                   q.version as proposal_version,
                   coalesce(w.done, 0) as done, coalesce(w.late, 0) as late, coalesce(w.at_risk, 0) as at_risk,
                   coalesce(w.open, 0) as open
            from period p
            left join closed_period c on c.period = p.key
            left join period_closing l on l.id = c.closing
            left join period_closing q on q.period = p.key and q.state = 'proposed'
            left join (select w.period,
                              count(*) filter (where w.state = 'done' or w.state = 'proven' and w.due < :today) as done,
                              count(*) filter (where w.state not in ('done', 'proven') and w.due < :today) as late,
                              count(*) filter (where w.state <> 'done' and w.due between :today and :near) as at_risk,
                              count(*) filter (where w.state <> 'done' and (w.due is null or w.due > :near)) as open
                       from unit_work w join period k on k.key = w.period and w.kind = any(k.kinds)
                       where {reach unit: w.unit} group by w.period) w on w.period = p.key
            """;

    private static final String ALL = SELECT + " order by p.year desc, p.begins, p.key";
    private static final String ONE = SELECT + " where p.key = :key";

    private final ScopedClient database;
    private final BusinessTime time;

    Periods(ScopedClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    /** All periods, the newest year first. */
    public Mono<List<Period>> all(Official caller) {
        return bound(ALL, caller)
                .mapProperties(PeriodRow.class)
                .all()
                .map(row -> row.seen(caller, time.today(), List.of()))
                .collectList();
    }

    /** Those whose work counts: neither closed nor history. */
    public Mono<List<Period>> counting(Official caller) {
        return all(caller)
                .map(all ->
                        all.stream().filter(period -> period.state().counts()).toList());
    }

    Mono<PeriodRow> one(Official caller, String key) {
        return bound(ONE, caller)
                .bind("key", key)
                .mapProperties(PeriodRow.class)
                .one();
    }

    private GenericExecuteSpec bound(String statement, Official caller) {
        LocalDate today = time.today();
        return database.sql(caller, statement).bind("today", today).bind("near", today.plusDays(Urgency.NEAR));
    }

    /** A period as it is read. */
    record PeriodRow(
            String key,
            String name,
            int year,
            LocalDate begins,
            @Nullable LocalDate ends,
            boolean reported,
            @Nullable LocalDate closedOn,
            @Nullable String closedReason,
            @Nullable String closedProposedName,
            @Nullable String closedDecidedName,
            @Nullable Long closedLeftOpen,
            @Nullable Long proposal,
            @Nullable String proposalAct,
            @Nullable String proposalReason,
            @Nullable String proposalBy,
            @Nullable String proposalName,
            @Nullable OffsetDateTime proposalAt,
            @Nullable Long proposalLeftOpen,
            @Nullable Integer proposalVersion,
            long done,
            long late,
            long atRisk,
            long open) {

        Period seen(Official caller, LocalDate today, List<String> obstacles) {
            PeriodState state = PeriodState.on(today, begins, ends, reported, closedOn != null);
            var period = new Period(
                    key,
                    name,
                    year,
                    begins,
                    ends,
                    state,
                    state.counts() ? new Tally(done, late, atRisk, open) : new Tally(done, 0, 0, late + atRisk + open),
                    closing(),
                    proposed(),
                    List.of());
            return new Period(
                    key,
                    name,
                    year,
                    begins,
                    ends,
                    state,
                    period.tally(),
                    period.closed(),
                    period.proposed(),
                    ClosingRule.acts(caller, period, proposalBy, obstacles));
        }

        /** As it would be if nothing were proposed. */
        PeriodRow withoutProposal() {
            return new PeriodRow(
                    key,
                    name,
                    year,
                    begins,
                    ends,
                    reported,
                    closedOn,
                    closedReason,
                    closedProposedName,
                    closedDecidedName,
                    closedLeftOpen,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    done,
                    late,
                    atRisk,
                    open);
        }

        private @Nullable PeriodClosed closing() {
            return closedOn == null
                            || closedReason == null
                            || closedProposedName == null
                            || closedDecidedName == null
                            || closedLeftOpen == null
                    ? null
                    : new PeriodClosed(closedOn, closedReason, closedProposedName, closedDecidedName, closedLeftOpen);
        }

        private @Nullable PeriodProposal proposed() {
            return proposal == null
                            || proposalAct == null
                            || proposalReason == null
                            || proposalName == null
                            || proposalAt == null
                            || proposalLeftOpen == null
                            || proposalVersion == null
                    ? null
                    : new PeriodProposal(
                            proposal,
                            PeriodAct.of(proposalAct),
                            proposalReason,
                            proposalName,
                            proposalAt,
                            proposalLeftOpen,
                            proposalVersion);
        }
    }
}
