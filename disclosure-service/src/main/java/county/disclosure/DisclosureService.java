package county.disclosure;

import static county.platform.access.Role.BUREAU_OFFICER;
import static county.platform.access.Role.DISCLOSURE_OFFICE;
import static county.platform.access.Role.TOWNSHIP_CLERK;

import county.platform.access.Module;
import county.platform.access.Route;
import county.platform.access.Routes;
import county.platform.schema.ServiceProcess;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The yearly open-government work plan: tasks, each unit's work with evidence, review by the disclosure office. */
@SpringBootApplication
public class DisclosureService {

    public static void main(String[] args) {
        ServiceProcess.run(DisclosureService.class, args);
    }

    @Bean
    Module module() {
        return Module.DISCLOSURE;
    }

    @Bean
    Routes routes(Module module) {
        return Routes.of(
                module,
                Route.get("/api/disclosure/tasks", module.roles()),
                Route.get("/api/disclosure/tasks/{year}/{no}", module.roles()),
                Route.get("/api/disclosure/tasks/{year}/{no}/units/{unit}", module.roles()),
                Route.put(
                        "/api/disclosure/tasks/{year}/{no}/units/{unit}",
                        TOWNSHIP_CLERK,
                        BUREAU_OFFICER,
                        DISCLOSURE_OFFICE),
                Route.get("/api/disclosure/duties", module.roles()));
    }
}
