package county.forestry;

import static county.platform.access.Role.BUREAU_OFFICER;
import static county.platform.access.Role.FOREST_FARM_CLERK;
import static county.platform.access.Role.TOWNSHIP_CLERK;

import county.platform.access.Module;
import county.platform.access.Route;
import county.platform.access.RouteGroup;
import county.platform.access.Routes;
import county.platform.schema.ServiceProcess;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Forest goals per township, registers through the year, assessment, rectification. */
@SpringBootApplication
public class ForestryService {

    public static void main(String[] args) {
        ServiceProcess.run(ForestryService.class, args);
    }

    @Bean
    Module module() {
        return Module.FORESTRY;
    }

    @Bean
    Routes routes(Module module, List<RouteGroup> features) {
        return Routes.of(module, features);
    }

    @Bean
    RouteGroup yearRouteGroup(Module module) {
        return RouteGroup.of(
                Route.get("/api/forestry/goals", module.roles()),
                Route.get("/api/forestry/milestones", module.roles()),
                Route.get("/api/forestry/duties", module.roles()),
                Route.put(
                        "/api/forestry/milestones/{id}/units/{unit}",
                        TOWNSHIP_CLERK,
                        FOREST_FARM_CLERK,
                        BUREAU_OFFICER));
    }
}
