package county.insurance.sealing;

import county.insurance.sealing.SealedTable.SealedColumn;
import county.platform.reach.EveryRow;
import county.platform.secret.Vault;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.r2dbc.spi.Readable;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Walks through the tables once after a change of keys, some rows in each transaction, and seals anew what a former key
 * has sealed. A process that dies in the middle begins again and finds less to do. What somebody works with meanwhile is
 * passed over and found the next time.
 */
@Component
class Resealing {

    private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);
    /** Pages of the table that one stretch covers; a page is 8 KiB. */
    private static final int STRETCH = 64;

    private final DatabaseClient database;
    private final EveryRow everyRow;
    private final TransactionalOperator transaction;
    private final Vault vault;
    private final AtomicLong stale = new AtomicLong();
    private volatile boolean done;

    Resealing(
            DatabaseClient database,
            EveryRow everyRow,
            TransactionalOperator transaction,
            Vault vault,
            MeterRegistry meters) {
        this.database = database;
        this.everyRow = everyRow;
        this.transaction = transaction;
        this.vault = vault;
        Gauge.builder("county.insurance.stale.seals", stale, AtomicLong::get)
                .description("Rows with personal data that a former key has sealed; at zero the former keys may go")
                .register(meters);
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT30S")
    Mono<Void> run() {
        if (done || !vault.hasFormerKeys()) {
            return Mono.empty();
        }
        return everyRow.because(
                "Whatever is sealed is sealed anew, whosever it is.",
                count().flatMap(before ->
                        before == 0 ? finished(0) : all().then(count()).flatMap(this::finished)));
    }

    private Mono<Void> finished(long left) {
        done = left == 0;
        if (done) {
            LOG.info(
                    "All personal data are sealed with the key {}; former keys may be taken away.",
                    vault.currentKeyId());
        } else {
            LOG.warn("{} rows are still sealed with a former key; they are tried again.", left);
        }
        return Mono.empty();
    }

    private Mono<Long> count() {
        return Flux.fromIterable(SealedTable.ALL)
                .concatMap(table -> prefixed(database.sql(table.count()))
                        .mapValue(Long.class)
                        .one())
                .reduce(0L, Long::sum)
                .doOnNext(stale::set);
    }

    private Mono<Void> all() {
        return Flux.fromIterable(SealedTable.ALL).concatMap(this::walk).then();
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

    /** Seals anew some rows of one stretch, in one transaction; how many there were. */
    Mono<Integer> step(SealedTable table, int stretch) {
        return transaction.transactional(prefixed(database.sql(table.stale()))
                .bind("from", "(" + stretch * STRETCH + ",0)")
                .bind("until", "(" + (stretch + 1) * STRETCH + ",0)")
                .map(row -> anew(table, row))
                .all()
                .collectList()
                .flatMap(rows -> rows.isEmpty() ? Mono.just(0) : write(table, rows))
                .doOnNext(rows -> stale.addAndGet(-rows)));
    }

    private Row anew(SealedTable table, Readable row) {
        var values = new ArrayList<@Nullable String>();
        for (SealedColumn column : table.columns()) {
            byte[] sealed = row.get(column.name(), byte[].class);
            String context = String.valueOf(row.get(column.name() + "_context", String.class));
            values.add(
                    sealed == null
                            ? null
                            : HexFormat.of().formatHex(vault.sealBytes(vault.openBytes(sealed, context), context)));
        }
        return new Row(String.valueOf(row.get("place", String.class)), values);
    }

    private Mono<Integer> write(SealedTable table, List<Row> rows) {
        GenericExecuteSpec sql = database.sql(table.update())
                .bind("places", rows.stream().map(Row::place).toArray(String[]::new));
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            sql = sql.bind(
                    table.columns().get(i).name(),
                    rows.stream().map(row -> row.values().get(column)).toArray(String[]::new));
        }
        return sql.fetch().rowsUpdated().map(Math::toIntExact);
    }

    private GenericExecuteSpec prefixed(GenericExecuteSpec sql) {
        byte[] prefix = vault.prefix();
        return sql.bind("length", prefix.length).bind("prefix", prefix);
    }

    /** A row's place and its columns, sealed anew, in hexadecimal. */
    private record Row(String place, List<@Nullable String> values) {}
}
