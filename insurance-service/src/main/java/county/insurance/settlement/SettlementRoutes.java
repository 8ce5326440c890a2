package county.insurance.settlement;

import static county.platform.access.Role.BUREAU_OFFICER;
import static county.platform.access.Role.INSURER;

import county.platform.access.Module;
import county.platform.access.Route;
import county.platform.access.RouteGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class SettlementRoutes {

    private static final String BASE = "/api/insurance/";
    private static final String SETTLEMENT = BASE + "settlements/{id}";

    @Bean
    RouteGroup settlementRouteGroup() {
        var everybody = Module.INSURANCE.roles();
        return RouteGroup.of(
                Route.get(BASE + "settlement-preview", everybody),
                Route.get(BASE + "exposure", everybody),
                Route.post(BASE + "actual-prices", BUREAU_OFFICER),
                Route.get(BASE + "settlements", everybody),
                Route.post(BASE + "settlements", BUREAU_OFFICER),
                Route.post(SETTLEMENT + "/confirmation", INSURER),
                Route.published(BASE + "public/results"));
    }
}
