package county.platform.yearly;

import county.platform.access.Official;
import county.platform.download.Download;
import county.platform.idempotency.IdempotencyKeys;
import county.platform.importing.list.Template;
import county.platform.problem.Refused;
import county.platform.sheet.SheetWriter;
import county.platform.upload.Uploads;
import county.platform.yearly.EditionSheet.ColumnHead;
import county.platform.yearly.EditionSheet.RowCells;
import county.platform.yearly.Opening.Found;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.ObjectMapper;

/** What the requests for the editions of a yearly table do. */
public final class EditionDesk {

    private static final DataSize LARGEST = DataSize.ofMegabytes(5);

    private final Editions editions;
    private final EditionRows rows;
    private final Opening opening;
    private final Uploads uploads;
    private final IdempotencyKeys keys;
    private final ObjectMapper json;

    EditionDesk(
            Editions editions,
            EditionRows rows,
            Opening opening,
            Uploads uploads,
            IdempotencyKeys keys,
            ObjectMapper json) {
        this.editions = editions;
        this.rows = rows;
        this.opening = opening;
        this.uploads = uploads;
        this.keys = keys;
        this.json = json;
    }

    /** All editions, the newest year first. */
    Mono<EditionList> all(Official official, YearTable table) {
        return editions.all(table.key())
                .map(found -> new EditionList(found.stream()
                        .map(edition -> seen(edition, table, official))
                        .toList()));
    }

    /**
     * One edition with its rows, what is wrong in them and what has changed.
     *
     * @param with the edition to compare with; null for the one in force in the same year, else in the last year before
     */
    Mono<EditionSheet> one(Official official, YearTable table, long id, @Nullable Long with) {
        return find(table, id)
                .flatMap(edition -> other(table, edition, with)
                        .map(Optional::of)
                        .defaultIfEmpty(Optional.empty())
                        .flatMap(other -> sheet(official, table, edition, other)));
    }

    private Mono<StoredEdition> find(YearTable table, long id) {
        return editions.find(table.key(), id).switchIfEmpty(Mono.error(() -> Refused.notFound("这一版")));
    }

    private Mono<StoredEdition> other(YearTable table, StoredEdition edition, @Nullable Long with) {
        if (with != null) {
            return find(table, with);
        }
        boolean published = edition.inForceFrom() != null;
        Mono<StoredEdition> sameYear = published
                ? editions.published(table.key(), edition.year(), edition.number() - 1)
                : editions.inForce(table.key(), edition.year());
        return sameYear.switchIfEmpty(editions.before(table.key(), edition.year()));
    }

    private Mono<EditionSheet> sheet(
            Official official, YearTable table, StoredEdition edition, Optional<StoredEdition> other) {
        return rows.of(table, edition.id())
                .zipWith(other.map(before -> rows.of(table, before.id()))
                        .orElse(Mono.just(new YearRows(List.of(), null))))
                .map(both -> {
                    YearRows is = both.getT1();
                    Found found = json.readValue(edition.found(), Found.class);
                    return new EditionSheet(
                            seen(edition, table, official),
                            table.columns().stream().map(ColumnHead::of).toList(),
                            is.all().stream()
                                    .map(row -> RowCells.of(row, table))
                                    .toList(),
                            table.quality(is),
                            found.notices(),
                            found.account(),
                            other.map(before -> seen(before, table, official)).orElse(null),
                            other.isPresent() ? Comparison.of(table.columns(), both.getT2(), is) : List.of());
                });
    }

    /** Takes in a table, as a file or as text. */
    Mono<Received> receive(
            Official official, YearTable table, YearDocument document, String key, Flux<DataBuffer> body) {
        return uploads.receive(
                Mono.fromRunnable(() -> official.mustHave(table.duty())),
                body,
                LARGEST,
                received -> keys.once(
                        official,
                        "POST " + table.entity(),
                        key,
                        Map.of("document", document, "sha256", received.sha256()),
                        Received.class,
                        Mono.fromCallable(() -> YearReading.read(received.path(), table))
                                .subscribeOn(Schedulers.boundedElastic())
                                .flatMap(read -> opening.enter(official, table, document, read))));
    }

    Mono<Edition> step(Official official, YearTable table, long id, String key, EditionStep step) {
        return keys.once(
                official,
                "POST " + table.entity() + "/" + id + "/steps",
                key,
                step,
                Edition.class,
                Mono.defer(() -> opening.step(official, table, id, step)));
    }

    /** The empty table, as a workbook. */
    Mono<ResponseEntity<Resource>> template(YearTable table, ServerWebExchange exchange) {
        var form = table.form();
        Template template = Template.of(table.title(), form, List.of(), Template.help(form));
        return Download.of(
                exchange,
                template.name() + ".xlsx",
                Download.XLSX,
                path -> Mono.<Void>fromCallable(() -> {
                            try (var out = Files.newOutputStream(path);
                                    var sheet = SheetWriter.xlsx(out, "表格", template.columns())) {
                                sheet.rows(template.help().iterator());
                            }
                            return null;
                        })
                        .subscribeOn(Schedulers.boundedElastic()));
    }

    private static Edition seen(StoredEdition edition, YearTable table, Official official) {
        return edition.seen(EditionSteps.of(table.duty()), official);
    }
}
