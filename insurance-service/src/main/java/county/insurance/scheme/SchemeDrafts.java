package county.insurance.scheme;

import county.platform.reach.Unscoped;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.r2dbc.repository.Modifying;
import org.springframework.data.r2dbc.repository.Query;
import org.springframework.data.relational.core.mapping.Table;
import org.springframework.data.repository.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The versions that are being written, one per scheme at most. */
@Unscoped("schemes that are being written, of no unit")
interface SchemeDrafts extends Repository<SchemeDrafts.Draft, String> {

    @Query("""
            select id, scheme, base_version, copied_from, content::text as content, entered_by, entered_at, version
            from scheme_draft order by entered_at desc, scheme
            """)
    Flux<Draft> all();

    @Query("""
            select id, scheme, base_version, copied_from, content::text as content, entered_by, entered_at, version
            from scheme_draft where scheme = :scheme
            """)
    Mono<Draft> find(String scheme);

    /** Returns 1, or 0 when there is a draft of this scheme already. */
    @Modifying
    @Query("""
            insert into scheme_draft (scheme, base_version, copied_from, content, entered_by, entered_at)
            values (:scheme, :baseVersion, :copiedFrom, cast(:content as jsonb), :by, :at) on conflict do nothing
            """)
    Mono<Long> add(
            String scheme, int baseVersion, @Nullable String copiedFrom, String content, String by, OffsetDateTime at);

    /** Returns 1, or 0 when somebody else has changed it since {@code version}. */
    @Modifying
    @Query("""
            update scheme_draft
            set content = cast(:content as jsonb), entered_by = :by, entered_at = :at, version = version + 1
            where scheme = :scheme and version = :version
            """)
    Mono<Long> change(String scheme, String content, String by, OffsetDateTime at, int version);

    /** Keeps for good that somebody changed the draft. */
    @Modifying
    @Query("""
            insert into scheme_draft_editor (draft, scheme, username, edited_at)
            select id, scheme, :by, :at from scheme_draft where scheme = :scheme
            on conflict do nothing
            """)
    Mono<Long> edited(String scheme, String by, OffsetDateTime at);

    /** Everybody who has changed the draft, in the order in which they first did. */
    @Query("""
            select username from scheme_draft_editor where draft = :draft
            group by username order by min(edited_at), username
            """)
    Flux<String> editors(long draft);

    /** Returns 1, or 0 when somebody else has changed it since {@code version}. */
    @Modifying
    @Query("delete from scheme_draft where scheme = :scheme and version = :version")
    Mono<Long> remove(String scheme, int version);

    /**
     * A version that is being written.
     *
     * @param baseVersion the version that it was made from, 0 for a new scheme
     */
    @Table("scheme_draft")
    record Draft(
            long id,
            @Id String scheme,
            int baseVersion,
            @Nullable String copiedFrom,
            String content,
            String enteredBy,
            OffsetDateTime enteredAt,
            int version) {}
}
