package county.insurance.imports;

import county.insurance.imports.Import.MadeList;
import county.platform.access.Official;
import county.platform.sheet.SheetFile;
import county.platform.upload.ReceivedFile;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.ObjectMapper;

/** The imports as officials see them and as they ask for them. */
@Repository
class Imports {

    private static final String SELECT = """
            select i.id, i.scheme, s.name as scheme_name, i.township, u.name as township_name, i.file_name, i.size, i.state,
                   i.total, i.done, i.faults, i.notices, i.problem,
                   (select t.id from enrolment_import t
                    where t.scheme = i.scheme and t.township = i.township and t.sha256 = i.sha256 and t.state = 'applied'
                      and t.id <> i.id) as twin,
                   i.uploaded_by, i.uploaded_at, i.applied_by, i.applied_at, i.account::text as account, i.fault_rows,
                   i.version
            from enrolment_import i
            join scheme s on s.id = i.scheme
            join unit u on u.code = i.township
            """;

    private final DatabaseClient database;
    private final ObjectMapper json;

    Imports(DatabaseClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The names of a township's villages, in the order of their codes. */
    Mono<List<String>> villageNames(String township) {
        return database.sql("select name from village where township = :township order by code")
                .bind("township", township)
                .mapValue(String.class)
                .all()
                .collectList();
    }

    /** The newest imports that the caller sees, newest first. */
    Mono<List<Import>> newest(Official official, String scheme, int limit) {
        return withLists(database.sql(SELECT + """
                        where (:scheme = '' or i.scheme = :scheme) and (:all or i.township = any(:units))
                        order by i.id desc limit :limit
                        """)
                .bind("scheme", scheme)
                .bind("all", official.seesAll())
                .bind("units", official.unitArray())
                .bind("limit", limit)
                .mapProperties(Bare.class)
                .all()
                .collectList());
    }

    /** One import that the caller sees, or nothing. */
    Mono<Import> find(Official official, long id) {
        return withLists(database.sql(SELECT + "where i.id = :id and (:all or i.township = any(:units))")
                        .bind("id", id)
                        .bind("all", official.seesAll())
                        .bind("units", official.unitArray())
                        .mapProperties(Bare.class)
                        .all()
                        .collectList())
                .flatMap(found -> found.isEmpty() ? Mono.empty() : Mono.just(found.getFirst()));
    }

    /** One import that the caller sees, locked until the transaction ends, or nothing. */
    Mono<Import> lock(Official official, long id) {
        return database.sql("select id from enrolment_import where id = :id for update")
                .bind("id", id)
                .mapValue(Long.class)
                .one()
                .flatMap(locked -> find(official, id));
    }

    private Mono<List<Import>> withLists(Mono<List<Bare>> found) {
        return found.flatMap(bare -> lists(bare.stream().map(Bare::id).toArray(Long[]::new))
                .map(lists -> bare.stream()
                        .map(one -> one.with(lists.getOrDefault(one.id(), List.of()), accounted(one)))
                        .toList()));
    }

    private List<String> accounted(Bare one) {
        return one.account() == null
                ? List.of()
                : json.readValue(one.account(), FileAccount.class).words(one.faultRows());
    }

    private Mono<Map<Long, List<MadeList>>> lists(Long[] imports) {
        return database.sql("""
                        select l.source_import, l.id, v.name as village_name
                        from enrolment_list l join village v on v.code = l.village
                        where l.source_import = any(:imports) order by l.id
                        """)
                .bind("imports", imports)
                .mapProperties(ListOf.class)
                .all()
                .collect(
                        HashMap::new,
                        (lists, row) -> lists.computeIfAbsent(row.sourceImport(), made -> new ArrayList<>())
                                .add(new MadeList(row.id(), row.villageName())));
    }

    /** A new import, without its file. */
    Mono<Long> add(
            String scheme,
            int schemeVersion,
            String township,
            String fileName,
            ReceivedFile file,
            String by,
            OffsetDateTime at) {
        return database.sql("""
                        insert into enrolment_import (
                            scheme, scheme_version, township, file_name, sha256, size, uploaded_by, uploaded_at)
                        values (:scheme, :version, :township, :fileName, :sha256, :size, :by, :at)
                        returning id
                        """)
                .bind("scheme", scheme)
                .bind("version", schemeVersion)
                .bind("township", township)
                .bind("fileName", fileName)
                .bind("sha256", HexFormat.of().parseHex(file.sha256()))
                .bind("size", file.size())
                .bind("by", by)
                .bind("at", at)
                .mapValue(Long.class)
                .one();
    }

    /** Lets a checked import be applied in somebody's name. */
    Mono<Long> apply(long id, Official official, OffsetDateTime at) {
        return database.sql("""
                        update enrolment_import
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
                .fetch()
                .rowsUpdated();
    }

    Mono<Long> discard(long id) {
        return database.sql("""
                        update enrolment_import set state = 'discarded', held_until = null, version = version + 1
                        where id = :id
                        """).bind("id", id).fetch().rowsUpdated();
    }

    /** The faults in the order of their rows. */
    Mono<List<SeenFault>> faults(long id, long after, int limit) {
        return database.sql("""
                        select seq, row_no as row, column_name as column, value, reason, severity
                        from import_fault where import = :id and seq > :after order by seq limit :limit
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
                        from import_fault where import = :id order by row_no, seq
                        """)
                .filter(statement -> statement.fetchSize(SheetFile.FETCHED))
                .bind("id", id)
                .mapProperties(SeenFault.class)
                .all();
    }

    record SeenFault(long seq, int row, String column, String value, String reason, String severity) {}

    record ListOf(long sourceImport, long id, String villageName) {}

    record Bare(
            long id,
            String scheme,
            String schemeName,
            String township,
            String townshipName,
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

        Import with(List<MadeList> lists, List<String> accounted) {
            return new Import(
                    id,
                    scheme,
                    schemeName,
                    township,
                    townshipName,
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
                    accounted,
                    lists,
                    version);
        }
    }
}
