package county.insurance.attachment;

import county.insurance.policy.EnrolmentLists;
import county.platform.access.Official;
import county.platform.problem.Refused;
import county.platform.upload.Uploads;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The papers of a list, for who sees the list. */
@RestController
class AttachmentController {

    private static final DataSize LARGEST = DataSize.ofMegabytes(10);

    private final EnrolmentLists lists;
    private final Attachments attachments;
    private final Attaching attaching;
    private final Uploads uploads;

    AttachmentController(EnrolmentLists lists, Attachments attachments, Attaching attaching, Uploads uploads) {
        this.lists = lists;
        this.attachments = attachments;
        this.attaching = attaching;
        this.uploads = uploads;
    }

    @GetMapping("/api/insurance/lists/{id}/attachments")
    Mono<AttachmentList> of(@AuthenticationPrincipal Official official, @PathVariable long id) {
        return lists.mustSee(official, id).then(attachments.of(id)).map(AttachmentList::new);
    }

    /** Takes the file as the request's body. */
    @PostMapping("/api/insurance/lists/{id}/attachments")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<Attachment> attach(
            @AuthenticationPrincipal Official official,
            @PathVariable long id,
            @RequestParam String kind,
            @RequestParam String name,
            @RequestParam(required = false) @Nullable Long policy,
            @RequestBody Flux<DataBuffer> file) {
        Paper paper = Paper.of(kind, name);
        return uploads.receive(
                attaching.mayAttach(official, id, paper),
                file,
                LARGEST,
                received -> attaching.attach(official, id, policy, paper, received));
    }

    @GetMapping("/api/insurance/attachments/{id}")
    Mono<ResponseEntity<byte[]>> content(@AuthenticationPrincipal Official official, @PathVariable long id) {
        return attachments
                .find(id)
                .filterWhen(attachment -> lists.sees(official, attachment.list()))
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这个附件")))
                .flatMap(attachment -> attaching.open(official, attachment).map(bytes -> answer(attachment, bytes)));
    }

    @DeleteMapping("/api/insurance/attachments/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(@AuthenticationPrincipal Official official, @PathVariable long id) {
        return attaching.remove(official, id);
    }

    private static ResponseEntity<byte[]> answer(Attachment attachment, byte[] bytes) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(attachment.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(bytes);
    }

    record AttachmentList(List<Attachment> items) {}
}
