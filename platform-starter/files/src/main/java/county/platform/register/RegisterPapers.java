package county.platform.register;

import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.attachment.Act;
import county.platform.attachment.AttachmentTable;
import county.platform.attachment.RecordPapers;
import county.platform.problem.Refused;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/**
 * The papers of a register's records. Whoever may take a step with a record now attaches some; the record's own unit removes
 * some as long as that is so. Where no step is left, what the last one rested on stays.
 *
 * @param <R> the record
 */
public final class RegisterPapers<R extends Record & Registered<?>> implements RecordPapers<R> {

    private final Register<R, ?, ?, ?, ?> register;
    private final String path;
    private final AttachmentTable table;
    private final Map<String, String> kinds;
    private final Set<Role> readers;
    private final Set<Role> writers;

    /**
     * Papers of this register.
     *
     * @param path of its requests
     * @param table with the papers
     * @param kinds with their names, in the order in which people choose
     */
    public RegisterPapers(
            Register<R, ?, ?, ?, ?> register,
            String path,
            AttachmentTable table,
            Map<String, String> kinds,
            Set<Role> readers,
            Set<Role> writers) {
        this.register = register;
        this.path = path;
        this.table = table;
        this.kinds = kinds;
        this.readers = readers;
        this.writers = writers;
    }

    @Override
    public String path() {
        return path + "/{id}/attachments";
    }

    @Override
    public AttachmentTable table() {
        return table;
    }

    @Override
    public Map<String, String> kinds() {
        return kinds;
    }

    @Override
    public Set<Role> readers() {
        return readers;
    }

    @Override
    public Set<Role> writers() {
        return writers;
    }

    @Override
    public String what() {
        return register.name();
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
            throw Refused.forbidden("只有现在能办理" + register.name() + "的人可以增减附件；办结以后，附件不再增减。");
        }
        return record.unit();
    }
}
