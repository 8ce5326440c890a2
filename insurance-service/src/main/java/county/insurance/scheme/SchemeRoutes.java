package county.insurance.scheme;

import county.platform.access.Route;
import county.platform.access.RouteGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class SchemeRoutes {

    @Bean
    RouteGroup schemeRouteGroup() {
        return RouteGroup.of(Route.published("/api/insurance/schemes"), Route.published("/api/insurance/schemes/{id}"));
    }
}
