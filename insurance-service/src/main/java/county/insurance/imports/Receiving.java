package county.insurance.imports;

import county.insurance.policy.PolicyRules;
import county.insurance.scheme.Schemes;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.audit.AuditTrail;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import county.platform.unit.Unit;
import county.platform.unit.UnitDirectory;
import county.platform.unit.UnitKind;
import county.platform.upload.FileName;
import county.platform.upload.ReceivedFile;
import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** A township hands in a file, has it applied once it is checked, or discards it. */
@Service
class Receiving {

    private static final int LONGEST_NAME = 200;

    private final Imports imports;
    private final SealedFiles files;
    private final Schemes schemes;
    private final UnitDirectory units;
    private final AuditTrail audit;
    private final BusinessTime time;

    Receiving(
            Imports imports,
            SealedFiles files,
            Schemes schemes,
            UnitDirectory units,
            AuditTrail audit,
            BusinessTime time) {
        this.imports = imports;
        this.files = files;
        this.schemes = schemes;
        this.units = units;
        this.audit = audit;
        this.time = time;
    }

    /** Keeps the file, to be checked in the background. */
    @Transactional
    Mono<Import> receive(Official official, String scheme, String township, String name, ReceivedFile file) {
        mustEnter(official, township);
        if (file.size() == 0) {
            throw Refused.againstRule("file", "文件是空的，请重新选择。");
        }
        return schemes.terms(scheme)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这个保险方案")))
                .doOnNext(terms -> new PolicyRules(terms, time.today())
                        .windowFault()
                        .ifPresent(reason -> {
                            throw Refused.againstRule("scheme", reason);
                        }))
                .flatMap(terms -> imports.add(
                        scheme, terms.scheme().version(), township, safe(name), file, official.username(), now()))
                .flatMap(id -> files.keep(id, file.path(), file.size()).then(imports.find(official, id)))
                .flatMap(made -> audit.record(
                                official,
                                "upload",
                                "enrolment-import",
                                Long.toString(made.id()),
                                township,
                                null,
                                Map.of("fileName", made.fileName(), "sha256", file.sha256(), "size", made.size()))
                        .thenReturn(made));
    }

    private static String safe(String name) {
        String safe = FileName.safe(name);
        if (safe.isEmpty() || safe.length() > LONGEST_NAME) {
            throw Refused.malformed("fileName", "文件名须为 1 至 " + LONGEST_NAME + " 字。");
        }
        return safe;
    }

    /** Lets a checked file be taken, all of it or nothing, in the background. */
    @Transactional
    Mono<Import> apply(Official official, long id, int version) {
        return own(official, id)
                .doOnNext(before -> mustBeReady(before, version))
                .flatMap(before -> schemes.terms(before.scheme())
                        .doOnNext(terms -> new PolicyRules(terms, time.today())
                                .windowFault()
                                .ifPresent(reason -> {
                                    throw Refused.againstRule("scheme", reason);
                                }))
                        .then(imports.apply(id, official, now()))
                        .then(imports.find(official, id))
                        .flatMap(after -> audit.record(
                                        official,
                                        "request-application",
                                        "enrolment-import",
                                        Long.toString(id),
                                        before.township(),
                                        Map.of("state", before.state()),
                                        Map.of("state", after.state()))
                                .thenReturn(after)));
    }

    private static void mustBeReady(Import before, int version) {
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
    Mono<Void> discard(Official official, long id, int version) {
        return own(official, id)
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
                        .then(audit.record(
                                official,
                                "discard",
                                "enrolment-import",
                                Long.toString(id),
                                before.township(),
                                Map.of("state", before.state()),
                                null)));
    }

    private Mono<Import> own(Official official, long id) {
        return imports.lock(official, id)
                .switchIfEmpty(Mono.error(() -> Refused.notFound("这次导入")))
                .doOnNext(found -> mustEnter(official, found.township()));
    }

    void mustEnter(Official official, String township) {
        if (!official.has(Role.TOWNSHIP_CLERK)) {
            throw Refused.forbidden("参保名单由镇街经办人员导入。");
        }
        official.mustBelongTo(township);
        if (units.withCode(township).map(Unit::kind).orElse(null) != UnitKind.TOWNSHIP) {
            throw Refused.againstRule("township", "请选择镇街。");
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(time.clock());
    }
}
