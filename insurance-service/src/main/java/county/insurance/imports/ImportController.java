package county.insurance.imports;

import county.insurance.imports.Imports.SeenFault;
import county.platform.access.Official;
import county.platform.idempotency.IdempotencyKeys;
import county.platform.problem.Refused;
import county.platform.upload.Uploads;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lists that come as files. */
@RestController
class ImportController {

    private static final DataSize LARGEST = DataSize.ofMegabytes(30);
    private static final int NEWEST = 100;
    private static final int MOST = 200;

    private final Imports imports;
    private final Receiving receiving;
    private final ImportWork work;
    private final Uploads uploads;
    private final IdempotencyKeys keys;

    ImportController(Imports imports, Receiving receiving, ImportWork work, Uploads uploads, IdempotencyKeys keys) {
        this.imports = imports;
        this.receiving = receiving;
        this.work = work;
        this.uploads = uploads;
        this.keys = keys;
    }

    /** Takes in a file; the same file sent again is another import, which names its twin once that is applied. */
    @PostMapping("/api/insurance/imports")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Import> receive(
            @AuthenticationPrincipal Official official,
            @RequestHeader(IdempotencyKeys.HEADER) String key,
            @RequestParam String scheme,
            @RequestParam String township,
            @RequestParam String fileName,
            @RequestBody Flux<DataBuffer> file) {
        return uploads.receive(
                        Mono.fromRunnable(() -> receiving.mustEnter(official, township)),
                        file,
                        LARGEST,
                        received -> keys.once(
                                official,
                                "POST /api/insurance/imports?scheme=" + scheme + "&township=" + township,
                                key,
                                received.sha256(),
                                Import.class,
                                Mono.defer(() -> receiving.receive(official, scheme, township, fileName, received))))
                .doOnSuccess(received -> work.begin());
    }

    /** The newest imports, newest first. */
    @GetMapping("/api/insurance/imports")
    Mono<ImportList> newest(
            @AuthenticationPrincipal Official official, @RequestParam(defaultValue = "") String scheme) {
        return imports.newest(official, scheme, NEWEST).map(ImportList::new);
    }

    @GetMapping("/api/insurance/imports/{id}")
    Mono<Import> one(@AuthenticationPrincipal Official official, @PathVariable long id) {
        return found(official, id);
    }

    /** What stands against taking the file and what is worth knowing, in the order of the rows. */
    @GetMapping("/api/insurance/imports/{id}/faults")
    Mono<FaultPage> faults(
            @AuthenticationPrincipal Official official,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Refused.malformed("limit", "每页条数须在 1 到 " + MOST + " 之间。");
        }
        return found(official, id)
                .then(imports.faults(id, after, limit))
                .map(items -> new FaultPage(
                        items, items.size() < limit ? null : items.getLast().seq()));
    }

    @PostMapping("/api/insurance/imports/{id}/application")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Import> apply(
            @AuthenticationPrincipal Official official,
            @PathVariable long id,
            @RequestHeader(IdempotencyKeys.HEADER) String key,
            @Valid @RequestBody Application body) {
        return keys.once(
                        official,
                        "POST /api/insurance/imports/" + id + "/application",
                        key,
                        body,
                        Import.class,
                        Mono.defer(() -> receiving.apply(official, id, body.version())))
                .doOnSuccess(applying -> work.begin());
    }

    @DeleteMapping("/api/insurance/imports/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> discard(@AuthenticationPrincipal Official official, @PathVariable long id, @RequestParam int version) {
        return receiving.discard(official, id, version);
    }

    private Mono<Import> found(Official official, long id) {
        return imports.find(official, id).switchIfEmpty(Mono.error(() -> Refused.notFound("这次导入")));
    }

    record ImportList(List<Import> items) {}

    /** @param next the seq to go on after, or null on the last page */
    record FaultPage(List<SeenFault> items, @Nullable Long next) {}

    /** @param version of the import as the caller saw it */
    record Application(@Min(value = 1, message = "版本号不正确。") int version) {}
}
