package county.insurance.observation;

import static county.insurance.duty.InsuranceDuty.MONITORS_PRICES;
import static county.platform.access.CommonDuty.LEADS;
import static county.platform.access.Role.AUDITOR;
import static county.platform.access.Role.BUREAU_OFFICER;
import static county.platform.access.Role.LEADER;
import static county.platform.access.Role.TOWNSHIP_CLERK;

import county.platform.access.Route;
import county.platform.access.RouteGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class ObservationRoutes {

    private static final String BASE = "/api/insurance/";

    @Bean
    RouteGroup observationRouteGroup() {
        return RouteGroup.of(
                Route.get(BASE + "observations", LEADER, AUDITOR, BUREAU_OFFICER, TOWNSHIP_CLERK),
                Route.post(BASE + "observations", TOWNSHIP_CLERK).or(MONITORS_PRICES),
                Route.get(BASE + "observations/flagged", LEADER, AUDITOR).or(LEADS),
                Route.post(BASE + "observations/{id}/review", MONITORS_PRICES));
    }
}
