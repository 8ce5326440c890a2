package county.insurance.imports;

import county.insurance.policy.PolicyRules;
import county.insurance.scheme.Schemes;
import county.insurance.scheme.Terms;
import county.platform.access.Official;
import county.platform.access.Role;
import county.platform.audit.AuditTrail;
import county.platform.problem.Refused;
import county.platform.time.BusinessTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes lists and policies of an import that a township has applied: all of them in one transaction, which holds the
 * import until it ends. A process that is killed leaves nothing, and the next one begins again.
 */
@Repository
class Taking {

    private static final String FIND = """
            select i.id, i.scheme, i.scheme_version, i.township, i.file_name, i.total, i.applied_by, i.applied_name,
                   i.applied_roles, i.applied_at
            from enrolment_import i
            where i.state = 'applying' and (:large or i.total <= :small)
            order by i.attempts, i.applied_at, i.id limit 1 for update skip locked
            """;

    /**
     * The rows have just been written, so the planner knows nothing of them, and would look all of them through once for
     * each village.
     */
    private static final String SETTINGS = """
            select set_config('statement_timeout', '10min', true), set_config('enable_nestloop', 'off', true),
                   set_config('work_mem', '64MB', true)
            """;

    private static final String LISTS = """
            insert into enrolment_list (
                scheme, scheme_version, township, village, no, created_by, created_at, source_import)
            select i.scheme, i.scheme_version, i.township, r.village,
                   coalesce((select max(l.no) from enrolment_list l
                             where l.scheme = i.scheme and l.village = r.village), 0) + 1,
                   i.applied_by, :at, i.id
            from enrolment_import i
            cross join lateral (select distinct village from import_row where import = i.id) r
            where i.id = :id
            order by r.village
            """;

    private static final String COLLECTIVES = """
            insert into collective (list, kind, name, code_index, code_sealed, code_mask)
            select distinct on (l.id, r.collective_index) l.id, r.collective_kind, r.collective, r.collective_index,
                   r.collective_sealed, r.collective_mask
            from import_row r
            join enrolment_list l on l.source_import = :id and l.village = r.village
            where r.import = :id and r.collective_index is not null
            order by l.id, r.collective_index, r.row_no
            """;

    private static final String POLICIES = "insert into policy (" + """
                list, scheme, scheme_version, township, village, kind, collective, name, identity_kind, identity_index,
                identity_sealed, identity_mask, phone_sealed, phone_mask, phone_key, bank, account_sealed, account_mask,
                account_key, plot, quantity, previous_quantity, eligibility, signed_on, sum_insured, premium, farmer, district, city,
                province, source_import, source_row, entered_by, entered_at)
            with known as (
            """ + SetChecks.KNOWN + """
            )
            select l.id, l.scheme, l.scheme_version, l.township, l.village, r.kind, c.id, r.name, r.identity_kind,
                   r.identity_index, r.identity_sealed, r.identity_mask, r.phone_sealed, r.phone_mask, r.phone_key, r.bank,
                   r.account_sealed, r.account_mask, r.account_key, r.plot, r.quantity,
                   coalesce(known.quantity, r.previous_quantity), r.eligibility, r.signed_on, r.sum_insured, r.premium,
                   r.farmer, r.district, r.city, r.province, r.import, r.row_no, l.created_by, l.created_at
            from import_row r
            join enrolment_list l on l.source_import = :id and l.village = r.village
            left join collective c on c.list = l.id and c.code_index = r.collective_index
            left join known on known.identity_index = r.identity_index
            where r.import = :id
            order by r.row_no
            """;

    private static final String STEPS = """
            insert into list_step (list, action, from_state, to_state, note, unit, actor, actor_name, at)
            select l.id, 'import', 'draft', 'draft', '由文件“' || i.file_name || '”导入', i.township, i.applied_by,
                   i.applied_name, :at
            from enrolment_list l join enrolment_import i on i.id = l.source_import
            where l.source_import = :id
            """;

    private static final String BARRED = """
            select exists (select from import_row r
                           join sanction s on s.identity_index = r.identity_index and s.lifted_on is null
                                          and s.imposed_on <= :today and s.until >= :today
                           where r.import = :id)
            """;

    private static final String DONE = """
            update enrolment_import
            set state = 'applied', done = total, applied_at = :at, problem = null, held_until = null,
                version = version + 1
            where id = :id
            """;

    private final DatabaseClient database;
    private final SealedFiles files;
    private final Schemes schemes;
    private final AuditTrail audit;
    private final BusinessTime time;

    Taking(DatabaseClient database, SealedFiles files, Schemes schemes, AuditTrail audit, BusinessTime time) {
        this.database = database;
        this.files = files;
        this.schemes = schemes;
        this.audit = audit;
        this.time = time;
    }

    /** Takes the import that has waited longest, of those that the lane is for; nothing when none waits. */
    @Transactional
    Mono<Applied> next(Lane lane) {
        return database.sql(FIND)
                .bind("large", lane.large())
                .bind("small", Lane.SMALL_LIST)
                .mapProperties(Applied.class)
                .one()
                .flatMap(applied -> take(applied)
                        .onErrorMap(cause -> new NotTaken(applied.id(), cause))
                        .thenReturn(applied));
    }

    private Mono<Void> take(Applied applied) {
        OffsetDateTime at = OffsetDateTime.now(time.clock());
        return database.sql(SETTINGS)
                .then()
                .then(schemes.terms(applied.scheme()))
                .doOnNext(terms -> mustStillBeOpen(terms, applied.schemeVersion(), time))
                .then(nobodyMustBeBarred(applied))
                .then(write(applied, at))
                .then(files.forget(applied.id()))
                .then(audit.record(
                        applied.official(),
                        "apply",
                        "enrolment-import",
                        Long.toString(applied.id()),
                        applied.township(),
                        null,
                        Map.of("fileName", applied.fileName(), "policies", applied.total())));
    }

    private Mono<Void> write(Applied applied, OffsetDateTime at) {
        return Flux.just(
                        database.sql(LISTS).bind("id", applied.id()).bind("at", at),
                        database.sql(COLLECTIVES).bind("id", applied.id()))
                .concatMap(Taking::written)
                .then(written(database.sql(POLICIES).bind("id", applied.id()).bind("scheme", applied.scheme())))
                .doOnNext(policies -> {
                    if (policies != applied.total()) {
                        throw new IllegalStateException(policies + " policies of " + applied.total() + " rows");
                    }
                })
                .thenMany(Flux.just(
                        database.sql(STEPS).bind("id", applied.id()).bind("at", at),
                        database.sql(DONE).bind("id", applied.id()).bind("at", at)))
                .concatMap(Taking::written)
                .then();
    }

    private static Mono<Long> written(GenericExecuteSpec sql) {
        return sql.fetch().rowsUpdated();
    }

    /** The window and the version as on the day on which the rows were checked. */
    static void mustStillBeOpen(Terms terms, int schemeVersion, BusinessTime time) {
        if (terms.scheme().version() != schemeVersion) {
            throw Refused.againstRule("scheme", "核对以后方案有了新版本，请重新上传这个文件，按新版本核对。");
        }
        new PolicyRules(terms, time.today()).windowFault().ifPresent(reason -> {
            throw Refused.againstRule("scheme", reason);
        });
    }

    private Mono<Void> nobodyMustBeBarred(Applied applied) {
        return database.sql(BARRED)
                .bind("id", applied.id())
                .bind("today", time.today())
                .mapValue(Boolean.class)
                .one()
                .flatMap(barred -> barred ? Mono.error(new ChangedMeanwhile()) : Mono.empty());
    }

    /** Lets an import that could not be taken go: back to be checked again, or to its township with the reason. */
    Mono<Void> letGo(long id, String state, String problem) {
        return database.sql("""
                        update enrolment_import
                        set state = :state, problem = :problem, held_until = null, attempts = 0, applied_by = null,
                            applied_at = null, version = version + 1
                        where id = :id and state = 'applying'
                        """)
                .bind("id", id)
                .bind("state", state)
                .bind("problem", problem)
                .then();
    }

    /** Counts an attempt that ended for a reason that nobody foresaw. */
    Mono<Integer> failed(long id) {
        return database.sql("""
                        update enrolment_import set attempts = attempts + 1 where id = :id and state = 'applying'
                        returning attempts
                        """).bind("id", id).mapValue(Integer.class).one();
    }

    /** An import that is being applied, in whose name, and how many rows it has. */
    record Applied(
            long id,
            String scheme,
            int schemeVersion,
            String township,
            String fileName,
            int total,
            String appliedBy,
            String appliedName,
            List<String> appliedRoles) {

        Applied {
            appliedRoles = List.copyOf(appliedRoles);
        }

        Official official() {
            Set<Role> roles = Arrays.stream(Role.values())
                    .filter(role -> appliedRoles.contains(role.claim()))
                    .collect(Collectors.toSet());
            return new Official(appliedBy, appliedName, roles, Set.of(township), false);
        }
    }

    /** Which import it was that could not be taken, and why. */
    static final class NotTaken extends RuntimeException {

        private final long id;

        NotTaken(long id, Throwable cause) {
            super("import " + id + " could not be taken", cause);
            this.id = id;
        }

        long id() {
            return id;
        }
    }

    /** Something that was checked is not so any more: the file is checked again, which says what. */
    static final class ChangedMeanwhile extends RuntimeException {

        ChangedMeanwhile() {
            super("changed since it was checked", null, false, false);
        }
    }
}
