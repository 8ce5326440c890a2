package county.platform.access;

import java.util.Collection;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * One route of a service and the roles that may call it. What no route names is denied.
 *
 * @param pattern the path pattern, as the controller writes it
 * @param open whether it may be called without login
 */
public record Route(HttpMethod method, String pattern, Set<Role> roles, boolean open) {

    public Route {
        roles = Set.copyOf(roles);
    }

    public static Route get(String pattern, Collection<Role> roles) {
        return new Route(HttpMethod.GET, pattern, Set.copyOf(roles), false);
    }

    public static Route post(String pattern, Role... roles) {
        return new Route(HttpMethod.POST, pattern, Set.of(roles), false);
    }

    public static Route put(String pattern, Role... roles) {
        return new Route(HttpMethod.PUT, pattern, Set.of(roles), false);
    }

    public static Route get(String pattern, Role... roles) {
        return new Route(HttpMethod.GET, pattern, Set.of(roles), false);
    }

    public static Route delete(String pattern, Role... roles) {
        return new Route(HttpMethod.DELETE, pattern, Set.of(roles), false);
    }

    /** A route that everybody may call without login and that is no mere reading. */
    public static Route open(HttpMethod method, String pattern) {
        return new Route(method, pattern, Set.of(), true);
    }

    /** A route that everybody may read, without login. */
    public static Route published(String pattern) {
        return new Route(HttpMethod.GET, pattern, Set.of(), true);
    }
}
