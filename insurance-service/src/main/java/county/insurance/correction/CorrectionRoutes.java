package county.insurance.correction;

import county.insurance.duty.InsuranceDuty;
import county.platform.access.Module;
import county.platform.access.Role;
import county.platform.access.Route;
import county.platform.access.RouteGroup;
import county.platform.audit.Sight;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class CorrectionRoutes {

    private static final String CORRECTIONS = "/api/insurance/corrections";

    @Bean
    Sight correctionSight(Corrections corrections) {
        return new Sight(
                "policy-correction",
                (official, asked) -> corrections.find(official, asked.number()).hasElement());
    }

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
