package county.platform.importing;

import county.platform.access.Official;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What every kind of import answers alike, below the path of the controller that extends it. A kind whose imports are
 * shown as they are extends {@link UnitImports}; one that shows more of them declares the other routes itself.
 */
public abstract class ImportRequests {

    /** Where imports stand below the path of what they are imports of. */
    public static final String PATH = "/imports";

    /** What the requests do. */
    protected final Importing importing;

    private final ImportKind<?> kind;

    protected ImportRequests(Importing importing, ImportKind<?> kind) {
        this.importing = importing;
        this.kind = kind;
    }

    /** What stands against taking the file and what is worth knowing, in the order of the rows. */
    @GetMapping(PATH + "/{id}/faults")
    public Mono<FaultPage> faults(
            @AuthenticationPrincipal Official official,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        return importing.faults(official, kind, id, after, limit);
    }

    /** The same, all of it, as a workbook. */
    @GetMapping(PATH + "/{id}/faults.xlsx")
    public Mono<ResponseEntity<Resource>> faultSheet(
            @AuthenticationPrincipal Official official, @PathVariable long id, ServerWebExchange exchange) {
        return importing.faultSheet(official, kind, id, exchange);
    }

    /** Removes the file and what was read of it. */
    @DeleteMapping(PATH + "/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public Mono<Void> discard(
            @AuthenticationPrincipal Official official, @PathVariable long id, @RequestParam int version) {
        return importing.discard(official, kind, id, version);
    }
}
