package county.platform.importing;

import county.platform.reach.EveryRow;
import county.platform.time.BusinessTime;
import county.platform.worker.Pace;
import county.platform.worker.Worker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Counts the files that wait for the background work, and those with which it does not get on. */
class WaitingFiles implements Worker {

    /** The largest file takes some minutes. */
    private static final Duration LONG = Duration.ofMinutes(15);

    private final DatabaseClient database;
    private final EveryRow everyRow;
    private final BusinessTime time;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong running = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong stuck = new AtomicLong();

    WaitingFiles(DatabaseClient database, EveryRow everyRow, BusinessTime time, MeterRegistry meters) {
        this.database = database;
        this.everyRow = everyRow;
        this.time = time;
        Gauge.builder("county.imports.waiting", waiting, AtomicLong::get)
                .description("Files that wait to be checked or entered, or are just being so")
                .register(meters);
        Gauge.builder("county.imports.running", running, AtomicLong::get)
                .description("Files that a living process is checking")
                .register(meters);
        Gauge.builder("county.imports.failed", failed, AtomicLong::get)
                .description("Files whose checking or entering was given up, until they are discarded")
                .register(meters);
        Gauge.builder("county.imports.stuck", stuck, AtomicLong::get)
                .description("Files that failed, or that have waited for more than a quarter of an hour")
                .register(meters);
    }

    @Override
    public String name() {
        return "imports.metrics";
    }

    @Override
    public Pace pace() {
        return Pace.of(Duration.ofMinutes(1)).startingAfter(Duration.ofSeconds(15));
    }

    @Override
    public Mono<Void> round() {
        return everyRow.because("The metrics count the files of all units.", count());
    }

    private Mono<Void> count() {
        return database.sql("""
                        select count(*) filter (where state <> 'failed') as waiting,
                               count(*) filter (where state = 'checking' and held_until >= now()) as running,
                               count(*) filter (where state = 'failed') as failed,
                               count(*) filter (where state = 'failed' or coalesce(applied_at, uploaded_at) < :long_ago) as stuck
                        from import_job where state in ('received', 'checking', 'applying', 'failed')
                        """)
                .bind("long_ago", OffsetDateTime.now(time.clock()).minus(LONG))
                .mapProperties(Counted.class)
                .one()
                .doOnNext(this::show)
                .then();
    }

    private void show(Counted counted) {
        waiting.set(counted.waiting());
        running.set(counted.running());
        failed.set(counted.failed());
        stuck.set(counted.stuck());
    }

    record Counted(long waiting, long running, long failed, long stuck) {}
}
