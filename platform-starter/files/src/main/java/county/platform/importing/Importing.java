package county.platform.importing;

import county.platform.access.Official;
import county.platform.download.Download;
import county.platform.idempotency.IdempotencyKeys;
import county.platform.importing.list.Template;
import county.platform.problem.Refused;
import county.platform.sheet.SheetFile;
import county.platform.sheet.SheetWriter;
import county.platform.upload.Uploads;
import county.platform.worker.Workers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What the requests of all kinds of imports do: files come in once, work begins at once, sheets go out. */
public final class Importing {

    private static final DataSize LARGEST = DataSize.ofMegabytes(30);
    private static final int MOST = 200;

    private final ImportDesk desk;
    private final Imports imports;
    private final ImportWorkers work;
    private final Workers workers;
    private final Uploads uploads;
    private final IdempotencyKeys keys;

    Importing(
            ImportDesk desk,
            Imports imports,
            ImportWorkers work,
            Workers workers,
            Uploads uploads,
            IdempotencyKeys keys) {
        this.desk = desk;
        this.imports = imports;
        this.work = work;
        this.workers = workers;
        this.uploads = uploads;
        this.keys = keys;
    }

    /** Takes in a file; the same file sent again is another import, which names its twin once that is applied. */
    public Mono<ImportJob> receive(
            Official official, ImportKind<?> kind, SentList sent, String key, Flux<DataBuffer> file) {
        return uploads.receive(
                        Mono.fromRunnable(() -> desk.mustSend(official, kind, sent.unit())),
                        file,
                        LARGEST,
                        received -> keys.once(
                                official,
                                "POST " + kind.entity() + "?about=" + sent.about() + "&unit=" + sent.unit(),
                                key,
                                received.sha256(),
                                ImportJob.class,
                                Mono.defer(() -> desk.receive(official, kind, sent, received))))
                .doOnSuccess(received -> workers.wake(work.all()));
    }

    /** The newest imports of a kind that the caller sees, newest first; about one thing, or about all when empty. */
    public Mono<List<ImportJob>> newest(Official official, ImportKind<?> kind, String about) {
        return desk.newest(official, kind, about);
    }

    /** One import that the caller sees; refused as unknown when there is none. */
    public Mono<ImportJob> find(Official official, ImportKind<?> kind, long id) {
        return desk.find(official, kind, id);
    }

    /** Has a checked import taken in the background. */
    public Mono<ImportJob> apply(Official official, ImportKind<?> kind, long id, String key, Application body) {
        return keys.once(
                        official,
                        "POST " + kind.entity() + "/" + id + "/application",
                        key,
                        body,
                        ImportJob.class,
                        Mono.defer(() -> desk.apply(official, kind, id, body.version())))
                .doOnSuccess(applying -> workers.wake(work.all()));
    }

    /** Removes an import's file and what was read of it. */
    public Mono<Void> discard(Official official, ImportKind<?> kind, long id, int version) {
        return desk.discard(official, kind, id, version);
    }

    /** What stands against taking the file and what is worth knowing, in the order of the rows. */
    Mono<FaultPage> faults(Official official, ImportKind<?> kind, long id, long after, int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refused.malformed("limit", "每页条数须在 1 到 " + MOST + " 之间。");
        }
        return find(official, kind, id)
                .then(imports.faults(id, after, limit))
                .map(items -> new FaultPage(
                        items, items.size() < limit ? null : items.getLast().seq()));
    }

    /** Everything that was found in a file, as a workbook; numbers that belong to a person are masked. */
    Mono<ResponseEntity<Resource>> faultSheet(
            Official official, ImportKind<?> kind, long id, ServerWebExchange exchange) {
        return find(official, kind, id)
                .flatMap(found -> Download.of(
                        exchange,
                        "核对结果-" + found.id() + ".xlsx",
                        Download.XLSX,
                        path -> SheetFile.xlsx(
                                path,
                                FaultSheet.TITLE,
                                FaultSheet.COLUMNS,
                                Flux.fromIterable(found.account())
                                        .map(FaultSheet::accounted)
                                        .concatWith(imports.faults(id).map(FaultSheet::found)))));
    }

    /**
     * The empty list about something for a unit.
     *
     * @param format {@code xlsx} or {@code csv}
     */
    public Mono<ResponseEntity<Resource>> template(
            ImportKind<?> kind, String about, String unit, String format, ServerWebExchange exchange) {
        boolean csv = format.equals("csv");
        return kind.template(about, unit)
                .flatMap(template -> Download.of(
                        exchange,
                        template.name() + (csv ? ".csv" : ".xlsx"),
                        csv ? Download.CSV : Download.XLSX,
                        path -> Mono.<Void>fromCallable(() -> {
                                    write(path, template, kind.words().list(), csv);
                                    return null;
                                })
                                .subscribeOn(Schedulers.boundedElastic())));
    }

    private static void write(Path path, Template template, String title, boolean csv) throws IOException {
        try (var out = Files.newOutputStream(path);
                var sheet = csv
                        ? SheetWriter.csv(out, template.columns())
                        : SheetWriter.xlsx(out, title, template.columns())) {
            sheet.rows(template.help().iterator());
        }
    }
}
