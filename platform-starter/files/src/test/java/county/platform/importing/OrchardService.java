package county.platform.importing;

import county.platform.access.Module;
import county.platform.access.RouteGroup;
import county.platform.access.Routes;
import county.platform.audit.TrailWords;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A service that takes lists of orchards. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(OrchardService.OrchardImports.class)
class OrchardService {

    private static final String ORCHARDS = "/api/forestry/orchards";
    static final String PATH = ORCHARDS + ImportRequests.PATH;

    @Bean
    TrailWords words() {
        return TrailWords.of(TrailWords.Thing.of("orchard-import", "果园导入"));
    }

    @Bean
    Module module() {
        return Module.FORESTRY;
    }

    @Bean
    OrchardImport orchardImport() {
        return new OrchardImport();
    }

    @Bean
    RouteGroup orchardRoutes() {
        return ImportRoutes.below(ORCHARDS, Module.FORESTRY.roles(), Senders.TOWNSHIPS);
    }

    @Bean
    Routes routes(Module module, List<RouteGroup> features) {
        return Routes.of(module, features);
    }

    @RestController
    @RequestMapping(ORCHARDS)
    static class OrchardImports extends UnitImports {

        OrchardImports(Importing importing, OrchardImport kind) {
            super(importing, kind);
        }
    }
}
