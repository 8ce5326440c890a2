package county.insurance.enrolment;

import county.insurance.policy.EnrolmentList;
import county.insurance.policy.EnrolmentLists;
import county.insurance.policy.ListState;
import county.platform.access.Official;
import county.platform.reach.Unscoped;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What happens to a list, step by step, and who has had a hand in what it says; only added to. */
@Unscoped("the steps of one list, which the caller has been found to see")
@Repository
public class ListHistory {

    /** After these a list is to be mended. */
    private static final Set<String> GONE_BACK = Set.of("return", "restart");

    private final DatabaseClient database;
    private final EnrolmentLists lists;

    ListHistory(DatabaseClient database, EnrolmentLists lists) {
        this.database = database;
        this.lists = lists;
    }

    /** The statement that adds steps: list, action, from, to, note, unit, actor, actor's name and when, of these rows. */
    public static String steps(String rows) {
        return """
                insert into list_step (list, action, from_state, to_state, note, unit, actor, actor_name, at)
                """ + rows;
    }

    /** The statement that adds authors: list, login name, name and since when, of these rows. */
    public static String authors(String rows) {
        return """
                insert into list_author (list, username, name, since)
                """ + rows;
    }

    /**
     * Moves a list on, and records the step. The caller has locked it and checked that it may.
     *
     * @param note why it goes back, is taken back or ended; null when it goes forward
     */
    Mono<Void> move(
            Official official,
            EnrolmentList list,
            ListState to,
            String action,
            @Nullable String note,
            String unit,
            OffsetDateTime at) {
        var step = database.sql(steps("values (:list, :action, :from, :to, :note, :unit, :actor, :actorName, :at)"))
                .bind("list", list.id())
                .bind("action", action)
                .bind("from", list.state())
                .bind("to", to.key())
                .bind("unit", unit)
                .bind("actor", official.username())
                .bind("actorName", official.name())
                .bind("at", at);
        step = note == null ? step.bindNull("note", String.class) : step.bind("note", note);
        return lists.move(list.id(), to, GONE_BACK.contains(action) ? note : null)
                .then(step.then());
    }

    /** Remembers that somebody has had a hand in what a list says; saving it once more takes nobody's name away. */
    Mono<Void> touchedBy(Official official, long list, OffsetDateTime at) {
        return database.sql(authors("values (:list, :username, :name, :at)\non conflict (list, username) do nothing"))
                .bind("list", list)
                .bind("username", official.username())
                .bind("name", official.name())
                .bind("at", at)
                .then();
    }

    /** Whether anything has happened to a list since it was opened. */
    Mono<Boolean> hasBegun(long list) {
        return database.sql("""
                        select exists (select from list_step where list = :list)
                            or exists (select from notice where list = :list)
                        """).bind("list", list).mapValue(Boolean.class).one();
    }
}
