package county.platform.work;

import county.platform.access.Module;
import county.platform.access.Official;
import county.platform.reach.ScopedClient;
import county.platform.summary.Tally;
import county.platform.summary.Todo;
import county.platform.summary.TodoKind;
import county.platform.summary.Urgency;
import county.platform.time.BusinessTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/** Reads the view {@code unit_work} of the module's schema, as far as the caller sees. */
public class WorkReader {

    /** Decision: what can be done only from a later day on is shown so many days before. */
    static final int AHEAD = 30;

    private static final String PROGRESS = """
            select w.unit, u.name as unit_name,
                   count(*) filter (where w.state = 'done' or w.state = 'proven' and w.due < :today) as done,
                   count(*) filter (where w.state not in ('done', 'proven') and w.due < :today) as late,
                   count(*) filter (where w.state <> 'done' and w.due between :today and :near) as at_risk,
                   count(*) filter (where w.state <> 'done' and (w.due is null or w.due > :near)) as open,
                   count(*) filter (where w.state = 'handed-in') as handed_in
            from unit_work w join unit u on u.code = w.unit
            where w.kind = any(:kinds) and {reach unit: w.unit}""";

    /** Nobody is asked about what is closed, or was over before anybody reported anything of it. */
    private static final String COUNTS = " and w.period <> all (array(select idle_period(:today)))";

    private static final String BY_UNIT = " group by w.unit, u.name, u.position order by u.position";
    private static final String IN_ALL_YEARS = PROGRESS + COUNTS + BY_UNIT;
    private static final String IN_ONE_YEAR = PROGRESS + " and w.year = :year" + BY_UNIT;

    private final ScopedClient database;
    private final BusinessTime time;

    WorkReader(ScopedClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    /** Each visible unit's progress with this kind of work, of all seasons and years that count. */
    public Mono<List<UnitProgress>> progress(Official caller, String kind) {
        return progress(caller, Set.of(kind));
    }

    /** Each visible unit's progress with these kinds of work together, of all seasons and years that count. */
    public Mono<List<UnitProgress>> progress(Official caller, Set<String> kinds) {
        return progress(database.sql(caller, IN_ALL_YEARS), kinds);
    }

    /** Each visible unit's progress with this kind of work of one year. */
    public Mono<List<UnitProgress>> progress(Official caller, String kind, int year) {
        return progress(database.sql(caller, IN_ONE_YEAR).bind("year", year), Set.of(kind));
    }

    private Mono<List<UnitProgress>> progress(GenericExecuteSpec statement, Set<String> kinds) {
        LocalDate today = time.today();
        return statement
                .bind("kinds", array(kinds))
                .bind("today", today)
                .bind("near", today.plusDays(Urgency.NEAR))
                .mapProperties(ProgressRow.class)
                .all()
                .map(ProgressRow::progress)
                .collectList();
    }

    /**
     * What waits for the caller, today or soon, but not what waits for somebody else than who had a hand in it.
     */
    public Mono<List<Todo>> todos(Official caller, Module module, Waiting waiting) {
        LocalDate today = time.today();
        return database.sql(caller, """
                        select w.id, w.kind, w.state = 'proven' as proven, w.year,
                               w.subject || case when w.state = 'proven' then '（' || w.evidence || '，请确认）' else '' end
                                   as subject,
                               w.unit, u.name as unit_name, w.opens,
                               case when w.state <> 'proven' or w.due >= :today then w.due end as due, w.link
                        from unit_work w join unit u on u.code = w.unit
                        where (w.kind = any(:ownKinds) and {own unit: w.unit}
                               or w.kind = any(:reachedKinds) and {reach unit: w.unit})
                          and w.state in ('waiting', 'proven') and w.hand is distinct from :me
                          and (w.opens is null or w.opens <= :ahead) and (w.closes is null or w.closes >= :today)
                        """ + COUNTS)
                .bind("ownKinds", array(Waiting.keys(waiting.own())))
                .bind("reachedKinds", array(Waiting.keys(waiting.reached())))
                .bind("me", caller.username())
                .bind("today", today)
                .bind("ahead", today.plusDays(AHEAD))
                .mapProperties(TodoFound.class)
                .all()
                .map(row -> row.todo(module, waiting.kind(row.kind()), today))
                .collectList();
    }

    private static String[] array(Set<String> kinds) {
        return kinds.toArray(String[]::new);
    }

    record ProgressRow(String unit, String unitName, long done, long late, long atRisk, long open, long handedIn) {

        UnitProgress progress() {
            return new UnitProgress(unit, unitName, new Tally(done, late, atRisk, open), handedIn);
        }
    }

    record TodoFound(
            String id,
            String kind,
            boolean proven,
            int year,
            String subject,
            String unit,
            String unitName,
            @Nullable LocalDate opens,
            @Nullable LocalDate due,
            String link) {

        Todo todo(Module module, WorkKind work, LocalDate today) {
            Todo todo = Todo.of(id, module.key(), subject, unit, unitName, due, today, link)
                    .as(proven ? TodoKind.REPORT : work.todo())
                    .from(opens, today)
                    .alike(work.with(year, unit, proven));
            return work.blocks() == null ? todo : todo.blocking(1, work.blocks());
        }
    }
}
