package county.insurance.sanction;

import county.platform.access.Module;
import county.platform.access.Role;
import county.platform.access.Route;
import county.platform.access.RouteGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class SanctionRoutes {

    @Bean
    RouteGroup sanctionRouteGroup() {
        return RouteGroup.of(
                Route.get("/api/insurance/sanctions", Module.INSURANCE.roles()),
                Route.post("/api/insurance/sanctions", Role.BUREAU_OFFICER),
                Route.post("/api/insurance/sanctions/{id}/lifting", Role.BUREAU_OFFICER));
    }
}
