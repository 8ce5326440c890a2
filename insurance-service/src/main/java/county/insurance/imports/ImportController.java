package county.insurance.imports;

import county.platform.access.Official;
import county.platform.idempotency.IdempotencyKeys;
import county.platform.importing.Application;
import county.platform.importing.ImportJob;
import county.platform.importing.ImportRequests;
import county.platform.importing.Importing;
import county.platform.importing.SentList;
import java.util.List;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lists that come as files, each with its scheme and with the village lists that came of it. */
@RestController
@RequestMapping("/api/insurance")
class ImportController extends ImportRequests {

    private final EnrolmentImport kind;
    private final ImportLookups lookups;

    ImportController(Importing importing, EnrolmentImport kind, ImportLookups lookups) {
        super(importing, kind);
        this.kind = kind;
        this.lookups = lookups;
    }

    /** Takes in a file; the same file sent again is another import, which names its twin once that is applied. */
    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Import> receive(
            @AuthenticationPrincipal Official official,
            @RequestHeader(IdempotencyKeys.HEADER) String key,
            @RequestParam String scheme,
            @RequestParam String township,
            @RequestParam String fileName,
            @RequestBody Flux<DataBuffer> file) {
        return importing
                .receive(official, kind, SentList.of(township, scheme, fileName), key, file)
                .flatMap(this::shown);
    }

    /** The newest imports, newest first. */
    @GetMapping(PATH)
    Mono<ImportList> newest(
            @AuthenticationPrincipal Official official, @RequestParam(defaultValue = "") String scheme) {
        return importing.newest(official, kind, scheme).flatMap(lookups::shown).map(ImportList::new);
    }

    @GetMapping(PATH + "/{id}")
    Mono<Import> one(@AuthenticationPrincipal Official official, @PathVariable long id) {
        return importing.find(official, kind, id).flatMap(this::shown);
    }

    /**
     * @param format {@code xlsx} or {@code csv}
     * @param township whose villages are listed in it; none when empty
     */
    @GetMapping(PATH + "/template")
    Mono<ResponseEntity<Resource>> template(
            @RequestParam String scheme,
            @RequestParam(defaultValue = "") String township,
            @RequestParam(defaultValue = "xlsx") String format,
            ServerWebExchange exchange) {
        return importing.template(kind, scheme, township, format, exchange);
    }

    @PostMapping(PATH + "/{id}/application")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Import> apply(
            @AuthenticationPrincipal Official official,
            @PathVariable long id,
            @RequestHeader(IdempotencyKeys.HEADER) String key,
            @RequestBody Application body) {
        return importing.apply(official, kind, id, key, body).flatMap(this::shown);
    }

    private Mono<Import> shown(ImportJob job) {
        return lookups.shown(List.of(job)).map(List::getFirst);
    }

    record ImportList(List<Import> items) {}
}
