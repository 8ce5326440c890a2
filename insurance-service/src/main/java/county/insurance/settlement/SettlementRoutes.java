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
                Route.get(SETTLEMENT, everybody),
                Route.get(SETTLEMENT + "/payouts", everybody),
                Route.post(SETTLEMENT + "/confirmation", INSURER),
                Route.post(SETTLEMENT + "/payments", INSURER),
                Route.post(BASE + "payments/{id}/failures", INSURER),
                Route.post(BASE + "payments/{id}/taking-back", INSURER),
                Route.post(SETTLEMENT + "/publication", BUREAU_OFFICER),
                Route.published(BASE + "public/results"));
    }
}
