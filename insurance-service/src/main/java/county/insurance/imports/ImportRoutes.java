package county.insurance.imports;

import county.platform.access.Module;
import county.platform.access.Role;
import county.platform.access.Route;
import county.platform.access.RouteGroup;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CheckingLimits.class)
class ImportRoutes {

    private static final String IMPORTS = "/api/insurance/imports";

    @Bean
    RouteGroup importRouteGroup() {
        return RouteGroup.of(
                Route.get(IMPORTS, Module.INSURANCE.roles()),
                Route.post(IMPORTS, Role.TOWNSHIP_CLERK),
                Route.get(IMPORTS + "/template", Module.INSURANCE.roles()),
                Route.get(IMPORTS + "/{id}", Module.INSURANCE.roles()),
                Route.get(IMPORTS + "/{id}/faults", Module.INSURANCE.roles()),
                Route.get(IMPORTS + "/{id}/faults.xlsx", Module.INSURANCE.roles()),
                Route.post(IMPORTS + "/{id}/application", Role.TOWNSHIP_CLERK),
                Route.delete(IMPORTS + "/{id}", Role.TOWNSHIP_CLERK));
    }
}
