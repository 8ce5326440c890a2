package county.insurance.scheme;

import county.platform.access.Module;
import county.platform.access.Role;
import county.platform.access.Route;
import county.platform.access.RouteGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class SchemeRoutes {

    private static final String DRAFTS = "/api/insurance/scheme-drafts";

    @Bean
    RouteGroup schemeRouteGroup() {
        return RouteGroup.of(
                Route.published("/api/insurance/public/schemes"),
                Route.published("/api/insurance/public/schemes/{id}"),
                Route.published("/api/insurance/public/schemes/{id}/versions"),
                Route.published("/api/insurance/public/schemes/{id}/versions/{version}"),
                Route.published("/api/insurance/public/schemes/{id}/comparison"),
                Route.published("/api/insurance/public/calculator"),
                Route.get(DRAFTS, Module.INSURANCE.roles()),
                Route.get(DRAFTS + "/{scheme}", Module.INSURANCE.roles()),
                Route.post(DRAFTS, Role.BUREAU_OFFICER),
                Route.put(DRAFTS + "/{scheme}", Role.BUREAU_OFFICER),
                Route.delete(DRAFTS + "/{scheme}", Role.BUREAU_OFFICER),
                Route.post(DRAFTS + "/{scheme}/publication", Role.BUREAU_OFFICER));
    }
}
