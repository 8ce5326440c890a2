package county.insurance.attachment;

import county.platform.access.Module;
import county.platform.access.Role;
import county.platform.access.Route;
import county.platform.access.RouteGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may call what. */
@Configuration(proxyBeanMethods = false)
class AttachmentRoutes {

    private static final String OF_LIST = "/api/insurance/lists/{id}/attachments";
    private static final String ONE = "/api/insurance/attachments/{id}";

    @Bean
    RouteGroup attachmentRouteGroup() {
        return RouteGroup.of(
                Route.get(OF_LIST, Module.INSURANCE.roles()),
                Route.post(OF_LIST, Role.TOWNSHIP_CLERK, Role.INSURER),
                Route.get(ONE, Module.INSURANCE.roles()),
                Route.delete(ONE, Role.TOWNSHIP_CLERK, Role.INSURER));
    }
}
