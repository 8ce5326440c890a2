package county.platform.importing;

import county.platform.access.Official;
import county.platform.audit.AuditTrail;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import county.platform.unit.UnitDirectory;
import county.platform.upload.ReceivedFile;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** A unit hands in a file, has it applied once it is checked, or discards it. */
class ImportDesk {

    static final int NEWEST = 100;

    private final Imports imports;
    private final SealedFiles files;
    private final StagedRows staged;
    private final UnitDirectory units;
    private final AuditTrail audit;
    private final BusinessTime time;

    ImportDesk(
            Imports imports,
            SealedFiles files,
            StagedRows staged,
            UnitDirectory units,
            AuditTrail audit,
            BusinessTime time) {
        this.imports = imports;
        this.files = files;
        this.staged = staged;
        this.units = units;
        this.audit = audit;
        this.time = time;
    }

    Mono<List<ImportJob>> newest(Official official, ImportKind<?> kind, String about) {
        return imports.newest(official, kind, about, NEWEST);
    }

    /** One import that the caller sees; refused as unknown when there is none. */
    Mono<ImportJob> find(Official official, ImportKind<?> kind, long id) {
        return imports.find(official, kind, id).switchIfEmpty(Mono.error(() -> Refused.notFound("这次导入")));
    }

    /** Keeps the file, to be checked in the background. */
    @Transactional
    Mono<ImportJob> receive(Official official, ImportKind<?> kind, SentList sent, ReceivedFile file) {
        mustSend(official, kind, sent.unit());
        if (file.size() == 0) {
            throw Refused.againstRule("file", "文件是空的，请重新选择。");
        }
        return kind.edition(sent.about())
                .flatMap(edition -> imports.add(kind, sent, edition, file, official.username(), now()))
                .flatMap(id -> files.keep(id, file.path(), file.size()).then(find(official, kind, id)))
                .flatMap(made -> audit.record(
                                official,
                                "upload",
                                kind.entity(),
                                Long.toString(made.id()),
                                sent.unit(),
                                null,
                                Map.of("fileName", made.fileName(), "sha256", file.sha256(), "size", made.size()))
                        .thenReturn(made));
    }

    /** Lets a checked file be taken, all of it or nothing, in the background. */
    @Transactional
    Mono<ImportJob> apply(Official official, ImportKind<?> kind, long id, int version) {
        return own(official, kind, id)
                .doOnNext(before -> mustBeReady(before, version))
                .flatMap(before -> kind.edition(before.about())
                        .then(imports.apply(id, official, now()))
                        .then(find(official, kind, id))
                        .flatMap(after -> audit.record(
                                        official,
                                        "request-application",
                                        kind.entity(),
                                        Long.toString(id),
                                        before.unit(),
                                        Map.of("state", before.state()),
                                        Map.of("state", after.state()))
                                .thenReturn(after)));
    }

    private static void mustBeReady(ImportJob before, int version) {
        if (before.twin() != null) {
            throw Refused.conflict("同一个文件已经登记过（第 " + before.twin() + " 号导入），不能再次登记。");
        }
        switch (before.state()) {
            case "applying", "applied" -> throw Refused.conflict("这个文件已经办理登记，不必再次提交。");
            case "received", "checking" -> throw Refused.conflict("文件还在核对，请等核对完成后再登记。");
            case "checked" -> {
                if (before.version() != version) {
                    throw Refused.conflict();
                }
            }
            default ->
                throw Refused.againstRule("import", before.faults() > 0 ? "核对没有通过，请改正文件后重新上传。" : "这个文件不能登记，请重新上传。");
        }
    }

    /** Removes the file and what was read of it; that there was one stays known. */
    @Transactional
    Mono<Void> discard(Official official, ImportKind<?> kind, long id, int version) {
        return own(official, kind, id)
                .doOnNext(before -> {
                    if (before.state().equals("applying") || !before.kept()) {
                        throw Refused.conflict("这个文件已经登记或删除，不能再删除。");
                    }
                    if (before.version() != version) {
                        throw Refused.conflict();
                    }
                })
                .flatMap(before -> imports.discard(id)
                        .then(files.forget(id))
                        .then(staged.remove(kind.key(), id))
                        .then(audit.record(
                                official,
                                "discard",
                                kind.entity(),
                                Long.toString(id),
                                before.unit(),
                                Map.of("state", before.state()),
                                null)));
    }

    private Mono<ImportJob> own(Official official, ImportKind<?> kind, long id) {
        return imports.lock(official, kind, id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这次导入")))
                .doOnNext(found -> mustSend(official, kind, found.unit()));
    }

    /** Passes when this official may hand in a list of this kind for the unit. */
    void mustSend(Official official, ImportKind<?> kind, String unit) {
        kind.senders().mustSend(official, unit, units);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(time.clock());
    }
}
