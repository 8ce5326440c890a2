package county.insurance.national;

import static county.insurance.duty.InsuranceDuty.MONITORS_PRICES;
import static county.platform.access.CommonDuty.LEADS;
import static county.platform.access.Role.AUDITOR;
import static county.platform.access.Role.LEADER;

import county.platform.access.Route;
import county.platform.access.RouteGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class NationalRoutes {

    private static final String BASE = "/api/insurance/";

    @Bean
    RouteGroup nationalRouteGroup() {
        return RouteGroup.of(
                Route.get(BASE + "national-prices", LEADER, AUDITOR).or(LEADS),
                Route.post(BASE + "national-prices", MONITORS_PRICES),
                Route.post(BASE + "national-prices/imports", MONITORS_PRICES),
                Route.post(BASE + "national-prices/{id}/decision", MONITORS_PRICES));
    }
}
