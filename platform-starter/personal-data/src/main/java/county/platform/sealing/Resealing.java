package county.platform.sealing;

import county.platform.reach.EveryRow;
import county.platform.secret.BlindIndex;
import county.platform.secret.Vault;
import county.platform.worker.Pace;
import county.platform.worker.Worker;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Walks through the tables after a change of keys, some rows in each transaction, and writes anew what a former key has
 * sealed or indexed. A process that dies in the middle begins again and finds less to do. What somebody works with
 * meanwhile is passed over and found the next time. As long as an index of a former key is left, equal people have
 * unequal fingerprints: look-ups ask for all, and whatever writes waits for the end.
 */
public final class Resealing implements Worker {

    private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);
    /** Pages of the table that one stretch covers; a page is 8 KiB. */
    private static final int STRETCH = 64;

    private static final Stale NOTHING = new Stale(0, 0);

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final EveryRow everyRow;
    private final Vault vault;
    private final BlindIndex index;
    private final Rewriting rewriting;
    private final List<SealedTable> tables;
    private final AtomicLong staleSeals = new AtomicLong();
    private final AtomicLong staleIndexes = new AtomicLong();
    private volatile boolean done;
    private volatile boolean indexed;

    Resealing(
            DatabaseClient database,
            TransactionalOperator transaction,
            EveryRow everyRow,
            Vault vault,
            BlindIndex index,
            List<SealedTable> tables,
            MeterRegistry meters) {
        this.database = database;
        this.transaction = transaction;
        this.everyRow = everyRow;
        this.vault = vault;
        this.index = index;
        this.rewriting = new Rewriting(vault, index);
        this.tables = List.copyOf(tables);
        this.done = !vault.hasFormerKeys() && !index.hasFormerKeys();
        this.indexed = !index.hasFormerKeys();
        Gauge.builder("county.stale.seals", staleSeals, AtomicLong::get)
                .description("Rows with personal data that a former key has sealed; at zero the former keys may go")
                .register(meters);
        Gauge.builder("county.stale.indexes", staleIndexes, AtomicLong::get)
                .description(
                        "Rows that a former key of the blind index has written; until zero nothing else is written")
                .register(meters);
    }

    @Override
    public String name() {
        return "sealing";
    }

    @Override
    public Pace pace() {
        return Pace.of(indexed ? Duration.ofMinutes(10) : Duration.ofSeconds(10))
                .startingAfter(Duration.ofSeconds(5));
    }

    /** Whether all indexes are of the current key, so that equal people have equal fingerprints. */
    public boolean isIndexed() {
        return indexed;
    }

    @Override
    public Mono<Void> round() {
        if (done) {
            return Mono.empty();
        }
        return everyRow.because(
                "keys change for every unit's people at once",
                count().flatMap(before -> before.equals(NOTHING)
                        ? finished(before)
                        : all().then(count()).flatMap(this::finished)));
    }

    private Mono<Void> finished(Stale left) {
        indexed = left.indexes() == 0;
        done = left.equals(NOTHING);
        if (done) {
            LOG.info(
                    "All personal data are sealed with the key {} and indexed with the current one; former keys may be"
                            + " taken away.",
                    vault.currentKeyId());
        } else {
            LOG.warn(
                    "{} rows are still sealed and {} indexed with a former key; they are tried again.",
                    left.seals(),
                    left.indexes());
        }
        return Mono.empty();
    }

    private Mono<Stale> count() {
        return Flux.fromIterable(tables)
                .concatMap(table -> bound(table, database.sql(table.count()))
                        .mapProperties(Stale.class)
                        .one())
                .reduce(NOTHING, Stale::plus)
                .doOnNext(stale -> {
                    staleSeals.set(stale.seals());
                    staleIndexes.set(stale.indexes());
                });
    }

    private Mono<Void> all() {
        return Flux.fromIterable(tables).concatMap(this::walk).then();
    }

    private Mono<Void> walk(SealedTable table) {
        return database.sql("select pg_relation_size(cast(:table as regclass)) / 8192")
                .bind("table", table.name())
                .mapValue(Long.class)
                .one()
                .flatMapMany(pages -> Flux.range(0, Math.toIntExact(pages / STRETCH) + 1))
                .concatMap(no -> step(table, no)
                        .expand(rows -> rows == table.rows() ? step(table, no) : Mono.empty())
                        .then())
                .then();
    }

    /** Writes some rows of one stretch anew, in one transaction; how many there were. */
    Mono<Integer> step(SealedTable table, int stretch) {
        Map<String, String> names = table.read();
        return transaction.transactional(bound(table, database.sql(table.stale()))
                .bind("from", "(" + stretch * STRETCH + ",0)")
                .bind("until", "(" + (stretch + 1) * STRETCH + ",0)")
                .map(row -> anew(table, new Found(names, row)))
                .all()
                .collectList()
                .flatMap(rows -> rows.isEmpty() ? Mono.just(0) : write(table, rows)));
    }

    private Row anew(SealedTable table, Found found) {
        boolean indexStale = Boolean.TRUE.equals(found.row.get("index_stale", Boolean.class));
        return new Row(String.valueOf(found.row.get("place", String.class)), rewriting.anew(table, found, indexStale));
    }

    /** Nobody reads anything else afterwards: what is closed is sealed anew, too. */
    private Mono<Integer> write(SealedTable table, List<Row> rows) {
        return database.sql("select set_config('county.resealing', 'on', true)")
                .then()
                .then(Mono.defer(() -> written(table, rows)));
    }

    private Mono<Integer> written(SealedTable table, List<Row> rows) {
        GenericExecuteSpec sql = database.sql(table.update())
                .bind("places", rows.stream().map(Row::place).toArray(String[]::new));
        List<String> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            sql = sql.bind(
                    columns.get(i),
                    rows.stream().map(row -> row.values().get(column)).toArray(String[]::new));
        }
        return sql.fetch().rowsUpdated().map(Math::toIntExact);
    }

    private GenericExecuteSpec bound(SealedTable table, GenericExecuteSpec sql) {
        GenericExecuteSpec bound = sql;
        if (!table.sealed().isEmpty()) {
            byte[] prefix = vault.prefix();
            bound = bound.bind("length", prefix.length).bind("prefix", prefix);
        }
        return table.hasMarks() ? bound.bind("mark", index.mark()) : bound;
    }

    record Stale(long seals, long indexes) {

        Stale plus(Stale other) {
            return new Stale(seals + other.seals, indexes + other.indexes);
        }
    }

    /** A row's place and its columns, written anew, bytes in hexadecimal. */
    private record Row(String place, List<@Nullable String> values) {}

    private static final class Found implements Rewriting.Stored {

        private final Map<String, String> names;
        private final Readable row;

        Found(Map<String, String> names, Readable row) {
            this.names = names;
            this.row = row;
        }

        @Override
        public byte @Nullable [] bytes(String name) {
            return row.get(String.valueOf(names.get(name)), byte[].class);
        }

        @Override
        public String text(String name) {
            return String.valueOf(row.get(String.valueOf(names.get(name)), String.class));
        }

        @Override
        public @Nullable String kept(IndexColumn column) {
            if (column.brief()) {
                Long number = row.get(column.name(), Long.class);
                return number == null ? null : number.toString();
            }
            byte[] bytes = row.get(column.name(), byte[].class);
            return bytes == null ? null : HexFormat.of().formatHex(bytes);
        }
    }
}
