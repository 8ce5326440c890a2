package county.insurance.price;

import county.platform.access.Route;
import county.platform.access.RouteGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class PriceRoutes {

    @Bean
    RouteGroup priceRouteGroup() {
        return RouteGroup.of(Route.published("/api/insurance/prices"));
    }
}
