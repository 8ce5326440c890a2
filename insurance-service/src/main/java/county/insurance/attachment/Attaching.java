package county.insurance.attachment;

import county.insurance.policy.Contracts;
import county.insurance.policy.EnrolmentList;
import county.insurance.policy.EnrolmentLists;
import county.insurance.policy.ListState;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.audit.AuditTrail;
import county.platform.problem.Refused;
import county.platform.secret.Vault;
import county.platform.time.BusinessTime;
import county.platform.upload.FileKind;
import county.platform.upload.ReceivedFile;
import java.nio.file.Files;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * A township attaches papers as long as its list is open to it, an insurer the record of its inspection while the list
 * waits for it. Once a list is on public notice its certificates stay.
 */
@Service
class Attaching {

    private final EnrolmentLists lists;
    private final Attachments attachments;
    private final Vault vault;
    private final AuditTrail audit;
    private final BusinessTime time;
    private final Contracts contracts;

    Attaching(
            EnrolmentLists lists,
            Attachments attachments,
            Vault vault,
            AuditTrail audit,
            BusinessTime time,
            Contracts contracts) {
        this.contracts = contracts;
        this.lists = lists;
        this.attachments = attachments;
        this.vault = vault;
        this.audit = audit;
        this.time = time;
    }

    /** Attaches a file; the same file again is the attachment that is there already. */
    @Transactional
    Mono<Attachment> attach(Official official, long id, @Nullable Long policy, Paper paper, ReceivedFile file) {
        return lists.lock(official, id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这份清单")))
                .doOnNext(list -> mustAttach(official, list, paper.kind()))
                .flatMap(list -> mustBeOfList(policy, id)
                        .then(attachments.twin(id, policy, paper.kind(), file.sha256()))
                        .switchIfEmpty(Mono.defer(() -> add(official, list, policy, paper, file)))
                        .flatMap(attachments::find));
    }

    /** Refuses who may not attach such a paper to this list as it is now. */
    Mono<Void> mayAttach(Official official, long id, Paper paper) {
        return lists.find(official, id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这份清单")))
                .doOnNext(list -> mustAttach(official, list, paper.kind()))
                .then();
    }

    private Mono<Long> add(
            Official official, EnrolmentList list, @Nullable Long policy, Paper paper, ReceivedFile file) {
        return Mono.fromCallable(() -> {
                    FileKind kind = FileKind.detect(file.path());
                    String mediaType = Paper.mediaType(kind);
                    byte[] content = Files.readAllBytes(file.path());
                    return new Sealed(
                            mediaType,
                            paper.of(kind),
                            AttachmentSeals.FILE.sealBytes(vault, content, list.id(), file.sha256()));
                })
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(kept -> attachments.add(
                        list.id(),
                        policy,
                        kept.paper(),
                        kept.mediaType(),
                        (int) file.size(),
                        file.sha256(),
                        kept.bytes(),
                        official.username(),
                        OffsetDateTime.now(time.clock())))
                .flatMap(added -> attachments
                        .find(added)
                        .flatMap(after -> certified(after).then(record(official, "attach", list, null, after)))
                        .thenReturn(added));
    }

    /** Lets a policy know whether a village certificate is among its papers. */
    private Mono<Void> certified(Attachment paper) {
        Long policy = paper.policy();
        return policy == null || !paper.kind().equals(Paper.CERTIFICATE)
                ? Mono.empty()
                : attachments.isCertified(policy).flatMap(certified -> contracts.certified(policy, certified));
    }

    private Mono<Void> mustBeOfList(@Nullable Long policy, long list) {
        return policy == null
                ? Mono.empty()
                : attachments
                        .isOfList(policy, list)
                        .filter(has -> has)
                        .switchIfEmpty(Mono.error(() -> Refused.againstRule("policy", "这份清单中没有这份保险单。")))
                        .then();
    }

    /** Removes an attachment that its own unit attached and that nothing rests on yet. */
    @Transactional
    Mono<Void> remove(Official official, long id) {
        return attachments
                .find(id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这个附件")))
                .flatMap(before -> lists.lock(official, before.list())
                        .switchIfEmpty(Mono.error(() -> Refused.notFound("这个附件")))
                        .doOnNext(list -> mustAttach(official, list, before.kind()))
                        .doOnNext(list -> {
                            if (before.kind().equals(Paper.CORRECTION)) {
                                throw Refused.againstRule("list", "更正所依据的材料不能删除。");
                            }
                            if (before.kind().equals(Paper.CERTIFICATE) && list.stateNow() != ListState.DRAFT) {
                                throw Refused.againstRule("list", "清单已经公示，公示所依据的证明不能删除。");
                            }
                        })
                        .flatMap(list -> attachments
                                .remove(id)
                                .then(certified(before))
                                .then(record(official, "detach", list, before, null))));
    }

    /** The content, opened for who sees the list; that it was opened is recorded, because it names persons. */
    @Transactional
    Mono<byte[]> open(Official official, Attachment attachment) {
        return attachments
                .content(attachment.id())
                .map(content ->
                        AttachmentSeals.FILE.openBytes(vault, content.sealed(), attachment.list(), content.sha256()))
                .flatMap(bytes -> audit.record(
                                official,
                                "open",
                                "attachment",
                                Long.toString(attachment.id()),
                                null,
                                null,
                                Map.of("list", attachment.list(), "name", attachment.name()))
                        .thenReturn(bytes));
    }

    private Mono<Void> record(
            Official official,
            String action,
            EnrolmentList list,
            @Nullable Attachment before,
            @Nullable Attachment after) {
        Attachment either = after == null ? java.util.Objects.requireNonNull(before) : after;
        return audit.record(official, action, "attachment", Long.toString(either.id()), list.township(), before, after);
    }

    private static void mustAttach(Official official, EnrolmentList list, String kind) {
        boolean township = official.has(Role.TOWNSHIP_CLERK) && official.belongsTo(list.township());
        boolean insurer = official.has(Role.INSURER) && official.belongsTo(String.valueOf(list.insurer()));
        if (!township && !insurer) {
            throw Refused.foreignUnit();
        }
        if (insurer && !kind.equals(Paper.INSPECTION)) {
            throw Refused.forbidden("承保机构只上传和删除查验记录。");
        }
        if (kind.equals(Paper.CORRECTION)) {
            mustBeInForce(list);
            return;
        }
        if (insurer ? list.stateNow() != ListState.INSURER : !list.stateNow().isOpen()) {
            throw Refused.againstRule("list", "清单现在是“" + list.stateNow().words() + "”，不能增减附件。");
        }
    }

    /** On what a correction of a policy in force rests; nothing takes it away again. */
    private static void mustBeInForce(EnrolmentList list) {
        if (list.stateNow() != ListState.IN_FORCE) {
            throw Refused.againstRule(
                    "list", "更正材料只用于已生效的清单；清单现在是“" + list.stateNow().words() + "”。");
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // on its way to the database
    private record Sealed(String mediaType, Paper paper, byte[] bytes) {}
}
