package county.insurance.scheme;

import county.insurance.duty.InsuranceDuty;
import county.platform.access.CommonDuty;
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
                reading(DRAFTS),
                reading(DRAFTS + "/{scheme}"),
                Route.post(DRAFTS, InsuranceDuty.DRAFTS_SCHEMES),
                Route.put(DRAFTS + "/{scheme}", InsuranceDuty.DRAFTS_SCHEMES),
                Route.delete(DRAFTS + "/{scheme}", InsuranceDuty.DRAFTS_SCHEMES),
                Route.post(DRAFTS + "/{scheme}/publication", InsuranceDuty.DRAFTS_SCHEMES));
    }

    private static Route reading(String pattern) {
        return Route.get(pattern, Role.LEADER, Role.AUDITOR, Role.TOWNSHIP_CLERK, Role.INSURER)
                .or(CommonDuty.LEADS);
    }
}
