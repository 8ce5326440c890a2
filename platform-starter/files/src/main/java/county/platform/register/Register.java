package county.platform.register;

import county.platform.access.Official;
import county.platform.export.ListFiles;
import county.platform.importing.list.RecordList;
import county.platform.label.Labels;
import county.platform.page.Page;
import county.platform.problem.FieldProblem;
import county.platform.problem.Refused;
import county.platform.reach.Unscoped;
import county.platform.sheet.SheetFile;
import county.platform.step.Act;
import county.platform.step.Gate;
import county.platform.step.StepHistory.Change;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A register of records that units enter and others decide on. A module extends it as its repository and says in SQL from
 * what rows come and what is summed; what is the same for each register is here:
 * pages, filters and sums within the caller's reach, each write once, at the version that was seen, by whom it is for,
 * with its trace.
 *
 * @param <R> a row: its components are columns of what is selected from
 * @param <S> the states
 * @param <E> what a unit enters
 * @param <D> what is decided
 * @param <F> what the rows come to
 */
@Unscoped("writes one row, which a scoped read has found or the caller's own unit enters")
public abstract class Register<
        R extends Record & Registered<S>,
        S extends Enum<S>,
        E extends Record & Entry,
        D extends Record & Decision<R, S>,
        F extends Record> {

    private static final String FILTER = """
             and (:year = 0 or r.year = :year) and (:unit = '' or r.unit = :unit) and (:state = '' or r.state = :state)
             and (:text = '' or strpos(r.search, :text) > 0)
            """;

    private final RegisterKit kit;
    private final RegisterFeature<R, S, E, D, F> feature;
    private final RegisterTable table;
    private final RegisterSql sql;
    private final EntryImport<E> files;
    private final RecordList<D> decisions;
    private final RecordList<E> entries;

    protected Register(RegisterKit kit, RegisterFeature<R, S, E, D, F> feature) {
        this.kit = kit;
        this.feature = feature;
        this.table = feature.table();
        this.files = new EntryImport<>(feature, kit.units());
        this.sql = RegisterSql.of(feature);
        this.decisions = RecordList.of(feature.decision());
        this.entries = RecordList.of(feature.entry());
    }

    /**
     * From what rows come, with their scope: {@code from plot_sheet r where {reach unit: r.unit}}; {@code r} also has {@code
     * year}, and {@code search} with the words that are looked through.
     */
    protected abstract String rows();

    /** Aggregates of {@code r}, each named after a component of the sums. */
    protected abstract String sums();

    /** A page of the rows that the caller reaches, in the order of their entry, and what all selected ones come to. */
    public Mono<RegisterPage<R, F>> page(Official official, Selection selection) {
        Mono<Page<R>> page = selected(
                        official,
                        selection,
                        Values.columns(feature.row()),
                        " and r.id > :after order by r.id limit :limit")
                .bind("after", selection.after())
                .bind("limit", selection.page().fetch())
                .mapProperties(feature.row())
                .all()
                .collectList()
                .map(found -> Page.of(found, selection.page()));
        return Mono.zip(
                        page,
                        selected(official, selection, sums(), "")
                                .mapProperties(feature.sums())
                                .one())
                .map(read -> new RegisterPage<>(
                        read.getT1().items().stream()
                                .map(row -> shown(official, row))
                                .toList(),
                        read.getT1().next(Registered::id),
                        read.getT2()));
    }

    /** All selected rows, some hundreds in memory at a time, for a file. */
    public Flux<R> all(Official official, Selection selection) {
        return selected(official, selection, Values.columns(feature.row()), " order by r.id")
                .filter(statement -> statement.fetchSize(SheetFile.FETCHED))
                .mapProperties(feature.row())
                .all();
    }

    /** What makes files of its rows. */
    public ListFiles rowFiles() {
        return kit.files();
    }

    private GenericExecuteSpec selected(Official official, Selection selection, String columns, String further) {
        return kit.scoped()
                .sql(official, "select " + columns + " " + rows() + FILTER + further)
                .bind("year", selection.year())
                .bind("unit", selection.unit())
                .bind("state", selection.state())
                .bind("text", selection.text());
    }

    /** What the module says of it. */
    public RegisterFeature<R, S, E, D, F> feature() {
        return feature;
    }

    /** Files of it. */
    public EntryImport<E> files() {
        return files;
    }

    /** The papers of its records. */
    public RegisterPapers<R> papers() {
        return new RegisterPapers<>(this, kit.module().roles());
    }

    /** One record that the caller reaches, with its history; refused as unknown when there is none. */
    public Mono<RegisterSheet<R>> sheet(Official official, long id) {
        return find(official, id)
                .zipWhen(row -> history(row))
                .map(read -> new RegisterSheet<>(read.getT1(), acts(official, read.getT1()), read.getT2()));
    }

    private Mono<List<Change>> history(R row) {
        return kit.changes()
                .of(
                        table.name(),
                        Long.toString(row.id()),
                        row.unit(),
                        Labels.key(feature.steps().first()));
    }

    private Mono<R> find(Official official, long id) {
        return reached(official, id).switchIfEmpty(Mono.error(() -> Refused.notFound(feature.record())));
    }

    /** One record that the caller reaches, or nothing. */
    public Mono<R> reached(Official official, long id) {
        return kit.scoped()
                .sql(official, "select " + Values.columns(feature.row()) + " " + rows() + " and r.id = :id")
                .bind("id", id)
                .mapProperties(feature.row())
                .one();
    }

    /** The same, locked until the transaction ends. */
    public Mono<R> locked(Official official, long id) {
        return kit.database()
                .sql("select id from " + table.name() + " where id = :id for update")
                .bind("id", id)
                .mapValue(Long.class)
                .one()
                .flatMap(found -> reached(official, found));
    }

    /** Whether some step with this record is the caller's to take now. */
    public boolean waitsFor(Official official, R row) {
        return acts(official, row).stream().anyMatch(Act::allowed);
    }

    private RegisterRow<R> shown(Official official, R row) {
        return new RegisterRow<>(row, acts(official, row));
    }

    private List<Act> acts(Official official, R row) {
        return feature.steps().acts(row.state(), row.standing(official));
    }

    /** Enters a record of the caller's own unit, once. */
    public Mono<RegisterRow<R>> enter(Official official, String unit, String key, E entry) {
        official.mustBelongTo(unit);
        RecordList.mustBeNone(faults(entry));
        Mono<Long> entering = Mono.defer(() -> bound(official, sql.insert(), entry)
                        .bind("unit", unit)
                        .mapValue(Long.class)
                        .one())
                .onErrorMap(DuplicateKeyException.class, this::taken)
                .flatMap(id -> find(official, id))
                .flatMap(after -> trace(official, "enter", null, after));
        return once(official, "POST " + table.name() + " of " + unit, key, entry, entering);
    }

    /** Enters a record anew, once: as long as that may be, at the version that was seen, with its trace. */
    public Mono<RegisterRow<R>> change(Official official, long id, int seen, String key, E entry) {
        RecordList.mustBeNone(faults(entry));
        Mono<Long> changing =
                move(official, id, feature.steps().first(), seen, entry, before -> List.of(), sql.update());
        return once(official, "PUT " + table.name() + "/" + id, key, List.of(seen, entry), changing);
    }

    /** Decides on a record, once: whose it is to decide, at the version that they saw, when it is time, with its trace. */
    public Mono<RegisterRow<R>> decide(Official official, long id, int seen, String key, D decision) {
        RecordList.mustBeNone(decisions.faults(decision));
        Mono<Long> deciding = move(official, id, decision.state(), seen, decision, decision::faults, sql.decide());
        return once(official, "POST " + table.name() + "/" + id, key, List.of(seen, decision), deciding);
    }

    private Mono<Long> move(
            Official official,
            long id,
            S to,
            int seen,
            Record said,
            Function<R, List<FieldProblem>> faults,
            String sql) {
        return find(official, id).flatMap(before -> {
            String move = Gate.pass(
                            feature.steps(), before.state(), to, before.standing(official), before.version(), seen)
                    .name();
            RecordList.mustBeNone(faults.apply(before));
            return Values.bind(bound(official, sql, said), sql, "state", Labels.key(to))
                    .bind("id", id)
                    .bind("version", seen)
                    .fetch()
                    .rowsUpdated()
                    .onErrorMap(DuplicateKeyException.class, this::taken)
                    .filter(changed -> changed == 1)
                    .switchIfEmpty(Mono.error(Refused::conflict))
                    .then(Mono.defer(() -> find(official, id)))
                    .flatMap(after -> trace(official, move, before, after));
        });
    }

    private Mono<Long> trace(Official official, String move, @Nullable R before, R after) {
        return kit.audit()
                .record(official, move, table.name(), Long.toString(after.id()), after.unit(), before, after)
                .thenReturn(after.id());
    }

    private Mono<RegisterRow<R>> once(Official official, String route, String key, Object request, Mono<Long> work) {
        return kit.keys()
                .once(official, route, key, request, Long.class, work)
                .flatMap(id -> find(official, id))
                .map(row -> shown(official, row));
    }

    /** Each part by itself first: what is said of them together may rely on them. */
    private List<FieldProblem> faults(E entry) {
        List<FieldProblem> faults = entries.faults(entry);
        return faults.isEmpty() ? entry.faults() : faults;
    }

    private Refused taken(DuplicateKeyException twin) {
        return Refused.againstRules(List.of(table.taken()));
    }

    private GenericExecuteSpec bound(Official official, String sql, Record said) {
        GenericExecuteSpec statement = Values.bind(kit.database().sql(sql), sql, said);
        statement = Values.bind(statement, sql, "by", official.username());
        return Values.bind(statement, sql, "at", OffsetDateTime.now(kit.time().clock()));
    }
}
