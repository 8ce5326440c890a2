package county.insurance.imports;

import county.platform.time.BusinessTime;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How many files wait for the background work, and how many of them it does not get on with. */
@Component
class ImportMetrics {

    /** The largest file takes some minutes. */
    private static final Duration LONG = Duration.ofMinutes(15);

    private final DatabaseClient database;
    private final BusinessTime time;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong running = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong stuck = new AtomicLong();

    ImportMetrics(DatabaseClient database, BusinessTime time, MeterRegistry meters) {
        this.database = database;
        this.time = time;
        Gauge.builder("county.insurance.imports.waiting", waiting, AtomicLong::get)
                .description("Files that wait to be checked or entered, or are just being so")
                .register(meters);
        Gauge.builder("county.insurance.imports.running", running, AtomicLong::get)
                .description("Files that a living process is checking")
                .register(meters);
        Gauge.builder("county.insurance.imports.failed", failed, AtomicLong::get)
                .description("Files whose checking or entering was given up, until they are discarded")
                .register(meters);
        Gauge.builder("county.insurance.imports.stuck", stuck, AtomicLong::get)
                .description("Files that failed, or that have waited for more than a quarter of an hour")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT15S")
    Mono<Void> refresh() {
        return database.sql("""
                        select count(*) filter (where state <> 'failed') as waiting,
                               count(*) filter (where state = 'checking' and held_until >= now()) as running,
                               count(*) filter (where state = 'failed') as failed,
                               count(*) filter (where state = 'failed' or coalesce(applied_at, uploaded_at) < :long_ago) as stuck
                        from enrolment_import where state in ('received', 'checking', 'applying', 'failed')
                        """)
                .bind("long_ago", OffsetDateTime.now(time.clock()).minus(LONG))
                .mapProperties(Standing.class)
                .one()
                .doOnNext(this::show)
                .then();
    }

    private void show(Standing standing) {
        waiting.set(standing.waiting());
        running.set(standing.running());
        failed.set(standing.failed());
        stuck.set(standing.stuck());
    }

    record Standing(long waiting, long running, long failed, long stuck) {}
}
