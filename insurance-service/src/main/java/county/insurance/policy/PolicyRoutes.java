package county.insurance.policy;

import county.insurance.duty.InsuranceDuty;
import county.platform.access.Module;
import county.platform.access.Role;
import county.platform.access.Route;
import county.platform.access.RouteGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class PolicyRoutes {

    private static final String POLICIES = "/api/insurance/policies";

    @Bean
    RouteGroup policyRouteGroup() {
        return RouteGroup.of(
                Route.get(POLICIES, Module.INSURANCE.roles()),
                Route.get(POLICIES + "/{id}", Module.INSURANCE.roles()),
                Route.post("/api/insurance/policy-searches", Role.TOWNSHIP_CLERK, Role.INSURER, Role.BUREAU_OFFICER),
                Route.post(POLICIES + "/{id}/reveals", Role.TOWNSHIP_CLERK, Role.INSURER)
                        .or(InsuranceDuty.READS_PERSONAL_DATA));
    }
}
