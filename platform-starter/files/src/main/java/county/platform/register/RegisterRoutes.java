package county.platform.register;

import county.platform.access.Duty;
import county.platform.access.Role;
import county.platform.access.Route;
import county.platform.access.RouteGroup;
import county.platform.importing.Senders;
import java.util.Collection;

/** The routes of a register, for the module's own bean. */
public final class RegisterRoutes {

    private RegisterRoutes() {}

    /**
     * All routes below a path.
     *
     * @param readers who sees records, as far as their units go
     * @param senders who enters them, by the form as by files
     * @param deciding who decides on them beside these
     */
    public static RouteGroup below(String path, Collection<Role> readers, Senders senders, Duty deciding) {
        Role[] entering = senders.roles().toArray(Role[]::new);
        return RouteGroup.of(
                Route.get(path, readers),
                Route.get(path + "/list.xlsx", readers),
                Route.get(path + "/{id}", readers),
                Route.post(path, entering),
                Route.put(path + "/{id}", entering),
                Route.post(path + "/{id}/decisions", entering).or(deciding));
    }
}
