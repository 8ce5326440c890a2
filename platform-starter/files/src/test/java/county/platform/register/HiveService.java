package county.platform.register;

import county.platform.access.Module;
import county.platform.access.RouteGroup;
import county.platform.access.Routes;
import county.platform.audit.TrailWords;
import county.platform.audit.TrailWords.Thing;
import county.platform.importing.Importing;
import java.util.List;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A service that keeps a register of hives. */
@SpringBootConfiguration
@EnableAutoConfiguration
@ComponentScan(
        useDefaultFilters = false,
        includeFilters =
                @Filter(
                        type = FilterType.ASSIGNABLE_TYPE,
                        classes = {Hives.class, HiveService.HiveRequests.class}))
class HiveService {

    @Bean
    Module module() {
        return Module.FORESTRY;
    }

    @Bean
    TrailWords words() {
        return TrailWords.of(
                Thing.of("hive", "蜂场").act("see", "查看").act("recognise", "认定"),
                Thing.of("hive-import", "蜂场导入"),
                Thing.of("hive-paper", "蜂场材料"));
    }

    @Bean
    Routes routes(Module module, List<RouteGroup> features) {
        return Routes.of(module, features);
    }

    @RestController
    @RequestMapping(Hives.PATH)
    static class HiveRequests extends RegisterRequests<Hive, Hive.State, Hive.Entered, Hive.Decided, Hive.Sums> {

        HiveRequests(Hives hives, Importing importing) {
            super(hives, importing);
        }
    }
}
