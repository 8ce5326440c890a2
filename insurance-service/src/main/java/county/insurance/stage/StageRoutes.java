package county.insurance.stage;

import county.platform.access.Module;
import county.platform.access.Role;
import county.platform.access.Route;
import county.platform.access.RouteGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class StageRoutes {

    @Bean
    RouteGroup stageRouteGroup() {
        return RouteGroup.of(
                Route.get("/api/insurance/stages", Module.INSURANCE.roles()),
                Route.put(
                        "/api/insurance/stages/{id}/units/{unit}",
                        Role.TOWNSHIP_CLERK,
                        Role.BUREAU_OFFICER,
                        Role.INSURER));
    }
}
