package county.platform.period;

import county.platform.access.Official;
import county.platform.period.PeriodSheet.PeriodEvent;
import county.platform.reach.Unscoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/** What is kept of closed periods. */
@Unscoped("which season or year is closed is the same for everybody")
class Closings {

    private final DatabaseClient database;

    Closings(DatabaseClient database) {
        this.database = database;
    }

    /** Waits until nobody writes any more in any period, and keeps everybody from it until the transaction ends. */
    Mono<Void> hold() {
        return database.sql("select pg_advisory_xact_lock(period_lock())").then();
    }

    /** What must be settled before a period is closed. */
    Mono<List<String>> obstacles(String period) {
        return database.sql("select what from period_obstacle where period = :period order by what")
                .bind("period", period)
                .mapValue(String.class)
                .all()
                .collectList();
    }

    Mono<List<PeriodEvent>> history(String period) {
        return database.sql("""
                        select act, reason, state, proposed_name, proposed_at, decided_name, decided_at, note
                        from period_closing where period = :period order by id desc
                        """)
                .bind("period", period)
                .mapProperties(EventRow.class)
                .all()
                .map(EventRow::event)
                .collectList();
    }

    Mono<Long> propose(Period period, PeriodRequest request, Official by, OffsetDateTime at) {
        return database.sql("""
                        insert into period_closing (period, name, act, reason, left_open, proposed_by, proposed_name, proposed_at)
                        values (:period, :name, :act, :reason, :leftOpen, :by, :byName, :at) on conflict do nothing returning id
                        """)
                .bind("period", period.key())
                .bind("name", period.name())
                .bind("act", request.act().toString())
                .bind("reason", request.reason().strip())
                .bind("leftOpen", request.leftOpen())
                .bind("by", by.username())
                .bind("byName", by.name())
                .bind("at", at)
                .mapValue(Long.class)
                .one();
    }

    /** Decides on the proposal that the caller saw in this version; 0 when it is another by now. */
    Mono<Long> decide(long id, int version, String state, @Nullable String note, Official by, OffsetDateTime at) {
        GenericExecuteSpec update = database.sql("""
                        update period_closing set state = :state, note = :note, decided_by = :by, decided_name = :byName,
                               decided_at = :at, version = version + 1
                        where id = :id and version = :version and state = 'proposed'
                        """)
                .bind("id", id)
                .bind("version", version)
                .bind("state", state)
                .bind("by", by.username())
                .bind("byName", by.name())
                .bind("at", at);
        return (note == null ? update.bindNull("note", String.class) : update.bind("note", note))
                .fetch()
                .rowsUpdated();
    }

    Mono<Void> close(String period, long closing, LocalDate on) {
        return database.sql("insert into closed_period (period, closing, closed_on) values (:period, :closing, :on)")
                .bind("period", period)
                .bind("closing", closing)
                .bind("on", on)
                .then();
    }

    Mono<Void> reopen(String period) {
        return database.sql("delete from closed_period where period = :period")
                .bind("period", period)
                .then();
    }

    record EventRow(
            String act,
            String reason,
            String state,
            String proposedName,
            OffsetDateTime proposedAt,
            @Nullable String decidedName,
            @Nullable OffsetDateTime decidedAt,
            @Nullable String note) {

        PeriodEvent event() {
            return new PeriodEvent(
                    PeriodAct.of(act), reason, state, proposedName, proposedAt, decidedName, decidedAt, note);
        }
    }
}
