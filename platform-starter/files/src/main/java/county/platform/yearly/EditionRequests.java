package county.platform.yearly;

import county.platform.access.Official;
import county.platform.idempotency.IdempotencyKeys;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All requests for the editions of a yearly table: a module extends it with its path and its table, and nothing else. */
public abstract class EditionRequests {

    private final EditionDesk desk;
    private final YearTable table;

    protected EditionRequests(EditionDesk desk, YearTable table) {
        this.desk = desk;
        this.table = table;
    }

    /** All editions, the newest year first. */
    @GetMapping
    public Mono<EditionList> all(@AuthenticationPrincipal Official official) {
        return desk.all(official, table);
    }

    /**
     * Takes in a table as a draft, unless it has faults, which are told.
     *
     * @param document by its number
     * @param reason why it takes the place of an edition in force; the first edition of a year needs none
     * @param fileName empty for pasted text
     * @param body the file, or the text in UTF-8
     */
    @PostMapping
    public Mono<Received> receive(
            @AuthenticationPrincipal Official official,
            @RequestHeader(IdempotencyKeys.HEADER) String key,
            @RequestParam int year,
            @RequestParam String document,
            @RequestParam LocalDate issuedOn,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String fileName,
            @RequestBody Flux<DataBuffer> body) {
        return desk.receive(official, table, YearDocument.of(year, document, issuedOn, reason, fileName), key, body);
    }

    /** The empty table. */
    @GetMapping("/template")
    public Mono<ResponseEntity<Resource>> template(ServerWebExchange exchange) {
        return desk.template(table, exchange);
    }

    /**
     * One edition with its rows, what is wrong in them and what has changed.
     *
     * @param with the edition to compare with; without it the one in force before
     */
    @GetMapping("/{id}")
    public Mono<EditionSheet> one(
            @AuthenticationPrincipal Official official,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long with) {
        return desk.one(official, table, id, with);
    }

    /** Hands an edition in, approves it, returns it or discards it. */
    @PostMapping("/{id}/steps")
    public Mono<Edition> step(
            @AuthenticationPrincipal Official official,
            @PathVariable long id,
            @RequestHeader(IdempotencyKeys.HEADER) String key,
            @Valid @RequestBody EditionStep body) {
        return desk.step(official, table, id, key, body);
    }
}
