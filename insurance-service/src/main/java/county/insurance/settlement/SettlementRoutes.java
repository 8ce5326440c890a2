package county.insurance.settlement;

import static county.insurance.duty.InsuranceDuty.SETTLES;
import static county.platform.access.CommonDuty.LEADS;
import static county.platform.access.Role.AUDITOR;
import static county.platform.access.Role.INSURER;
import static county.platform.access.Role.LEADER;
import static county.platform.access.Role.TOWNSHIP_CLERK;

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
        return RouteGroup.of(
                reading(BASE + "settlement-preview"),
                reading(BASE + "exposure"),
                Route.post(BASE + "actual-prices", SETTLES),
                reading(BASE + "settlements"),
                Route.post(BASE + "settlements", SETTLES),
                Route.post(SETTLEMENT + "/confirmation", INSURER),
                Route.published(BASE + "public/results"));
    }

    private static Route reading(String pattern) {
        return Route.get(pattern, LEADER, AUDITOR, TOWNSHIP_CLERK, INSURER).or(LEADS);
    }
}
