package county.insurance.imports;

import county.platform.access.Module;
import county.platform.access.RouteGroup;
import county.platform.importing.ImportRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class EnrolmentImportRoutes {

    @Bean
    RouteGroup importRouteGroup() {
        return ImportRoutes.below("/api/insurance", Module.INSURANCE.roles(), EnrolmentImport.SENDERS);
    }
}
