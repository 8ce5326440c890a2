package county.platform.problem;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Problem documents for every service and the gateway. */
@AutoConfiguration
class ProblemConfiguration {

    @Bean
    ProblemRenderer problemRenderer(JsonMapper json) {
        return new ProblemRenderer(json);
    }
}
