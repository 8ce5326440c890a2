package county.platform.attachment;

import county.platform.sealing.Binding;
import county.platform.sealing.SealedColumn;
import county.platform.sealing.SealedColumn.KeyColumn;
import county.platform.sealing.SealedTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a module keeps papers: {@code id, <record>, kind, name, media_type, size, sha256, sealed, uploaded_by,
 * uploaded_at}, behind the wall of its record.
 *
 * @param record the column of the record, such as {@code plot}
 * @param subject what within a record papers may be about, or null
 */
public record AttachmentTable(
        String name, String record, @Nullable Subject subject) {

    /** A table whose papers are about the whole record. */
    public static AttachmentTable of(String name, String record) {
        return new AttachmentTable(name, record, null);
    }

    /**
     * The same where a paper may be about something within the record.
     *
     * @param column that names it, null in papers about the whole record
     * @param sql selects {@code id, record, name} of all that papers may be about
     */
    public AttachmentTable about(String column, String sql) {
        return new AttachmentTable(name, record, new Subject(column, sql));
    }

    /** What it is called in the audit trail. */
    String entity() {
        return name.replace('_', '-');
    }

    /** A paper opens only with its record and its own digest. */
    Binding binding() {
        return new Binding(name);
    }

    SealedTable sealed() {
        return new SealedTable(
                name,
                1,
                List.of(new SealedColumn(
                        "sealed", binding(), List.of(new KeyColumn(record, false), new KeyColumn("sha256", true)))),
                List.of());
    }

    /** Something within a record. */
    public record Subject(String column, String sql) {}
}
