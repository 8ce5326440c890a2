package county.platform.test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The walls between the packages of a module, as its imports and its SQL draw them. A migration belongs to the package that
 * it is named after: {@code V10__policy.sql} or {@code V3__scheme_2023.sql}; what it creates is that package's. A table is
 * written and read by its own package alone; others read the views that it offers. Imports and SQL together go one way.
 * Pure: it is given the texts.
 */
final class PackageWalls {

    private static final Pattern FILE = Pattern.compile("V[\\d_.]+?__([a-z]+)\\w*\\.sql");
    private static final Pattern TABLE =
            Pattern.compile("\\bcreate\\s+(?:unlogged\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?(\\w+)");
    private static final Pattern VIEW =
            Pattern.compile("\\bcreate\\s+(?:or\\s+replace\\s+)?view\\s+(\\w+)\\s+(with\\s*\\(\\s*security_invoker)?");
    private static final Pattern INVOKER =
            Pattern.compile("\\balter\\s+view\\s+(\\w+)\\s+set\\s*\\(\\s*security_invoker");
    private static final Pattern FUNCTION = Pattern.compile("\\bcreate\\s+(?:or\\s+replace\\s+)?function\\s+(\\w+)");
    private static final Pattern CHANGED = Pattern.compile(
            "\\balter\\s+table\\s+(\\w+)\\s+([^;]*);" + "|\\bcreate\\s+(?:unique\\s+)?index\\s+\\w+\\s+on\\s+(\\w+)");
    private static final Pattern FOREIGN_KEY = Pattern.compile("\\s*add\\s+constraint\\s+\\w+\\s+foreign\\s+key[^;]*");

    private final Set<String> packages;
    private final Map<String, String> playsEveryPart;
    private final Map<String, String> tables = new TreeMap<>();
    private final Map<String, String> offered = new TreeMap<>();
    private final Map<String, String> functions = new TreeMap<>();
    private final Set<String> platform = new HashSet<>();
    private final Set<String> invokers = new HashSet<>();
    private final Set<String> faults = new LinkedHashSet<>();
    private final Map<String, Map<String, Set<String>>> edges = new TreeMap<>();

    /**
     * PackageWalls without anything behind them yet.
     *
     * @param packages the packages of the module
     * @param playsEveryPart packages that write everybody's tables, each with the reason
     */
    PackageWalls(Set<String> packages, Map<String, String> playsEveryPart) {
        this.packages = Set.copyOf(packages);
        this.playsEveryPart = Map.copyOf(playsEveryPart);
    }

    /** What the platform's own migrations create: everybody reads it, no feature writes it. */
    PackageWalls platform(Map<String, String> migrations) {
        migrations.values().forEach(text -> {
            platform.addAll(all(TABLE, text));
            platform.addAll(all(VIEW, text));
        });
        return this;
    }

    /** @param migrations the texts by the names of their files */
    PackageWalls migrations(Map<String, String> migrations) {
        migrations.values().forEach(text -> invokers.addAll(all(INVOKER, text)));
        migrations.forEach(this::created);
        migrations.forEach(this::used);
        return this;
    }

    /** @param constants what stands in a class of this package as text */
    PackageWalls code(String feature, String type, Iterable<String> constants) {
        for (String constant : constants) {
            use(feature, type, SqlText.of(constant), constant);
        }
        return this;
    }

    /** Says that a class of one package imports something of another. */
    PackageWalls imports(String from, String to, String type) {
        edge(from, to, type + " imports " + to);
        return this;
    }

    /** Everything that is wrong, each in a sentence. */
    List<String> faults() {
        var all = new ArrayList<>(faults);
        cycle().ifPresent(all::add);
        return all;
    }

    /** Who owns which table and view. */
    Map<String, String> owners() {
        var owners = new TreeMap<>(tables);
        owners.putAll(offered);
        return owners;
    }

    private void created(String file, String text) {
        String owner = owner(file);
        String sql = SqlText.plain(text);
        for (String table : all(TABLE, sql)) {
            if (!packages.contains(owner)) {
                faults.add(file + " creates " + table + " and is named after no package");
            }
            tables.put(table, owner);
        }
        Matcher view = VIEW.matcher(sql);
        while (view.find()) {
            if (!packages.contains(owner)) {
                faults.add(file + " creates " + view.group(1) + " and is named after no package");
            }
            if (view.group(2) == null && !invokers.contains(view.group(1))) {
                faults.add(file + " creates " + view.group(1) + ", which shows rows with its owner's rights: it must be"
                        + " security_invoker");
            }
            offered.put(view.group(1), owner);
        }
        all(FUNCTION, sql).forEach(function -> functions.put(function, owner));
    }

    private void used(String file, String text) {
        String owner = owner(file);
        if (!packages.contains(owner)) {
            return;
        }
        String sql = SqlText.plain(text);
        SqlText named = SqlText.of(text);
        use(owner, file, named, text);
        named.referenced().forEach(table -> {
            String other = tables.get(table);
            if (other != null) {
                edge(owner, other, file + " refers to " + table);
            }
        });
        Matcher changed = CHANGED.matcher(sql);
        while (changed.find()) {
            String table = changed.group(1) == null ? changed.group(3) : changed.group(1);
            String other = tables.get(table);
            if (other == null || other.equals(owner)) {
                continue;
            }
            edge(owner, other, file + " changes " + table);
            if (changed.group(2) == null
                    || !FOREIGN_KEY.matcher(changed.group(2)).matches()) {
                faults.add(file + " changes " + table + ", which belongs to " + other);
            }
        }
    }

    private void use(String feature, String where, SqlText sql, String text) {
        boolean every = playsEveryPart.containsKey(feature);
        for (String name : sql.written()) {
            String owner = owner(name, feature);
            if (!every && (owner != null || platform.contains(name))) {
                faults.add(where + " of " + feature + " writes " + name + ", which belongs to "
                        + (owner == null ? "the platform" : owner));
            }
            edge(feature, owner, where + " writes " + name);
        }
        for (String name : sql.read()) {
            String owner = owner(name, feature);
            if (!every && owner != null && tables.containsKey(name)) {
                faults.add(where + " of " + feature + " reads " + name + ", a table of " + owner
                        + ": it reads a view that " + owner + " offers");
            }
            edge(feature, owner, where + " reads " + name);
        }
        functions.forEach((function, owner) -> {
            if (!owner.equals(feature) && packages.contains(owner) && SqlText.calls(text, function)) {
                edge(feature, owner, where + " calls " + function);
            }
        });
    }

    /** The owner when that is another package. */
    private @Nullable String owner(String relation, String feature) {
        String owner = tables.getOrDefault(relation, offered.get(relation));
        return owner == null || owner.equals(feature) ? null : owner;
    }

    private void edge(String from, @Nullable String to, String because) {
        if (to != null && !from.equals(to) && packages.contains(to)) {
            edges.computeIfAbsent(from, some -> new TreeMap<>())
                    .computeIfAbsent(to, some -> new TreeSet<>())
                    .add(because);
        }
    }

    private Optional<String> cycle() {
        var done = new HashSet<String>();
        for (String start : edges.keySet()) {
            var path = new LinkedHashMap<String, String>();
            Optional<String> found = cycle(start, path, done);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private String why(String from, String to) {
        return edges.getOrDefault(from, Map.of()).getOrDefault(to, Set.of()).stream()
                .findFirst()
                .orElseThrow();
    }

    private Optional<String> cycle(String at, Map<String, String> path, Set<String> done) {
        if (path.containsKey(at)) {
            var round = new ArrayList<>(path.keySet());
            List<String> names = new ArrayList<>(round.subList(round.indexOf(at), round.size()));
            names.add(at);
            var why = new ArrayList<String>();
            for (int i = 0; i + 1 < names.size(); i++) {
                why.add(names.get(i) + " -> " + names.get(i + 1) + " (" + why(names.get(i), names.get(i + 1)) + ")");
            }
            return Optional.of("imports and SQL go round: " + String.join(", ", why));
        }
        if (done.contains(at)) {
            return Optional.empty();
        }
        path.put(at, at);
        for (String next : edges.getOrDefault(at, Map.of()).keySet()) {
            Optional<String> found = cycle(next, path, done);
            if (found.isPresent()) {
                return found;
            }
        }
        path.remove(at);
        done.add(at);
        return Optional.empty();
    }

    private static String owner(String file) {
        Matcher name = FILE.matcher(file);
        return name.matches() ? name.group(1) : "";
    }

    private static Set<String> all(Pattern pattern, String text) {
        var names = new LinkedHashSet<String>();
        Matcher found = pattern.matcher(SqlText.plain(text));
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    /** What uses what, for a drawing. */
    Map<String, Set<String>> graph() {
        var graph = new HashMap<String, Set<String>>();
        edges.forEach((from, to) -> graph.put(from, Set.copyOf(to.keySet())));
        return new TreeMap<>(graph);
    }
}
