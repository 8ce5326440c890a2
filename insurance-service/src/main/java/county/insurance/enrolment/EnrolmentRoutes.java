package county.insurance.enrolment;

import county.insurance.policy.EnrolmentLists;
import county.platform.access.Module;
import county.platform.access.Role;
import county.platform.access.Route;
import county.platform.access.RouteGroup;
import county.platform.audit.Sight;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class EnrolmentRoutes {

    private static final String LISTS = "/api/insurance/lists";
    private static final String POLICIES = "/api/insurance/policies";

    @Bean
    Sight listSight(EnrolmentLists lists) {
        return new Sight("enrolment-list", (official, asked) -> lists.sees(official, asked.number()));
    }

    @Bean
    RouteGroup enrolmentRouteGroup() {
        return RouteGroup.of(
                Route.get(LISTS, Module.INSURANCE.roles()),
                Route.post(LISTS, Role.TOWNSHIP_CLERK),
                Route.get(LISTS + "/{id}", Module.INSURANCE.roles()),
                Route.delete(LISTS + "/{id}", Role.TOWNSHIP_CLERK),
                Route.get(LISTS + "/{id}/policies", Module.INSURANCE.roles()),
                Route.post(LISTS + "/{id}/policies", Role.TOWNSHIP_CLERK),
                Route.get(LISTS + "/{id}/collectives", Module.INSURANCE.roles()),
                Route.post(LISTS + "/{id}/collectives", Role.TOWNSHIP_CLERK),
                Route.delete("/api/insurance/collectives/{id}", Role.TOWNSHIP_CLERK),
                Route.put(POLICIES + "/{id}", Role.TOWNSHIP_CLERK),
                Route.delete(POLICIES + "/{id}", Role.TOWNSHIP_CLERK));
    }
}
