package county.platform.export;

import county.platform.access.Official;
import county.platform.export.ExportForm.Numbers;
import county.platform.secret.Vault;
import county.platform.sheet.SheetFile;
import county.platform.unmasking.Asked;
import county.platform.unmasking.Reason;
import county.platform.unmasking.Unmasking;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Answers with lists. Rows go straight from the database into the file, so that a million of them need no more memory than
 * a thousand. The ending of the request's path says whether it is a workbook, CSV or PDF.
 */
public final class Exports {

    private final Vault vault;
    private final Unmasking unmasking;
    private final ListFiles files;

    Exports(Vault vault, Unmasking unmasking, ListFiles files) {
        this.vault = vault;
        this.unmasking = unmasking;
        this.files = files;
    }

    /** Rows of a statement, some hundreds in memory at a time. */
    public static <R> Flux<R> rows(GenericExecuteSpec statement, Class<R> row) {
        return statement
                .filter(sent -> sent.fetchSize(SheetFile.FETCHED))
                .mapProperties(row)
                .all();
    }

    /**
     * A list as everybody sees it who sees its rows.
     *
     * @param about what the file's name says beside title and day, such as a scheme; may be empty
     */
    public <R> Mono<ResponseEntity<Resource>> masked(
            ServerWebExchange exchange, ExportForm<R> form, String about, Flux<R> rows) {
        return file(exchange, form, about, rows, Numbers.MASKED);
    }

    /** The same with full numbers, for whom the module lets have them; that and why is recorded before the first row. */
    public <R> Mono<ResponseEntity<Resource>> full(
            Official official,
            ServerWebExchange exchange,
            ExportForm<R> form,
            String about,
            Flux<R> rows,
            Asked asked,
            Reason reason) {
        return unmasking
                .record(official, asked, reason)
                .then(Mono.defer(() -> file(exchange, form, about, rows, number -> number.open(vault))));
    }

    private <R> Mono<ResponseEntity<Resource>> file(
            ServerWebExchange exchange, ExportForm<R> form, String about, Flux<R> rows, Numbers numbers) {
        return files.of(exchange, form.title(), about, form.columns(), rows.map(row -> form.cells(row, numbers)));
    }
}
