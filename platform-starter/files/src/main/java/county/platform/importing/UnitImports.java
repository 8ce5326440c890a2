package county.platform.importing;

import county.platform.access.Official;
import county.platform.idempotency.IdempotencyKeys;
import org.springframework.core.io.Resource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All requests of a register's imports: a module extends it with its path and its kind, and nothing else. */
public abstract class UnitImports extends ImportRequests {

    private final ImportKind<?> kind;

    protected UnitImports(Importing importing, ImportKind<?> kind) {
        super(importing, kind);
        this.kind = kind;
    }

    /** Takes in a file; the same file sent again is another import, which names its twin once that is applied. */
    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.ACCEPTED)
    public Mono<ImportJob> receive(
            @AuthenticationPrincipal Official official,
            @RequestHeader(IdempotencyKeys.HEADER) String key,
            @RequestParam String unit,
            @RequestParam(defaultValue = "") String about,
            @RequestParam String fileName,
            @RequestBody Flux<DataBuffer> file) {
        return importing.receive(official, kind, SentList.of(unit, about, fileName), key, file);
    }

    /** The newest imports, newest first. */
    @GetMapping(PATH)
    public Mono<ImportList> newestImports(
            @AuthenticationPrincipal Official official, @RequestParam(defaultValue = "") String about) {
        return importing.newest(official, kind, about).map(ImportList::new);
    }

    /** How far one is. */
    @GetMapping(PATH + "/{id}")
    public Mono<ImportJob> importJob(@AuthenticationPrincipal Official official, @PathVariable long id) {
        return importing.find(official, kind, id);
    }

    /**
     * The empty list for a unit.
     *
     * @param format {@code xlsx} or {@code csv}
     */
    @GetMapping(PATH + "/template")
    public Mono<ResponseEntity<Resource>> template(
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "xlsx") String format,
            ServerWebExchange exchange) {
        return importing.template(kind, about, unit, format, exchange);
    }

    /** Lets a checked file be taken, all of it or nothing. */
    @PostMapping(PATH + "/{id}/application")
    @ResponseStatus(HttpStatus.ACCEPTED)
    public Mono<ImportJob> apply(
            @AuthenticationPrincipal Official official,
            @PathVariable long id,
            @RequestHeader(IdempotencyKeys.HEADER) String key,
            @RequestBody Application body) {
        return importing.apply(official, kind, id, key, body);
    }
}
