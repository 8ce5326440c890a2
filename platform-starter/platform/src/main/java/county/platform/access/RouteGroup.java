package county.platform.access;

import java.util.List;
import java.util.stream.Stream;

/** The routes of one feature, as a bean beside its controllers. */
public record RouteGroup(List<Route> routes) {

    public RouteGroup {
        routes = List.copyOf(routes);
    }

    public static RouteGroup of(Route... routes) {
        return new RouteGroup(List.of(routes));
    }

    /** These and those. */
    public RouteGroup and(RouteGroup more) {
        return new RouteGroup(
                Stream.concat(routes.stream(), more.routes.stream()).toList());
    }
}
