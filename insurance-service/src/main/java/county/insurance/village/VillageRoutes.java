package county.insurance.village;

import county.platform.access.Module;
import county.platform.access.Route;
import county.platform.access.RouteGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class VillageRoutes {

    @Bean
    RouteGroup villageRouteGroup() {
        return RouteGroup.of(Route.get("/api/insurance/villages", Module.INSURANCE.roles()));
    }
}
