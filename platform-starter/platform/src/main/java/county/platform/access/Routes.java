package county.platform.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
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

    /**
     * The module's own routes, with summary, to-do list, deadlines, search, interface description, audit trail, records'
     * histories, what the caller is, its seasons and years, and who has which duty added.
     */
    public static Routes of(Module module, Route... own) {
        String base = "/api/" + module.key();
        var all = new ArrayList<>(List.of(own));
        all.add(Route.get(base + "/summary", module.roles()));
        all.addAll(todosOf(module, base + "/todos"));
        all.add(Route.get(base + "/deadlines", module.roles()));
        all.add(Route.get(base + "/search", module.roles()));
        all.add(Route.get(base + "/openapi", module.roles()));
        all.add(Route.get(base + "/audit", List.of(Role.AUDITOR)));
        all.add(Route.get(base + "/history", module.roles()));
        all.add(Route.get(base + "/me", module.roles()));
        all.addAll(periodsOf(module, base + "/periods"));
        all.addAll(dutiesOf(module, base + "/unit-duties"));
        return new Routes(all);
    }

    /** Whoever works in the module reads how its seasons and years stand; who leads it closes them. */
    private static List<Route> periodsOf(Module module, String periods) {
        return List.of(
                Route.get(periods, module.roles()),
                Route.get(periods + "/{key}", module.roles()),
                Route.post(periods + "/{key}/closings", CommonDuty.LEADS),
                Route.post(periods + "/{key}/closings/{id}/decision", CommonDuty.LEADS));
    }

    /** Everybody sees what waits for them; who only looks on holds nothing. */
    private static List<Route> todosOf(Module module, String todos) {
        Role[] workers = module.roles().stream()
                .filter(role -> !Role.OVERSIGHT.contains(role))
                .toArray(Role[]::new);
        return List.of(
                Route.get(todos, module.roles()),
                Route.get(todos + "/done", workers),
                Route.get(todos + "/colleagues", workers),
                Route.put(todos + "/holder", workers));
    }

    /** Whoever works in the module reads who has which duty; the administrator, who works in none, keeps the table. */
    private static List<Route> dutiesOf(Module module, String table) {
        var readers = EnumSet.copyOf(module.roles());
        readers.add(Role.ADMINISTRATOR);
        return List.of(
                Route.get(table, readers),
                Route.post(table, Role.ADMINISTRATOR),
                Route.post(table + "/{id}/ending", Role.ADMINISTRATOR),
                Route.post(table + "/{id}/transfer", Role.ADMINISTRATOR));
    }
}
