package county.platform.export;

import county.platform.access.Duty;
import county.platform.access.Role;
import county.platform.access.Route;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Where a list is fetched, as a bean: {@code /api/forestry/exports/plots}, with what {@link ListFiles#ENDINGS} says behind it.
 * Its routes follow from it, and that a full list changes nothing.
 *
 * @param readers who fetches it masked, as far as they see its rows
 * @param full who may have it in full with a reason; nobody for a list without people
 * @param duties the same, by duty
 */
public record ExportPath(String path, Set<Role> readers, Set<Role> full, Set<Duty> duties) {

    public ExportPath {
        readers = Set.copyOf(readers);
        full = Set.copyOf(full);
        duties = Set.copyOf(duties);
    }

    /** A list that is always masked, or has nothing to mask. */
    public static ExportPath of(String path, Collection<Role> readers) {
        return new ExportPath(path, Set.copyOf(readers), Set.of(), Set.of());
    }

    /** The same in full for these roles with a reason. */
    public ExportPath full(Role... roles) {
        return new ExportPath(path, readers, Set.of(roles), duties);
    }

    /** And for the officers of the units that have one of these duties. */
    public ExportPath or(Duty... more) {
        return new ExportPath(path, readers, full, Set.of(more));
    }

    List<String> addresses() {
        return ListFiles.ENDINGS.stream().map(ending -> path + ending).toList();
    }

    boolean isFull() {
        return !full.isEmpty() || !duties.isEmpty();
    }

    List<Route> routes() {
        var routes = new ArrayList<Route>();
        for (String address : addresses()) {
            routes.add(Route.get(address, readers));
            if (isFull()) {
                routes.add(Route.post(address, full.toArray(Role[]::new)).or(duties.toArray(Duty[]::new)));
            }
        }
        return routes;
    }
}
