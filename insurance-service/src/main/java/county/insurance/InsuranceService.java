package county.insurance;

import static county.platform.access.Role.BUREAU_OFFICER;
import static county.platform.access.Role.INSURER;
import static county.platform.access.Role.TOWNSHIP_CLERK;

import county.platform.access.Module;
import county.platform.access.Route;
import county.platform.access.Routes;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Target-price insurance: schemes, their stages and prices. What is published may be read without login. */
@SpringBootApplication
public class InsuranceService {

    public static void main(String[] args) {
        SpringApplication.run(InsuranceService.class, args);
    }

    @Bean
    Module module() {
        return Module.INSURANCE;
    }

    @Bean
    Routes routes(Module module) {
        return Routes.of(
                module,
                Route.published("/api/insurance/schemes"),
                Route.published("/api/insurance/schemes/{id}"),
                Route.published("/api/insurance/prices"),
                Route.get("/api/insurance/stages", module.roles()),
                Route.put("/api/insurance/stages/{id}/units/{unit}", TOWNSHIP_CLERK, BUREAU_OFFICER, INSURER));
    }
}
