package county.platform.yearly;

import county.platform.access.CommonDuty;
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

/** A service that opens years of harvest. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(HarvestService.HarvestEditions.class)
class HarvestService {

    static final String PATH = "/api/forestry/harvest/editions";

    @Bean
    TrailWords words() {
        return TrailWords.of(TrailWords.Thing.of("harvest-edition", "采伐表"));
    }

    @Bean
    Module module() {
        return Module.FORESTRY;
    }

    @Bean
    HarvestTable harvestTable() {
        return new HarvestTable();
    }

    @Bean
    RouteGroup harvestRoutes() {
        return EditionRoutes.below(PATH, CommonDuty.LEADS);
    }

    @Bean
    Routes routes(Module module, List<RouteGroup> features) {
        return Routes.of(module, features);
    }

    @RestController
    @RequestMapping(PATH)
    static class HarvestEditions extends EditionRequests {

        HarvestEditions(EditionDesk desk, HarvestTable table) {
            super(desk, table);
        }
    }
}
