package county.platform.attachment;

import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.problem.Refused;
import java.util.Map;
import java.util.Set;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;

/**
 * The papers of one kind of record, as a bean: where they are, which kinds there are, and whose they are to change. The
 * requests, their routes, the table's seals and the audit trail follow from it.
 *
 * @param <R> the record
 */
public interface RecordPapers<R> {

    /** Where a record's papers are listed and attached: {@code /api/forestry/plots/{id}/attachments}. */
    String path();

    /** Where one paper is opened and removed: {@code /api/forestry/plots/attachments/{id}} unless it says otherwise. */
    default String one() {
        return path().replace("/{id}/", "/") + "/{id}";
    }

    AttachmentTable table();

    /** The kinds with their names in Chinese, in the order in which people choose. */
    Map<String, String> kinds();

    /** Who reads papers, of the records that they see. */
    Set<Role> readers();

    /** Who may come to attach or remove any. */
    Set<Role> writers();

    /** What a record is called where there is none, such as {@code 这个小班}. */
    String what();

    /** The record when this official sees it, or nothing. */
    Mono<R> find(Official official, long id);

    /** The same, locked until the transaction ends. */
    Mono<R> lock(Official official, long id);

    /** Whether this official sees the record; for where that costs less than to find it. */
    default Mono<Boolean> sees(Official official, long id) {
        return find(official, id).hasElement();
    }

    /**
     * The unit whose record it is, for the audit trail; throws {@link Refused} when this official may not attach or remove
     * papers of this kind, or not now.
     */
    String permit(Official official, R record, Act act, String kind);

    /** Follows each change in its transaction; the paper is in the table no more when it was removed. */
    default Mono<Void> changed(Attachment paper) {
        return Mono.empty();
    }

    /** The largest file. */
    default DataSize largest() {
        return DataSize.ofMegabytes(10);
    }
}
