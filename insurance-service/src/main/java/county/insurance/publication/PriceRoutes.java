package county.insurance.publication;

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
class PriceRoutes {

    private static final String BASE = "/api/insurance/";
    private static final String DAY = BASE + "daily-prices/{scheme}/{day}";

    @Bean
    RouteGroup priceRouteGroup() {
        return RouteGroup.of(
                Route.published(BASE + "public/prices"),
                Route.published(BASE + "public/prices/history"),
                Route.published(BASE + "public/prices.csv"),
                Route.published(BASE + "public/prices/feed"),
                Route.get(BASE + "daily-prices", LEADER, AUDITOR).or(LEADS),
                Route.get(DAY, LEADER, AUDITOR).or(LEADS),
                Route.post(DAY, MONITORS_PRICES),
                Route.post(DAY + "/proposal", MONITORS_PRICES),
                Route.post(DAY + "/release", MONITORS_PRICES),
                Route.post(DAY + "/checks", MONITORS_PRICES),
                Route.get(BASE + "price-patterns", LEADER, AUDITOR).or(LEADS));
    }
}
