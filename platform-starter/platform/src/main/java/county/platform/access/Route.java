package county.platform.access;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;

/**
 * One route of a service and who may call it: whoever has one of the roles, and the officers of the units that have one
 * of the duties. What no route names is denied. What is open to everybody stands under {@code /api/{module}/public/},
 * and what stands there is open to everybody.
 *
 * @param pattern the path pattern, as the controller writes it
 * @param duties for officers whose role is not among the roles
 */
public record Route(HttpMethod method, String pattern, Set<Role> roles, Set<Duty> duties) {

    private static final Pattern PUBLIC = Pattern.compile("/api/[a-z]+/public/.+");

    public Route {
        roles = Set.copyOf(roles);
        duties = Set.copyOf(duties);
        if (PUBLIC.matcher(pattern).matches() != (roles.isEmpty() && duties.isEmpty())) {
            throw new IllegalArgumentException(
                    pattern + ": what is open to everybody stands under /public/, and nothing else does");
        }
    }

    public static Route get(String pattern, Collection<Role> roles) {
        return new Route(HttpMethod.GET, pattern, Set.copyOf(roles), Set.of());
    }

    public static Route get(String pattern, Role... roles) {
        return new Route(HttpMethod.GET, pattern, Set.of(roles), Set.of());
    }

    public static Route get(String pattern, Duty... duties) {
        return new Route(HttpMethod.GET, pattern, Set.of(), Set.of(duties));
    }

    public static Route post(String pattern, Role... roles) {
        return new Route(HttpMethod.POST, pattern, Set.of(roles), Set.of());
    }

    public static Route post(String pattern, Duty... duties) {
        return new Route(HttpMethod.POST, pattern, Set.of(), Set.of(duties));
    }

    public static Route put(String pattern, Role... roles) {
        return new Route(HttpMethod.PUT, pattern, Set.of(roles), Set.of());
    }

    public static Route put(String pattern, Duty... duties) {
        return new Route(HttpMethod.PUT, pattern, Set.of(), Set.of(duties));
    }

    public static Route delete(String pattern, Role... roles) {
        return new Route(HttpMethod.DELETE, pattern, Set.of(roles), Set.of());
    }

    public static Route delete(String pattern, Duty... duties) {
        return new Route(HttpMethod.DELETE, pattern, Set.of(), Set.of(duties));
    }

    /** A route that everybody may call without login and that is no mere reading. */
    public static Route open(HttpMethod method, String pattern) {
        return new Route(method, pattern, Set.of(), Set.of());
    }

    /** A route that everybody may read, without login. */
    public static Route published(String pattern) {
        return open(HttpMethod.GET, pattern);
    }

    /** The same route, also for the officers of the units that have one of these duties. */
    public Route or(Duty... more) {
        return new Route(method, pattern, roles, Set.of(more));
    }

    /** Whether it may be called without login. */
    public boolean open() {
        return roles.isEmpty() && duties.isEmpty();
    }

    /** Whether this person may call it. An officer whose unit has none of the duties is told which these are. */
    boolean admits(Official official) {
        if (!Collections.disjoint(roles, official.roles()) || duties.stream().anyMatch(official::has)) {
            return true;
        }
        if (official.has(Role.BUREAU_OFFICER) && !duties.isEmpty()) {
            throw DutyMissing.of(duties);
        }
        return false;
    }
}
