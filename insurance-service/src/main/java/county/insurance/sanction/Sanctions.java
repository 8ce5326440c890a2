package county.insurance.sanction;

import county.platform.reach.Unscoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The register of sanctions: rows are added and lifted, never removed. */
@Unscoped("the register of sanctions, for the officers who keep it and see every unit")
@Repository
class Sanctions {

    private static final String SELECT = """
            select s.id, s.kind, s.name, s.identity_mask, s.unit, u.name as unit_name, s.ground, s.reason, s.document,
                   s.scheme, s.policy, s.imposed_on, s.until, s.imposed_by, s.lifted_on, s.lifted_document,
                   s.lifted_reason, s.lifted_by, s.version
            from sanction s left join unit u on u.code = s.unit
            """;

    private final DatabaseClient database;

    Sanctions(DatabaseClient database) {
        this.database = database;
    }

    /**
     * A page of the register, newest first.
     *
     * @param active whether to leave out what no longer bars on {@code today}
     * @param before the id with which the page before ended
     */
    Mono<List<Sanction>> page(boolean active, LocalDate today, long before, int limit) {
        return database.sql(SELECT + """
                        where s.id < :before and (not :active or bars(s.imposed_on, s.until, s.lifted_on, :today))
                        order by s.id desc limit :limit
                        """)
                .bind("before", before)
                .bind("active", active)
                .bind("today", today)
                .bind("limit", limit)
                .mapProperties(Sanction.class)
                .all()
                .collectList();
    }

    Mono<Sanction> find(long id) {
        return database.sql(SELECT + "where s.id = :id")
                .bind("id", id)
                .mapProperties(Sanction.class)
                .one();
    }

    /** The sanction that bars this party or this insurer on a day, or nothing. */
    Mono<Sanction> barring(byte @Nullable [] identityIndex, @Nullable String unit, LocalDate day) {
        String who = identityIndex == null ? "s.unit = :who" : "s.identity_index = :who";
        return database.sql(SELECT + "where " + who + """
                         and s.lifted_on is null and bars(s.imposed_on, s.until, s.lifted_on, :day)
                        order by s.until desc limit 1
                        """)
                .bind("who", identityIndex == null ? String.valueOf(unit) : identityIndex)
                .bind("day", day)
                .mapProperties(Sanction.class)
                .one();
    }

    /** How many years a sanction lasts under the scheme's decisions, or under the newest scheme's. */
    Mono<Integer> years(@Nullable String scheme) {
        return database.sql("""
                        select d.sanction_years
                        from current_scheme s
                        join scheme_choice d on d.scheme = s.scheme and d.version = s.version
                        where :scheme = '' or s.scheme = :scheme
                        order by s.year desc, s.scheme limit 1
                        """)
                .bind("scheme", scheme == null ? "" : scheme)
                .mapValue(Integer.class)
                .one();
    }

    Mono<Long> add(Imposed imposed, LocalDate on, LocalDate until, String by) {
        var insert = database.sql("""
                        insert into sanction (kind, identity_index, identity_sealed, identity_mask, unit, name, ground, reason, document,
                                              scheme, policy, imposed_on, until, imposed_by)
                        values (:kind, :identityIndex, :identitySealed, :identityMask, :unit, :name, :ground, :reason, :document,
                                :scheme, :policy, :on, :until, :by)
                        returning id
                        """)
                .bind("kind", imposed.identityIndex() == null ? "insurer" : "party")
                .bind("name", imposed.name())
                .bind("ground", imposed.ground())
                .bind("reason", imposed.reason())
                .bind("document", imposed.document())
                .bind("on", on)
                .bind("until", until)
                .bind("by", by);
        insert = imposed.identityIndex() == null
                ? insert.bindNull("identityIndex", byte[].class)
                : insert.bind("identityIndex", imposed.identityIndex());
        insert = imposed.identitySealed() == null
                ? insert.bindNull("identitySealed", byte[].class)
                : insert.bind("identitySealed", imposed.identitySealed());
        insert = imposed.identityMask() == null
                ? insert.bindNull("identityMask", String.class)
                : insert.bind("identityMask", imposed.identityMask());
        insert = imposed.unit() == null ? insert.bindNull("unit", String.class) : insert.bind("unit", imposed.unit());
        insert = imposed.scheme() == null
                ? insert.bindNull("scheme", String.class)
                : insert.bind("scheme", imposed.scheme());
        insert = imposed.policy() == null
                ? insert.bindNull("policy", Long.class)
                : insert.bind("policy", imposed.policy());
        return insert.mapValue(Long.class).one();
    }

    /** Returns 1, or 0 when it was lifted already or changed since {@code version}. */
    Mono<Long> lift(long id, int version, String document, String reason, LocalDate on, String by) {
        return database.sql("""
                        update sanction set lifted_on = :on, lifted_document = :document, lifted_reason = :reason,
                                            lifted_by = :by, version = version + 1
                        where id = :id and version = :version and lifted_on is null
                        """)
                .bind("id", id)
                .bind("version", version)
                .bind("document", document)
                .bind("reason", reason)
                .bind("on", on)
                .bind("by", by)
                .fetch()
                .rowsUpdated();
    }

    /** What is to be stored: a party by its blind index, sealed number and mask, or an insurer by its unit. */
    @SuppressWarnings("ArrayRecordComponent") // a blind index is bytes for the database, compared by nobody here
    record Imposed(
            byte @Nullable [] identityIndex,
            byte @Nullable [] identitySealed,
            @Nullable String identityMask,
            @Nullable String unit,
            String name,
            String ground,
            String reason,
            String document,
            @Nullable String scheme,
            @Nullable Long policy) {}
}
