package county.insurance.attachment;

import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The papers of the lists. */
@Repository
class Attachments {

    private static final String SELECT = """
            select a.id, a.list, a.policy, p.name as policy_name, a.kind, a.name, a.media_type, a.size, a.uploaded_by,
                   a.uploaded_at
            from attachment a left join insured_policy p on p.id = a.policy
            """;

    private final DatabaseClient database;

    Attachments(DatabaseClient database) {
        this.database = database;
    }

    Mono<List<Attachment>> of(long list) {
        return database.sql(SELECT + "where a.list = :list order by a.id")
                .bind("list", list)
                .mapProperties(Attachment.class)
                .all()
                .collectList();
    }

    Mono<Attachment> find(long id) {
        return database.sql(SELECT + "where a.id = :id")
                .bind("id", id)
                .mapProperties(Attachment.class)
                .one();
    }

    /** The same file, attached to the same thing as the same kind before; or nothing. */
    Mono<Long> twin(long list, @Nullable Long policy, String kind, String sha256) {
        return database.sql("""
                        select id from attachment
                        where list = :list and coalesce(policy, 0) = :policy and kind = :kind and sha256 = :sha256
                        """)
                .bind("list", list)
                .bind("policy", policy == null ? 0L : policy)
                .bind("kind", kind)
                .bind("sha256", HexFormat.of().parseHex(sha256))
                .mapValue(Long.class)
                .first();
    }

    Mono<Boolean> isOfList(long policy, long list) {
        return database.sql("select exists (select from insured_policy where id = :policy and list = :list)")
                .bind("policy", policy)
                .bind("list", list)
                .mapValue(Boolean.class)
                .one();
    }

    Mono<Long> add(
            long list,
            @Nullable Long policy,
            Paper paper,
            String mediaType,
            int size,
            String sha256,
            byte[] sealed,
            String by,
            OffsetDateTime at) {
        var sql = database.sql("""
                        insert into attachment (list, policy, kind, name, media_type, size, sha256, sealed, uploaded_by,
                                                uploaded_at)
                        values (:list, :policy, :kind, :name, :mediaType, :size, :sha256, :sealed, :by, :at)
                        returning id
                        """)
                .bind("list", list)
                .bind("kind", paper.kind())
                .bind("name", paper.name())
                .bind("mediaType", mediaType)
                .bind("size", size)
                .bind("sha256", HexFormat.of().parseHex(sha256))
                .bind("sealed", sealed)
                .bind("by", by)
                .bind("at", at);
        return (policy == null ? sql.bindNull("policy", Long.class) : sql.bind("policy", policy))
                .mapValue(Long.class)
                .one();
    }

    /** The sealed content with the digest that it was sealed under. */
    Mono<Content> content(long id) {
        return database.sql("select encode(sha256, 'hex') as sha256, sealed from attachment where id = :id")
                .bind("id", id)
                .mapProperties(Content.class)
                .one();
    }

    /** Whether a village certificate is among a policy's papers. */
    Mono<Boolean> isCertified(long policy) {
        return database.sql("""
                        select exists (select from attachment where policy = :policy and kind = 'village-certificate')
                        """).bind("policy", policy).mapValue(Boolean.class).one();
    }

    Mono<Long> remove(long id) {
        return database.sql("delete from attachment where id = :id")
                .bind("id", id)
                .fetch()
                .rowsUpdated();
    }

    @SuppressWarnings("ArrayRecordComponent") // sealed bytes on their way to be opened
    record Content(String sha256, byte[] sealed) {}
}
