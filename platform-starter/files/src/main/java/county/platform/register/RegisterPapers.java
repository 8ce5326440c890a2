package county.platform.register;

import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.attachment.Act;
import county.platform.attachment.AttachmentTable;
import county.platform.attachment.RecordPapers;
import county.platform.problem.Refused;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import reactor.core.publisher.Mono;

/**
 * The papers of a register's records. Whoever may take a step with a record now attaches some; the record's own unit removes
 * some as long as that is so. Where no step is left, what the last one rested on stays.
 *
 * @param <R> the record
 */
public final class RegisterPapers<R extends Record & Registered<?>> implements RecordPapers<R> {

    private final Register<R, ?, ?, ?, ?> register;
    private final RegisterFeature<R, ?, ?, ?, ?> feature;
    private final Set<Role> readers;

    RegisterPapers(Register<R, ?, ?, ?, ?> register, Set<Role> readers) {
        this.register = register;
        this.feature = register.feature();
        this.readers = readers;
    }

    @Override
    public String path() {
        return feature.path() + "/{id}/attachments";
    }

    @Override
    public AttachmentTable table() {
        String record = feature.table().name();
        return AttachmentTable.of(record + "_paper", record);
    }

    @Override
    public Map<String, String> kinds() {
        return feature.papers();
    }

    @Override
    public Set<Role> readers() {
        return readers;
    }

    @Override
    public Set<Role> writers() {
        return Stream.concat(feature.senders().roles().stream(), Stream.of(Role.BUREAU_OFFICER))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public String what() {
        return feature.record();
    }

    @Override
    public Mono<R> find(Official official, long id) {
        return register.reached(official, id);
    }

    @Override
    public Mono<R> lock(Official official, long id) {
        return register.locked(official, id);
    }

    @Override
    public String permit(Official official, R record, Act act, String kind) {
        if (act == Act.REMOVE) {
            official.mustBelongTo(record.unit());
        }
        if (!register.waitsFor(official, record)) {
            throw Refused.forbidden("只有现在能办理" + feature.record() + "的人可以增减附件；办结以后，附件不再增减。");
        }
        return record.unit();
    }
}
