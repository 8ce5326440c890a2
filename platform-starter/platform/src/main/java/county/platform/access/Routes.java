package county.platform.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** All routes of a service: its own, and those that every module has. */
public record Routes(List<Route> all) {

    public Routes {
        all = List.copyOf(all);
    }

    /** What the features of a module declare, with what every module has. */
    public static Routes of(Module module, Collection<RouteGroup> features) {
        return of(
                module,
                features.stream().flatMap(feature -> feature.routes().stream()).toArray(Route[]::new));
    }

    /** The module's own routes, with summary, to-do list, interface description and audit trail added. */
    public static Routes of(Module module, Route... own) {
        String base = "/api/" + module.key();
        var all = new ArrayList<>(List.of(own));
        all.add(Route.get(base + "/summary", module.roles()));
        all.add(Route.get(base + "/todos", module.roles()));
        all.add(Route.get(base + "/openapi", module.roles()));
        all.add(Route.get(base + "/audit", List.of(Role.AUDITOR)));
        return new Routes(all);
    }
}
