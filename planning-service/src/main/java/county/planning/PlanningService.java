package county.planning;

import static county.platform.access.Role.BUREAU_OFFICER;

import county.platform.access.Module;
import county.platform.access.Route;
import county.platform.access.Routes;
import county.platform.schema.ServiceProcess;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The urbanisation plan's indicators: what was wanted, what is known, how they stand. */
@SpringBootApplication
public class PlanningService {

    public static void main(String[] args) {
        ServiceProcess.run(PlanningService.class, args);
    }

    @Bean
    Module module() {
        return Module.PLANNING;
    }

    @Bean
    Routes routes(Module module) {
        return Routes.of(
                module,
                Route.get("/api/planning/indicators", module.roles()),
                Route.get("/api/planning/indicators/{id}", module.roles()),
                Route.get("/api/planning/quality", module.roles()),
                Route.post("/api/planning/indicators/{id}/observations", BUREAU_OFFICER),
                Route.post("/api/planning/observations/{id}/approval", BUREAU_OFFICER));
    }
}
