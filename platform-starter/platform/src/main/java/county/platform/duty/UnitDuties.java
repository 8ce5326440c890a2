package county.platform.duty;

import county.platform.access.DutyBook;
import county.platform.reach.Unscoped;
import county.platform.time.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * The table of duties. It is asked with every request and changes once in years, so it is kept in memory: for a few
 * seconds, after which a change that another instance has made is seen too; a change made here is seen at once.
 */
@Unscoped("who has which duty is the same for everybody, and is asked before anybody's rows are")
class UnitDuties implements DutyBook {

    private static final String COLUMNS = "id, unit, duty, valid_from, valid_to, source, ending_source, version";

    private final DatabaseClient database;
    private final BusinessTime time;
    private final Duration kept;
    private final AtomicInteger changes = new AtomicInteger();
    private final Mono<Read> current;

    UnitDuties(DatabaseClient database, BusinessTime time, Duration kept) {
        this.database = database;
        this.time = time;
        this.kept = kept;
        this.current = read().cacheInvalidateIf(this::isOld);
    }

    @Override
    public Mono<Map<String, Set<String>>> today() {
        return current.map(read -> read.on(time.today()));
    }

    /** Forgets what was read before a change that has been committed. */
    void changed() {
        changes.incrementAndGet();
    }

    /** Nobody's transaction is read in, and none is left open: this answers many requests. */
    private Mono<Read> read() {
        return Mono.defer(() -> {
                    int before = changes.get();
                    return all().map(rows -> new Read(before, time.clock().instant(), rows));
                })
                .contextWrite(context -> Context.empty());
    }

    private boolean isOld(Read read) {
        return read.changes != changes.get()
                || read.at.plus(kept).isBefore(time.clock().instant());
    }

    Mono<List<UnitDuty>> all() {
        return database.sql("select " + COLUMNS + " from unit_duty order by duty, valid_from, id")
                .mapProperties(UnitDuty.class)
                .all()
                .collectList();
    }

    Mono<UnitDuty> find(long id) {
        return database.sql("select " + COLUMNS + " from unit_duty where id = :id")
                .bind("id", id)
                .mapProperties(UnitDuty.class)
                .one();
    }

    Mono<UnitDuty> add(String unit, String duty, LocalDate from, String source) {
        return database.sql("insert into unit_duty (unit, duty, valid_from, source)"
                        + " values (:unit, :duty, :from, :source) returning " + COLUMNS)
                .bind("unit", unit)
                .bind("duty", duty)
                .bind("from", from)
                .bind("source", source)
                .mapProperties(UnitDuty.class)
                .one();
    }

    /** Ends the duty that the caller saw in this version; nothing when it is another by now or has ended. */
    Mono<UnitDuty> end(long id, int version, LocalDate until, String source) {
        return database.sql("update unit_duty set valid_to = :until, ending_source = :source, version = version + 1"
                        + " where id = :id and version = :version and valid_to is null returning " + COLUMNS)
                .bind("id", id)
                .bind("version", version)
                .bind("until", until)
                .bind("source", source)
                .mapProperties(UnitDuty.class)
                .one();
    }

    /** What was read, and how many changes had been made here by then. */
    private static final class Read {

        private final int changes;
        private final Instant at;
        private final List<UnitDuty> rows;
        private volatile @Nullable Held last;

        Read(int changes, Instant at, List<UnitDuty> rows) {
            this.changes = changes;
            this.at = at;
            this.rows = rows;
        }

        Map<String, Set<String>> on(LocalDate day) {
            Held held = last;
            if (held == null || !held.day.equals(day)) {
                held = Held.of(rows, day);
                last = held;
            }
            return held.byUnit;
        }
    }

    private record Held(LocalDate day, Map<String, Set<String>> byUnit) {

        static Held of(List<UnitDuty> rows, LocalDate day) {
            var byUnit = new HashMap<String, Set<String>>();
            for (UnitDuty row : rows) {
                if (row.isOn(day)) {
                    byUnit.computeIfAbsent(row.unit(), unit -> new HashSet<>()).add(row.duty());
                }
            }
            byUnit.replaceAll((unit, duties) -> Set.copyOf(duties));
            return new Held(day, Map.copyOf(byUnit));
        }
    }
}
