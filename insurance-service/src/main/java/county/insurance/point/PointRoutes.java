package county.insurance.point;

import static county.platform.access.Role.AUDITOR;
import static county.platform.access.Role.BUREAU_OFFICER;
import static county.platform.access.Role.LEADER;
import static county.platform.access.Role.TOWNSHIP_CLERK;

import county.platform.access.Route;
import county.platform.access.RouteGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class PointRoutes {

    private static final String BASE = "/api/insurance/";

    @Bean
    RouteGroup pointRouteGroup() {
        return RouteGroup.of(
                Route.get(BASE + "points", LEADER, AUDITOR, BUREAU_OFFICER, TOWNSHIP_CLERK),
                Route.post(BASE + "points", BUREAU_OFFICER),
                Route.put(BASE + "points/{id}", BUREAU_OFFICER),
                Route.delete(BASE + "points/{id}", BUREAU_OFFICER));
    }
}
