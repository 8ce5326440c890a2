package county.insurance.point;

import static county.insurance.duty.InsuranceDuty.MONITORS_PRICES;
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
                Route.post(BASE + "points", MONITORS_PRICES),
                Route.put(BASE + "points/{id}", MONITORS_PRICES),
                Route.delete(BASE + "points/{id}", MONITORS_PRICES));
    }
}
