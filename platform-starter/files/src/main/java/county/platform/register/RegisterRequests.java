package county.platform.register;

import county.platform.access.Official;
import county.platform.idempotency.IdempotencyKeys;
import county.platform.importing.Importing;
import county.platform.importing.UnitImports;
import county.platform.importing.list.RecordList;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** All requests of a register and its files: a module extends it with its path and its register, and nothing else. */
public abstract class RegisterRequests<
                R extends Record & Registered<S>,
                S extends Enum<S>,
                E extends Record & Entry,
                D extends Record & Decision<R, S>,
                F extends Record>
        extends UnitImports {

    private final Register<R, S, E, D, F> register;
    private final RecordList<R> sheet;
    private final String title;

    protected RegisterRequests(Register<R, S, E, D, F> register, Importing importing) {
        super(importing, register.files());
        this.register = register;
        this.sheet = RecordList.of(register.feature().row());
        this.title = register.feature().list();
    }

    /** A page of the selected records, and what all of them come to. */
    @GetMapping
    public Mono<RegisterPage<R, F>> page(
            @AuthenticationPrincipal Official official,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        return register.page(official, Selection.of(year, unit, state, text, after, limit));
    }

    /** All selected records as a workbook or CSV, which can come in again as it is, or on paper. */
    @GetMapping({"/list.xlsx", "/list.csv", "/list.pdf"})
    public Mono<ResponseEntity<Resource>> allRows(
            @AuthenticationPrincipal Official official,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String text,
            ServerWebExchange exchange) {
        Selection selection = Selection.of(year, unit, state, text, 0, 1);
        return register.rowFiles()
                .of(
                        exchange,
                        title,
                        year == 0 ? "" : year + "年",
                        sheet.sheet(),
                        register.all(official, selection).map(sheet::cells));
    }

    @GetMapping("/{id}")
    public Mono<RegisterSheet<R>> one(@AuthenticationPrincipal Official official, @PathVariable long id) {
        return register.sheet(official, id);
    }

    @PostMapping
    public Mono<RegisterRow<R>> enter(
            @AuthenticationPrincipal Official official,
            @RequestParam String unit,
            @RequestHeader(IdempotencyKeys.HEADER) String key,
            @RequestBody E body) {
        return register.enter(official, unit, key, body);
    }

    /** Enters a record anew, at the version that the writer saw. */
    @PutMapping("/{id}")
    public Mono<RegisterRow<R>> change(
            @AuthenticationPrincipal Official official,
            @PathVariable long id,
            @RequestParam int version,
            @RequestHeader(IdempotencyKeys.HEADER) String key,
            @RequestBody E body) {
        return register.change(official, id, version, key, body);
    }

    /** Decides on a record, at the version that the caller saw. */
    @PostMapping("/{id}/decisions")
    public Mono<RegisterRow<R>> decide(
            @AuthenticationPrincipal Official official,
            @PathVariable long id,
            @RequestParam int version,
            @RequestHeader(IdempotencyKeys.HEADER) String key,
            @RequestBody D body) {
        return register.decide(official, id, version, key, body);
    }
}
