package county.platform.work;

import county.platform.access.Official;
import county.platform.reach.ScopedClient;
import county.platform.summary.Holder;
import county.platform.summary.Todo;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import reactor.core.publisher.Mono;

/** Who holds which to-do of the caller's units. */
class Holders {

    private static final String COLUMNS = "todo, unit, holder, holder_name, note, since, version";

    private final ScopedClient database;

    Holders(ScopedClient database) {
        this.database = database;
    }

    /** The unit for which somebody does this: their own of which it is, or the one by whose duty they reach it. */
    static String unitOf(Official official, Todo todo) {
        return official.belongsTo(todo.unit())
                ? todo.unit()
                : official.units().stream().sorted().findFirst().orElse(todo.unit());
    }

    /** These to-dos, each with who holds it. */
    Mono<List<Todo>> of(Official official, List<Todo> todos) {
        return database.sql(
                        official,
                        "select " + COLUMNS + " from work_holder where todo = any(:todos) and {own unit: unit}")
                .bind("todos", todos.stream().map(Todo::id).toArray(String[]::new))
                .mapProperties(Held.class)
                .all()
                .collect(Collectors.toMap(Held::key, held -> held))
                .map(held -> todos.stream()
                        .map(todo -> with(todo, held, unitOf(official, todo)))
                        .toList());
    }

    private static Todo with(Todo todo, Map<String, Held> all, String unit) {
        Held held = all.get(key(todo.id(), unit));
        return held == null ? todo : todo.heldBy(held.person(), held.version());
    }

    private static String key(String todo, String unit) {
        return unit + "\n" + todo;
    }

    /** Who holds one, locked; nothing when nobody ever did. */
    Mono<Held> lock(Official official, String todo, String unit) {
        return database.sql(
                        official,
                        "select " + COLUMNS
                                + " from work_holder where todo = :todo and unit = :unit and {own unit: unit} for update")
                .bind("todo", todo)
                .bind("unit", unit)
                .mapProperties(Held.class)
                .one();
    }

    /** Lets this person hold it, or nobody; nothing when somebody else was faster. */
    Mono<Held> hold(Official official, Held wanted) {
        GenericExecuteSpec statement = database.sql(official, """
                        insert into work_holder as h (todo, unit, holder, holder_name, note, since)
                        select :todo, u.code, :holder, :name, :note, :since from unit u where u.code = :unit and {own unit: u.code}
                        on conflict (todo, unit) do update
                            set holder = excluded.holder, holder_name = excluded.holder_name, note = excluded.note,
                                since = excluded.since, version = h.version + 1
                            where h.version = :version
                        returning\s""" + COLUMNS)
                .bind("todo", wanted.todo())
                .bind("unit", wanted.unit())
                .bind("since", wanted.since())
                .bind("version", wanted.version());
        return bind(
                        bind(bind(statement, "holder", wanted.holder()), "name", wanted.holderName()),
                        "note",
                        wanted.note())
                .mapProperties(Held.class)
                .one();
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec statement, String name, @Nullable String value) {
        return value == null ? statement.bindNull(name, String.class) : statement.bind(name, value);
    }

    /** @param version 0 for what nobody ever held */
    record Held(
            String todo,
            String unit,
            @Nullable String holder,
            @Nullable String holderName,
            @Nullable String note,
            LocalDate since,
            int version) {

        String key() {
            return Holders.key(todo, unit);
        }

        @Nullable
        Holder person() {
            return holder == null || holderName == null ? null : new Holder(holder, holderName, note, since);
        }

        HolderRule.@Nullable Held rule() {
            return holder == null || holderName == null ? null : new HolderRule.Held(holder, holderName);
        }

        boolean is(@Nullable String other) {
            return holder == null ? other == null : holder.equals(other);
        }
    }
}
