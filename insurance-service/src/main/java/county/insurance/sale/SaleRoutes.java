package county.insurance.sale;

import county.platform.access.Module;
import county.platform.access.Role;
import county.platform.access.Route;
import county.platform.access.RouteGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class SaleRoutes {

    private static final String LIST = "/api/insurance/lists/{id}";

    @Bean
    RouteGroup saleRouteGroup() {
        return RouteGroup.of(
                Route.put("/api/insurance/policies/{id}/sale", Role.TOWNSHIP_CLERK, Role.INSURER),
                Route.get(LIST + "/sales.xlsx", Module.INSURANCE.roles()),
                Route.post(LIST + "/sales-sheet", Role.TOWNSHIP_CLERK, Role.INSURER));
    }
}
