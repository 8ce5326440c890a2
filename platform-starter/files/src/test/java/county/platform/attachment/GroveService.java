package county.platform.attachment;

import county.platform.access.Module;
import county.platform.access.RouteGroup;
import county.platform.access.Routes;
import county.platform.audit.TrailWords;
import county.platform.reach.ScopedClient;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** A service whose groves have papers. */
@SpringBootConfiguration
@EnableAutoConfiguration
class GroveService {

    @Bean
    TrailWords words() {
        return TrailWords.of(TrailWords.Thing.of("grove-paper", "林地材料"));
    }

    @Bean
    Module module() {
        return Module.FORESTRY;
    }

    @Bean
    GrovePapers grovePapers(ScopedClient scoped) {
        return new GrovePapers(scoped);
    }

    @Bean
    Routes routes(Module module, List<RouteGroup> features) {
        return Routes.of(module, features);
    }
}
