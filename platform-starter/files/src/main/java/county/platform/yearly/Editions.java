package county.platform.yearly;

import county.platform.access.Official;
import county.platform.reach.Unscoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/** The editions of all yearly tables. */
@Unscoped("documents of the whole district, in which no unit's rows stand")
class Editions {

    private static final String SELECT = """
            select id, year, number, state, document, issued_on, reason, file_name, found::text as found, entered_by,
                   post_at(entered_by, entered_at) as entered_name, entered_at, handed_in_by,
                   post_at(handed_in_by, coalesce(decided_at, 'infinity')) as handed_in_name,
                   post_at(decided_by, decided_at) as decided_name, decided_at, note, in_force_from,
                   in_force_until, version
            from year_edition where kind = :kind
            """;

    private final DatabaseClient database;

    Editions(DatabaseClient database) {
        this.database = database;
    }

    /** All but what was discarded, the newest year first. */
    Mono<List<StoredEdition>> all(String kind) {
        return select(kind, "and state <> 'discarded' order by year desc, number desc")
                .mapProperties(StoredEdition.class)
                .all()
                .collectList();
    }

    Mono<StoredEdition> find(String kind, long id) {
        return select(kind, "and id = :id")
                .bind("id", id)
                .mapProperties(StoredEdition.class)
                .one();
    }

    /** The same, locked until the transaction ends. */
    Mono<StoredEdition> lock(String kind, long id) {
        return select(kind, "and id = :id for update")
                .bind("id", id)
                .mapProperties(StoredEdition.class)
                .one();
    }

    /** The one in force in a year. */
    Mono<StoredEdition> inForce(String kind, int year) {
        return select(kind, "and year = :year and state = 'in-force'")
                .bind("year", year)
                .mapProperties(StoredEdition.class)
                .one();
    }

    /** The one in force in the last year before this one that has any. */
    Mono<StoredEdition> before(String kind, int year) {
        return select(kind, "and year < :year and state = 'in-force' order by year desc limit 1")
                .bind("year", year)
                .mapProperties(StoredEdition.class)
                .one();
    }

    /** The years in which one is in force, the newest first. */
    Mono<List<Integer>> years(String kind) {
        return database.sql(
                        "select year from year_edition where kind = :kind and state = 'in-force' order by year desc")
                .bind("kind", kind)
                .mapValue(Integer.class)
                .all()
                .collectList();
    }

    /** One that is or was in force, by its number. */
    Mono<StoredEdition> published(String kind, int year, int number) {
        return select(kind, "and year = :year and number = :number and in_force_from is not null")
                .bind("year", year)
                .bind("number", number)
                .mapProperties(StoredEdition.class)
                .one();
    }

    /** The one that waits to take force in a year. */
    Mono<StoredEdition> open(String kind, int year) {
        return select(kind, "and year = :year and state in ('draft', 'handed-in', 'returned')")
                .bind("year", year)
                .mapProperties(StoredEdition.class)
                .one();
    }

    private GenericExecuteSpec select(String kind, String which) {
        return database.sql(SELECT + which).bind("kind", kind);
    }

    /** A new draft; nothing where another one waits to take force in the year. */
    Mono<Long> add(String kind, YearDocument document, String found, Official by, OffsetDateTime at) {
        GenericExecuteSpec insert = database.sql("""
                        insert into year_edition (kind, year, number, state, document, issued_on, reason, file_name, found,
                                                  entered_by, entered_name, entered_at)
                        select :kind, :year, coalesce(max(number), 0) + 1, 'draft', :document, :issuedOn, :reason, :fileName,
                               cast(:found as jsonb), :by, :name, :at
                        from year_edition where kind = :kind and year = :year and state <> 'discarded'
                        on conflict do nothing returning id
                        """)
                .bind("kind", kind)
                .bind("year", document.year())
                .bind("document", document.number())
                .bind("issuedOn", document.issuedOn())
                .bind("found", found)
                .bind("by", by.username())
                .bind("name", by.name())
                .bind("at", at);
        insert = bind(insert, "reason", document.reason());
        return bind(insert, "fileName", document.fileName())
                .mapValue(Long.class)
                .one();
    }

    Mono<Void> handIn(long id, Official by) {
        return database.sql("""
                        update year_edition set state = 'handed-in', handed_in_by = :by, handed_in_name = :name, note = null,
                               version = version + 1
                        where id = :id
                        """)
                .bind("id", id)
                .bind("by", by.username())
                .bind("name", by.name())
                .then();
    }

    /** Gives it back, or takes it away. */
    Mono<Void> decide(long id, EditionState to, @Nullable String note, Official by, OffsetDateTime at) {
        GenericExecuteSpec update = database.sql("""
                        update year_edition set state = :state, note = coalesce(:note, note), decided_by = :by,
                               decided_name = :name, decided_at = :at, version = version + 1
                        where id = :id
                        """)
                .bind("id", id)
                .bind("state", to.key())
                .bind("by", by.username())
                .bind("name", by.name())
                .bind("at", at);
        return bind(update, "note", note).then();
    }

    /** Ends the one in force: its last day is the one before the next one's first. */
    Mono<Void> supersede(long id, LocalDate today) {
        return database.sql("""
                        update year_edition set state = 'superseded', in_force_until = greatest(in_force_from, :today),
                               version = version + 1
                        where id = :id
                        """).bind("id", id).bind("today", today).then();
    }

    /** Brings it into force, from the day on which the one before ends. */
    Mono<Void> enforce(String kind, StoredEdition edition, LocalDate today, Official by, OffsetDateTime at) {
        return database.sql("""
                        update year_edition set state = 'in-force', decided_by = :by, decided_name = :name, decided_at = :at,
                               in_force_from = greatest(:today, (select max(in_force_until) from year_edition
                                                                 where kind = :kind and year = :year)),
                               version = version + 1
                        where id = :id
                        """)
                .bind("id", edition.id())
                .bind("kind", kind)
                .bind("year", edition.year())
                .bind("today", today)
                .bind("by", by.username())
                .bind("name", by.name())
                .bind("at", at)
                .then();
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec sql, String name, @Nullable String value) {
        return value == null ? sql.bindNull(name, String.class) : sql.bind(name, value);
    }
}
