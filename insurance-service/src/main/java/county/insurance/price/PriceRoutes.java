package county.insurance.price;

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
                Route.get(BASE + "points", LEADER, AUDITOR, BUREAU_OFFICER, TOWNSHIP_CLERK),
                Route.post(BASE + "points", BUREAU_OFFICER),
                Route.put(BASE + "points/{id}", BUREAU_OFFICER),
                Route.delete(BASE + "points/{id}", BUREAU_OFFICER),
                Route.get(BASE + "observations", LEADER, AUDITOR, BUREAU_OFFICER, TOWNSHIP_CLERK),
                Route.post(BASE + "observations", BUREAU_OFFICER, TOWNSHIP_CLERK),
                Route.get(BASE + "observations/flagged", LEADER, AUDITOR, BUREAU_OFFICER),
                Route.post(BASE + "observations/{id}/review", BUREAU_OFFICER),
                Route.get(BASE + "daily-prices", LEADER, AUDITOR, BUREAU_OFFICER),
                Route.get(DAY, LEADER, AUDITOR, BUREAU_OFFICER),
                Route.post(DAY, BUREAU_OFFICER),
                Route.post(DAY + "/proposal", BUREAU_OFFICER),
                Route.post(DAY + "/release", BUREAU_OFFICER),
                Route.post(DAY + "/checks", BUREAU_OFFICER),
                Route.get(BASE + "national-prices", LEADER, AUDITOR, BUREAU_OFFICER),
                Route.post(BASE + "national-prices", BUREAU_OFFICER),
                Route.post(BASE + "national-prices/imports", BUREAU_OFFICER),
                Route.post(BASE + "national-prices/{id}/decision", BUREAU_OFFICER),
                Route.get(BASE + "price-patterns", LEADER, AUDITOR, BUREAU_OFFICER));
    }
}
