package county.platform.importing;

import county.platform.access.Role;
import county.platform.access.Route;
import county.platform.access.RouteGroup;
import java.util.Collection;

/** The routes of a kind's imports, for the module's own bean. */
public final class ImportRoutes {

    private ImportRoutes() {}

    /**
     * All routes below a path.
     *
     * @param readers who sees imports, as far as their units go
     */
    public static RouteGroup below(String below, Collection<Role> readers, Senders senders) {
        String path = below + ImportRequests.PATH;
        Role[] sending = senders.roles().toArray(Role[]::new);
        return RouteGroup.of(
                Route.get(path, readers),
                Route.post(path, sending),
                Route.get(path + "/template", readers),
                Route.get(path + "/{id}", readers),
                Route.get(path + "/{id}/faults", readers),
                Route.get(path + "/{id}/faults.xlsx", readers),
                Route.post(path + "/{id}/application", sending),
                Route.delete(path + "/{id}", sending));
    }
}
