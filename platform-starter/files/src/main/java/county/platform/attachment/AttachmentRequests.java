package county.platform.attachment;

import county.platform.access.Official;
import county.platform.attachment.Attaching.Opened;
import county.platform.problem.Refused;
import county.platform.upload.Uploads;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The requests of all papers. {@link AttachmentPaths} says at which paths; by the path it knows whose papers they are. */
@RestController
class AttachmentRequests {

    private final Map<String, RecordPapers<?>> byPath;
    private final Attachments attachments;
    private final Attaching attaching;
    private final Uploads uploads;

    /** @param byPath all papers, by both of their paths */
    AttachmentRequests(
            Map<String, RecordPapers<?>> byPath, Attachments attachments, Attaching attaching, Uploads uploads) {
        this.byPath = Map.copyOf(byPath);
        this.attachments = attachments;
        this.attaching = attaching;
        this.uploads = uploads;
    }

    /** The papers of a record, for who sees it. */
    public Mono<AttachmentList> attachments(
            @AuthenticationPrincipal Official official, @PathVariable long id, ServerWebExchange exchange) {
        RecordPapers<?> papers = papers(exchange);
        return papers.sees(official, id)
                .filter(sees -> sees)
                .switchIfEmpty(Mono.error(() -> Refused.notFound(papers.what())))
                .flatMap(seen -> attachments.of(papers.table(), id))
                .map(AttachmentList::new);
    }

    /** Takes the file as the request's body. */
    @ResponseStatus(HttpStatus.CREATED)
    public Mono<Attachment> attach(
            @AuthenticationPrincipal Official official,
            @PathVariable long id,
            @RequestParam String kind,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable Long subject,
            @RequestBody Flux<DataBuffer> file,
            ServerWebExchange exchange) {
        RecordPapers<?> papers = papers(exchange);
        Paper paper = Paper.of(papers.kinds(), kind, name);
        return uploads.receive(
                attaching.mayAttach(papers, official, id, paper),
                file,
                papers.largest(),
                received -> attaching.attach(papers, official, id, subject, paper, received));
    }

    /** The file itself. */
    public Mono<ResponseEntity<byte[]>> content(
            @AuthenticationPrincipal Official official, @PathVariable long id, ServerWebExchange exchange) {
        return attaching.open(papers(exchange), official, id).map(AttachmentRequests::answer);
    }

    /** Removes a paper. */
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public Mono<Void> detach(
            @AuthenticationPrincipal Official official, @PathVariable long id, ServerWebExchange exchange) {
        return attaching.remove(papers(exchange), official, id);
    }

    private RecordPapers<?> papers(ServerWebExchange exchange) {
        PathPattern pattern = exchange.getRequiredAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return Objects.requireNonNull(byPath.get(pattern.getPatternString()));
    }

    private static ResponseEntity<byte[]> answer(Opened opened) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(opened.paper().mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(opened.paper().name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(opened.content());
    }
}
