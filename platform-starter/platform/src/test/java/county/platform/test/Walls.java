package county.platform.test;

import county.platform.access.Role;
import county.platform.reach.Capacity;
import county.platform.unit.UnitDirectory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the database itself says of the walls between units' rows in one schema. */
final class Walls {

    /** Tables with a unit in them, but for the directory and its duties, and whatever hangs on a table that has a wall. */
    private static final String OF_UNITS = """
            with recursive hanging as (
                select t.oid
                from pg_class t join pg_namespace n on n.oid = t.relnamespace
                where n.nspname = '{schema}' and t.relkind in ('r', 'p') and t.relname not in ('unit', 'unit_duty')
                  and (exists (select from pg_attribute a
                               where a.attrelid = t.oid and not a.attisdropped
                                 and a.attname in ('unit', 'township', 'insurer', 'responsible')
                                 and a.atttypid = 'text'::regtype)
                       or exists (select from pg_constraint c
                                  where c.conrelid = t.oid and c.contype = 'f'
                                    and c.confrelid = '{schema}.unit'::regclass))
                union
                select c.conrelid
                from hanging h
                join pg_class t on t.oid = h.oid and t.relrowsecurity
                join pg_constraint c on c.confrelid = h.oid and c.contype = 'f')
            select t.relname from hanging h join pg_class t on t.oid = h.oid where {not} t.relrowsecurity order by 1
            """;

    private static final UnitDirectory DIRECTORY = UnitDirectory.shipped();

    private final String schema;

    Walls(String schema) {
        this.schema = schema;
    }

    List<String> tablesWithout() {
        return names(OF_UNITS.replace("{schema}", schema).replace("{not}", "not"));
    }

    List<String> tablesWith() {
        return names(("select t.relname from pg_class t where t.relnamespace = '%s'::regnamespace and t.relrowsecurity"
                        + " order by 1")
                .formatted(schema));
    }

    /** Views that would show what their owner sees. */
    List<String> viewsOfTheirOwner() {
        return names(("select relname from pg_class where relnamespace = '%s'::regnamespace and relkind in ('v', 'm')"
                        + " and not coalesce('security_invoker=true' = any(reloptions), false) order by 1")
                .formatted(schema));
    }

    /**
     * The walled tables in which the service's own role, while it works for somebody, finds a row of units that are not
     * theirs without any condition; a row without a unit of its own counts as one.
     */
    List<String> foreignRowsSeenBy(Person person) {
        List<String> seen = new ArrayList<>();
        try (Connection connection = TestDatabase.running().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set role " + schema + "; set search_path = " + schema);
            for (Capacity capacity : Capacity.values()) {
                statement.execute("set county.%s = '%s'".formatted(capacity.key(), units(person, capacity)));
            }
            for (String table : tablesWith()) {
                String own = columns(table).stream()
                        .map(column -> "or coalesce(%s = any('%s'), false)"
                                .formatted(column, units(person, Capacity.valueOf(column.toUpperCase(Locale.ROOT)))))
                        .collect(Collectors.joining(" "));
                try (ResultSet rows = statement.executeQuery(
                        "select exists (select from %s where not (false %s))".formatted(table, own))) {
                    rows.next();
                    if (rows.getBoolean(1)) {
                        seen.add(table);
                    }
                }
            }
            return seen;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> columns(String table) {
        return names(("select attname from pg_attribute where attrelid = '%s.%s'::regclass and not attisdropped"
                        + " and attname in ('unit', 'township', 'insurer')")
                .formatted(schema, table));
    }

    /** As an array; a township or an insurer counts for who has its role, as in a token. */
    private static String units(Person person, Capacity capacity) {
        boolean clerk = person.roles().contains(Role.TOWNSHIP_CLERK);
        boolean insurer = person.roles().contains(Role.INSURER);
        boolean holds = switch (capacity) {
            case UNIT -> true;
            case TOWNSHIP -> clerk;
            case INSURER -> insurer;
        };
        return person.units().stream()
                .filter(unit -> holds
                        && switch (DIRECTORY.withCode(unit).orElseThrow().kind()) {
                            case TOWNSHIP -> clerk;
                            case INSURER -> insurer;
                            default -> true;
                        })
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** The walled tables that the service's own role may read before anybody has said whose work it does. */
    List<String> openToNobody() {
        return tablesWith().stream().filter(table -> !refuses(table)).toList();
    }

    private boolean refuses(String table) {
        try (Connection connection = TestDatabase.running().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("set role " + schema + "; set search_path = " + schema);
            try (ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
                rows.next();
                return rows.getLong(1) == 0;
            }
        } catch (SQLException e) {
            return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("county.");
        }
    }

    private List<String> names(String sql) {
        List<String> names = new ArrayList<>();
        try (Connection connection = TestDatabase.running().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
