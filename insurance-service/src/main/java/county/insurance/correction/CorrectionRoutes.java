package county.insurance.correction;

import county.insurance.duty.InsuranceDuty;
import county.platform.access.Module;
import county.platform.access.Role;
import county.platform.access.Route;
import county.platform.access.RouteGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class CorrectionRoutes {

    private static final String CORRECTIONS = "/api/insurance/corrections";

    @Bean
    RouteGroup correctionRouteGroup() {
        return RouteGroup.of(
                Route.get(CORRECTIONS, Module.INSURANCE.roles()),
                Route.post("/api/insurance/policies/{id}/corrections", Role.TOWNSHIP_CLERK, Role.INSURER),
                Route.post(CORRECTIONS + "/{id}/release", Role.INSURER).or(InsuranceDuty.RELEASES_CORRECTIONS),
                Route.post(CORRECTIONS + "/{id}/refusal", Role.TOWNSHIP_CLERK, Role.INSURER)
                        .or(InsuranceDuty.RELEASES_CORRECTIONS));
    }
}
