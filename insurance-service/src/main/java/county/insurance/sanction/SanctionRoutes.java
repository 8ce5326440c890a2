package county.insurance.sanction;

import county.insurance.duty.InsuranceDuty;
import county.platform.access.CommonDuty;
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
                Route.get("/api/insurance/sanctions", Role.LEADER, Role.AUDITOR, Role.TOWNSHIP_CLERK, Role.INSURER)
                        .or(CommonDuty.LEADS),
                Route.post("/api/insurance/sanctions", InsuranceDuty.IMPOSES_SANCTIONS),
                Route.post("/api/insurance/sanctions/{id}/lifting", InsuranceDuty.IMPOSES_SANCTIONS));
    }
}
