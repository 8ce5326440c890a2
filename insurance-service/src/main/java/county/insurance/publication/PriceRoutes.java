package county.insurance.publication;

import static county.platform.access.Role.AUDITOR;
import static county.platform.access.Role.BUREAU_OFFICER;
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
                Route.get(BASE + "daily-prices", LEADER, AUDITOR, BUREAU_OFFICER),
                Route.get(DAY, LEADER, AUDITOR, BUREAU_OFFICER),
                Route.post(DAY, BUREAU_OFFICER),
                Route.post(DAY + "/proposal", BUREAU_OFFICER),
                Route.post(DAY + "/release", BUREAU_OFFICER),
                Route.post(DAY + "/checks", BUREAU_OFFICER),
                Route.get(BASE + "price-patterns", LEADER, AUDITOR, BUREAU_OFFICER));
    }
}
