package county.platform.yearly;

import county.platform.access.Duty;
import county.platform.access.Role;
import county.platform.access.Route;
import county.platform.access.RouteGroup;

/** The routes of the editions of a yearly table, for the module's own bean. */
public final class EditionRoutes {

    private EditionRoutes() {}

    /** All routes below a path: the duty's officers work there, and who oversees the district looks on. */
    public static RouteGroup below(String path, Duty duty) {
        return RouteGroup.of(
                Route.get(path, Role.OVERSIGHT).or(duty),
                Route.post(path, duty),
                Route.get(path + "/template", duty),
                Route.get(path + "/{id}", Role.OVERSIGHT).or(duty),
                Route.post(path + "/{id}/steps", duty));
    }
}
