package county.platform.importing;

import county.platform.access.Official;
import county.platform.importing.list.FileAccount;
import county.platform.reach.ScopedClient;
import county.platform.sheet.SheetFile;
import county.platform.upload.ReceivedFile;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.ObjectMapper;

/** The imports as officials see them and as they ask for them. */
class Imports {

    private static final String SELECT = """
            select i.id, i.about, i.unit, u.name as unit_name, i.file_name, i.size, i.state, i.total, i.done, i.faults,
                   i.notices, i.problem,
                   (select t.id from import_job t
                    where t.kind = i.kind and t.about = i.about and t.unit = i.unit and t.sha256 = i.sha256
                      and t.state = 'applied' and t.id <> i.id) as twin,
                   post_at(i.uploaded_by, i.uploaded_at) as uploaded_by, i.uploaded_at,
                   post_at(i.applied_by, i.applied_at) as applied_by, i.applied_at, i.account::text as account, i.fault_rows,
                   i.version
            from import_job i join unit u on u.code = i.unit
            where i.kind = :kind and {reach township: i.unit | unit: i.reached_as = 'unit' and i.unit = any(own)}
            """;

    private final ScopedClient scoped;
    private final DatabaseClient database;
    private final ObjectMapper json;

    Imports(ScopedClient scoped, DatabaseClient database, ObjectMapper json) {
        this.scoped = scoped;
        this.database = database;
        this.json = json;
    }

    /** The newest imports of a kind that the caller sees, newest first; about one thing, or about all when empty. */
    Mono<List<ImportJob>> newest(Official official, ImportKind<?> kind, String about, int limit) {
        return scoped.sql(official, SELECT + "and (:about = '' or i.about = :about) order by i.id desc limit :limit")
                .bind("kind", kind.key())
                .bind("about", about)
                .bind("limit", limit)
                .mapProperties(Bare.class)
                .all()
                .map(bare -> bare.with(told(bare, kind)))
                .collectList();
    }

    /** One import of a kind that the caller sees, or nothing. */
    Mono<ImportJob> find(Official official, ImportKind<?> kind, long id) {
        return scoped.sql(official, SELECT + "and i.id = :id")
                .bind("kind", kind.key())
                .bind("id", id)
                .mapProperties(Bare.class)
                .one()
                .map(bare -> bare.with(told(bare, kind)));
    }

    /** The same, locked until the transaction ends. */
    Mono<ImportJob> lock(Official official, ImportKind<?> kind, long id) {
        return database.sql("select id from import_job where id = :id for update")
                .bind("id", id)
                .mapValue(Long.class)
                .one()
                .flatMap(locked -> find(official, kind, id));
    }

    private List<String> told(Bare one, ImportKind<?> kind) {
        return one.account() == null
                ? List.of()
                : json.readValue(one.account(), FileAccount.class).told(one.faultRows(), kind.words());
    }

    /** A new import, without its file. */
    Mono<Long> add(ImportKind<?> kind, SentList sent, int edition, ReceivedFile file, String by, OffsetDateTime at) {
        return database.sql("""
                        insert into import_job (
                            kind, unit, reached_as, about, edition, file_name, sha256, size, uploaded_by, uploaded_at)
                        values (:kind, :unit, :reachedAs, :about, :edition, :fileName, :sha256, :size, :by, :at)
                        returning id
                        """)
                .bind("kind", kind.key())
                .bind("unit", sent.unit())
                .bind("reachedAs", kind.senders().capacity().key())
                .bind("about", sent.about())
                .bind("edition", edition)
                .bind("fileName", sent.fileName())
                .bind("sha256", HexFormat.of().parseHex(file.sha256()))
                .bind("size", file.size())
                .bind("by", by)
                .bind("at", at)
                .mapValue(Long.class)
                .one();
    }

    /** Lets a checked import be applied in somebody's name. */
    Mono<Void> apply(long id, Official official, OffsetDateTime at) {
        return database.sql("""
                        update import_job
                        set state = 'applying', done = 0, attempts = 0, applied_by = :by, applied_name = :name,
                            applied_roles = :roles, applied_at = :at, version = version + 1
                        where id = :id
                        """)
                .bind("id", id)
                .bind("by", official.username())
                .bind("name", official.name())
                .bind(
                        "roles",
                        official.roles().stream()
                                .map(role -> role.claim())
                                .sorted()
                                .toArray(String[]::new))
                .bind("at", at)
                .then();
    }

    Mono<Void> discard(long id) {
        return database.sql("""
                        update import_job set state = 'discarded', held_until = null, version = version + 1 where id = :id
                        """).bind("id", id).then();
    }

    /** The faults in the order of their rows. */
    Mono<List<SeenFault>> faults(long id, long after, int limit) {
        return database.sql("""
                        select seq, row_no as row, column_name as column, value, reason, severity
                        from import_fault where job = :id and seq > :after order by seq limit :limit
                        """)
                .bind("id", id)
                .bind("after", after)
                .bind("limit", limit)
                .mapProperties(SeenFault.class)
                .all()
                .collectList();
    }

    /** All of them, for a file: some hundreds in memory at a time. */
    Flux<SeenFault> faults(long id) {
        return database.sql("""
                        select seq, row_no as row, column_name as column, value, reason, severity
                        from import_fault where job = :id order by row_no, seq
                        """)
                .filter(statement -> statement.fetchSize(SheetFile.FETCHED))
                .bind("id", id)
                .mapProperties(SeenFault.class)
                .all();
    }

    record Bare(
            long id,
            String about,
            String unit,
            String unitName,
            String fileName,
            long size,
            String state,
            @Nullable Integer total,
            int done,
            int faults,
            int notices,
            @Nullable String problem,
            @Nullable Long twin,
            String uploadedBy,
            OffsetDateTime uploadedAt,
            @Nullable String appliedBy,
            @Nullable OffsetDateTime appliedAt,
            @Nullable String account,
            int faultRows,
            int version) {

        ImportJob with(List<String> told) {
            return new ImportJob(
                    id,
                    about,
                    unit,
                    unitName,
                    fileName,
                    size,
                    state,
                    total,
                    done,
                    faults,
                    notices,
                    problem,
                    twin,
                    uploadedBy,
                    uploadedAt,
                    appliedBy,
                    appliedAt,
                    told,
                    version);
        }
    }
}
