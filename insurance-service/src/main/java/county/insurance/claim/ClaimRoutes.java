package county.insurance.claim;

import static county.platform.access.Role.BUREAU_OFFICER;
import static county.platform.access.Role.INSURER;
import static county.platform.access.Role.TOWNSHIP_CLERK;

import county.platform.access.Module;
import county.platform.access.Route;
import county.platform.access.RouteGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class ClaimRoutes {

    private static final String BASE = "/api/insurance/";
    private static final String SETTLEMENT = BASE + "settlements/{id}";
    private static final String DISPUTES = BASE + "disputes";

    @Bean
    RouteGroup claimRouteGroup() {
        var everybody = Module.INSURANCE.roles();
        return RouteGroup.of(
                Route.get(SETTLEMENT, everybody),
                Route.get(SETTLEMENT + "/payouts", everybody),
                Route.post(SETTLEMENT + "/payments", INSURER),
                Route.post(BASE + "payments/{id}/failures", INSURER),
                Route.post(BASE + "payments/{id}/taking-back", INSURER),
                Route.post(SETTLEMENT + "/publication", BUREAU_OFFICER),
                Route.get(DISPUTES, everybody),
                Route.post(SETTLEMENT + "/disputes", TOWNSHIP_CLERK, INSURER),
                Route.post(DISPUTES + "/{id}/certification", BUREAU_OFFICER),
                Route.post(DISPUTES + "/{id}/closing", BUREAU_OFFICER),
                Route.post(DISPUTES + "/{id}/payment", INSURER),
                Route.post(DISPUTES + "/{id}/payment-failure", INSURER));
    }
}
