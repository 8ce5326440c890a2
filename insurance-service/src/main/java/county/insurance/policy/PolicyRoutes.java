package county.insurance.policy;

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
class PolicyRoutes {

    private static final String POLICIES = "/api/insurance/policies";

    @Bean
    Sight policySight(Policies policies) {
        return new Sight(
                "policy",
                (official, asked) -> policies.find(official, asked.number()).hasElement());
    }

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
