package county.platform.attachment;

import county.platform.access.Official;
import county.platform.attachment.Attachments.Kept;
import county.platform.audit.AuditTrail;
import county.platform.problem.Refused;
import county.platform.secret.Vault;
import county.platform.time.BusinessTime;
import county.platform.upload.FileKind;
import county.platform.upload.ReceivedFile;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Attaches, opens and removes papers, each with its trace in the same transaction. */
class Attaching {

    private final Attachments attachments;
    private final Vault vault;
    private final AuditTrail audit;
    private final BusinessTime time;

    Attaching(Attachments attachments, Vault vault, AuditTrail audit, BusinessTime time) {
        this.attachments = attachments;
        this.vault = vault;
        this.audit = audit;
        this.time = time;
    }

    /** Refuses who may not attach such a paper to this record as it is now. */
    <R> Mono<Void> mayAttach(RecordPapers<R> papers, Official official, long record, Paper paper) {
        return papers.find(official, record)
                .switchIfEmpty(Mono.error(() -> Refused.notFound(papers.what())))
                .doOnNext(found -> papers.permit(official, found, Act.ATTACH, paper.kind()))
                .then();
    }

    /** Attaches a file; the same file again is the attachment that is there already. */
    @Transactional
    <R> Mono<Attachment> attach(
            RecordPapers<R> papers,
            Official official,
            long record,
            @Nullable Long subject,
            Paper paper,
            ReceivedFile file) {
        AttachmentTable table = papers.table();
        return papers.lock(official, record)
                .switchIfEmpty(Mono.error(() -> Refused.notFound(papers.what())))
                .map(found -> papers.permit(official, found, Act.ATTACH, paper.kind()))
                .flatMap(unit -> mustBeWithin(table, record, subject)
                        .then(attachments.twin(table, record, subject, paper.kind(), file.sha256()))
                        .flatMap(twin -> attachments.find(table, twin))
                        .switchIfEmpty(Mono.defer(() -> kept(table, record, paper, file)
                                .flatMap(kept -> attachments.add(
                                        table,
                                        record,
                                        subject,
                                        kept,
                                        official.username(),
                                        OffsetDateTime.now(time.clock())))
                                .flatMap(id -> attachments.find(table, id))
                                .flatMap(added -> papers.changed(added)
                                        .then(record(table, official, Act.ATTACH, unit, null, added))
                                        .thenReturn(added)))));
    }

    private Mono<Void> mustBeWithin(AttachmentTable table, long record, @Nullable Long subject) {
        return subject == null
                ? Mono.empty()
                : attachments
                        .isWithin(table, record, subject)
                        .filter(within -> within)
                        .switchIfEmpty(Mono.error(() -> Refused.againstRule("subject", "附件所针对的内容不在这里，请返回重新选择。")))
                        .then();
    }

    private Mono<Kept> kept(AttachmentTable table, long record, Paper paper, ReceivedFile file) {
        return Mono.fromCallable(() -> {
                    FileKind content = FileKind.detect(file.path());
                    String mediaType = Paper.mediaType(content);
                    byte[] sealed =
                            table.binding().sealBytes(vault, Files.readAllBytes(file.path()), record, file.sha256());
                    return new Kept(paper.of(content), mediaType, (int) file.size(), file.sha256(), sealed);
                })
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** Removes an attachment, where the module lets this official do so now. */
    @Transactional
    <R> Mono<Void> remove(RecordPapers<R> papers, Official official, long id) {
        AttachmentTable table = papers.table();
        return attachments
                .find(table, id)
                .flatMap(before -> papers.lock(official, before.record())
                        .map(found -> papers.permit(official, found, Act.REMOVE, before.kind()))
                        .flatMap(unit -> attachments
                                .remove(table, id)
                                .then(Mono.defer(() -> papers.changed(before)))
                                .then(record(table, official, Act.REMOVE, unit, before, null))
                                .thenReturn(before)))
                .switchIfEmpty(Mono.error(Attaching::notFound))
                .then();
    }

    /** The content, opened for who sees the record; that it was opened is recorded, because it may name persons. */
    @Transactional
    <R> Mono<Opened> open(RecordPapers<R> papers, Official official, long id) {
        AttachmentTable table = papers.table();
        return attachments
                .find(table, id)
                .filterWhen(paper -> papers.sees(official, paper.record()))
                .switchIfEmpty(Mono.error(Attaching::notFound))
                .flatMap(paper -> attachments
                        .content(table, id)
                        .publishOn(Schedulers.boundedElastic())
                        .map(content ->
                                table.binding().openBytes(vault, content.sealed(), paper.record(), content.sha256()))
                        .flatMap(bytes -> audit.record(
                                        official,
                                        "open",
                                        table.entity(),
                                        Long.toString(id),
                                        null,
                                        null,
                                        Map.of(table.record(), paper.record(), "name", paper.name()))
                                .thenReturn(new Opened(paper, bytes))));
    }

    private Mono<Void> record(
            AttachmentTable table,
            Official official,
            Act act,
            String unit,
            @Nullable Attachment before,
            @Nullable Attachment after) {
        Attachment either = after == null ? Objects.requireNonNull(before) : after;
        return audit.record(official, act.word(), table.entity(), Long.toString(either.id()), unit, before, after);
    }

    private static Refused notFound() {
        return Refused.notFound("这个附件");
    }

    @SuppressWarnings("ArrayRecordComponent") // a file on its way out
    record Opened(Attachment paper, byte[] content) {}
}
