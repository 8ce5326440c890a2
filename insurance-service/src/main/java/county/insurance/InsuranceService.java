package county.insurance;

import county.insurance.duty.InsuranceDuty;
import county.platform.access.Module;
import county.platform.access.RouteGroup;
import county.platform.access.Routes;
import county.platform.access.Vocabulary;
import county.platform.schema.ServiceProcess;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Target-price insurance: schemes, their stages and prices. What is published may be read without login. */
@SpringBootApplication
public class InsuranceService {

    public static void main(String[] args) {
        ServiceProcess.run(InsuranceService.class, args);
    }

    @Bean
    Module module() {
        return Module.INSURANCE;
    }

    @Bean
    Vocabulary vocabulary() {
        return Vocabulary.of(InsuranceDuty.values());
    }

    @Bean
    Routes routes(Module module, List<RouteGroup> features) {
        return Routes.of(module, features);
    }
}
