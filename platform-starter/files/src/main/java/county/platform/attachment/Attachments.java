package county.platform.attachment;

import county.platform.attachment.AttachmentTable.Subject;
import county.platform.reach.Unscoped;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/** Papers in the tables of the modules. */
@Unscoped("papers are shown with a record that the module has found for the caller; its wall stands before the table")
class Attachments {

    private final DatabaseClient database;

    Attachments(DatabaseClient database) {
        this.database = database;
    }

    Mono<List<Attachment>> of(AttachmentTable table, long record) {
        return database.sql(select(table) + " where a." + table.record() + " = :record order by a.id")
                .bind("record", record)
                .mapProperties(Attachment.class)
                .all()
                .collectList();
    }

    Mono<Attachment> find(AttachmentTable table, long id) {
        return database.sql(select(table) + " where a.id = :id")
                .bind("id", id)
                .mapProperties(Attachment.class)
                .one();
    }

    private static String select(AttachmentTable table) {
        Subject subject = table.subject();
        return "select a.id, a." + table.record() + " as record, "
                + (subject == null
                        ? "cast(null as bigint) as subject, cast(null as text) as subject_name"
                        : "a." + subject.column() + " as subject, s.name as subject_name")
                + ", a.kind, a.name, a.media_type, a.size, a.uploaded_by, a.uploaded_at from " + table.name() + " a"
                + (subject == null ? "" : " left join (" + subject.sql() + ") s on s.id = a." + subject.column());
    }

    /** The same file, attached to the same thing as the same kind before; or nothing. */
    Mono<Long> twin(AttachmentTable table, long record, @Nullable Long about, String kind, String sha256) {
        Subject subject = table.subject();
        String sql = "select id from " + table.name() + " where " + table.record()
                + " = :record and kind = :kind and sha256 = :sha256"
                + (subject == null
                        ? ""
                        : " and " + subject.column() + " is not distinct from cast(:subject as bigint)");
        return about(table, database.sql(sql), about)
                .bind("record", record)
                .bind("kind", kind)
                .bind("sha256", HexFormat.of().parseHex(sha256))
                .mapValue(Long.class)
                .first();
    }

    /** Whether papers of this record may be about this. */
    Mono<Boolean> isWithin(AttachmentTable table, long record, long about) {
        Subject subject = table.subject();
        return subject == null
                ? Mono.just(false)
                : database.sql("select exists (select from (" + subject.sql()
                                + ") s where s.id = :subject and s.record = :record)")
                        .bind("subject", about)
                        .bind("record", record)
                        .mapValue(Boolean.class)
                        .one();
    }

    Mono<Long> add(AttachmentTable table, long record, @Nullable Long about, Kept kept, String by, OffsetDateTime at) {
        Subject subject = table.subject();
        String sql = "insert into " + table.name() + " (" + table.record()
                + (subject == null ? "" : ", " + subject.column())
                + ", kind, name, media_type, size, sha256, sealed, uploaded_by, uploaded_at) values (:record"
                + (subject == null ? "" : ", :subject")
                + ", :kind, :name, :mediaType, :size, :sha256, :sealed, :by, :at) returning id";
        return about(table, database.sql(sql), about)
                .bind("record", record)
                .bind("kind", kept.paper().kind())
                .bind("name", kept.paper().name())
                .bind("mediaType", kept.mediaType())
                .bind("size", kept.size())
                .bind("sha256", HexFormat.of().parseHex(kept.sha256()))
                .bind("sealed", kept.sealed())
                .bind("by", by)
                .bind("at", at)
                .mapValue(Long.class)
                .one();
    }

    private static GenericExecuteSpec about(AttachmentTable table, GenericExecuteSpec sql, @Nullable Long about) {
        if (table.subject() == null) {
            return sql;
        }
        return about == null ? sql.bindNull("subject", Long.class) : sql.bind("subject", about);
    }

    /** The sealed content with the digest that it was sealed under. */
    Mono<Content> content(AttachmentTable table, long id) {
        return database.sql("select encode(sha256, 'hex') as sha256, sealed from " + table.name() + " where id = :id")
                .bind("id", id)
                .mapProperties(Content.class)
                .one();
    }

    Mono<Void> remove(AttachmentTable table, long id) {
        return database.sql("delete from " + table.name() + " where id = :id")
                .bind("id", id)
                .then();
    }

    @SuppressWarnings("ArrayRecordComponent") // sealed bytes on their way to be opened
    record Content(String sha256, byte[] sealed) {}

    @SuppressWarnings("ArrayRecordComponent") // sealed bytes on their way to the database
    record Kept(Paper paper, String mediaType, int size, String sha256, byte[] sealed) {}
}
