package county.insurance.household;

import county.platform.access.Route;
import county.platform.access.RouteGroup;
import county.platform.sealing.LookUps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Open to everybody: who may read is decided by the code on the phone, not by a login. */
@Configuration(proxyBeanMethods = false)
class HouseholdConfiguration {

    @Bean
    RouteGroup householdRouteGroup() {
        return RouteGroup.of(
                Route.open(HttpMethod.POST, "/api/insurance/public/household/codes"),
                Route.open(HttpMethod.POST, "/api/insurance/public/household/records"),
                Route.open(HttpMethod.POST, "/api/insurance/public/household/statement"));
    }

    /** A household asks for its own record and writes nothing but that it did. */
    @Bean
    LookUps householdLookUps() {
        return LookUps.at("/api/insurance/public/household/**");
    }
}
