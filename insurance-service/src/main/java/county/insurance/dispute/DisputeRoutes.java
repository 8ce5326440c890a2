package county.insurance.dispute;

import county.platform.access.Module;
import county.platform.access.Role;
import county.platform.access.Route;
import county.platform.access.RouteGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class DisputeRoutes {

    private static final String DISPUTES = "/api/insurance/disputes";

    @Bean
    RouteGroup disputeRouteGroup() {
        return RouteGroup.of(
                Route.get(DISPUTES, Module.INSURANCE.roles()),
                Route.post("/api/insurance/settlements/{id}/disputes", Role.TOWNSHIP_CLERK, Role.INSURER),
                Route.post(DISPUTES + "/{id}/certification", Role.BUREAU_OFFICER),
                Route.post(DISPUTES + "/{id}/closing", Role.BUREAU_OFFICER),
                Route.post(DISPUTES + "/{id}/payment", Role.INSURER),
                Route.post(DISPUTES + "/{id}/payment-failure", Role.INSURER));
    }
}
