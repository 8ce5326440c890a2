package county.insurance.bundle;

import county.platform.access.Module;
import county.platform.access.Route;
import county.platform.access.RouteGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class BundleRoutes {

    @Bean
    RouteGroup bundleRouteGroup() {
        return RouteGroup.of(Route.get("/api/insurance/settlements/{id}/bundle.zip", Module.INSURANCE.roles()));
    }
}
